/// Why a workbook could not be made.
package enum WorkbookFailure: Error, Equatable {
  /// libxlsxwriter says no; its number, and the system's at that moment.
  case writing(library: UInt32, system: Int32)
  /// A temporary file cannot be made, written or read.
  case system(Int32)
  case outOfMemory
  /// What was written is not what must be there: its end is missing, or its checksum is another.
  case notWhole(part: String)
  /// A piece that no writer of ours wrote.
  case damagedPiece
}
