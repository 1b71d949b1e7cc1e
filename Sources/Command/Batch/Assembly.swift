import Exporters
import Workbooks

/// Makes one file of the output set of the pieces of all inputs, in their order.
protocol Assembly: AnyObject {
  func take(_ piece: ArraySlice<UInt8>) throws
  /// Everything is in the file when it returns; forcing it to the disk is the folder's matter.
  func finish() throws
}

/// The pieces, one behind the other.
final class Concatenation: Assembly {
  private let folder: OutputFolder
  private let index: Int

  init(folder: OutputFolder, index: Int) {
    self.folder = folder
    self.index = index
  }

  func take(_ piece: ArraySlice<UInt8>) throws { try folder.append(piece, to: index) }

  func finish() {}
}

/// The workbook that people open.
final class Workbook: Assembly {
  private let name: String
  private let assembler: WorkbookAssembler

  init(_ layout: WorkbookLayout, name: String, path: String, temporaryFolder: String) throws {
    self.name = name
    assembler = try Self.told(name) { () throws(WorkbookFailure) in
      try WorkbookAssembler(layout, path: path, temporaryFolder: temporaryFolder)
    }
  }

  func take(_ piece: ArraySlice<UInt8>) throws {
    try Self.told(name) { () throws(WorkbookFailure) in try assembler.take(piece) }
  }

  func finish() throws {
    try Self.told(name) { () throws(WorkbookFailure) in try assembler.finish() }
  }

  /// A failure, in words.
  private static func told<Result>(
    _ name: String, _ body: () throws(WorkbookFailure) -> Result
  ) throws(Failure) -> Result {
    do { return try body() } catch { throw Failure(.inputOutput, language.workbookFailed(name, error)) }
  }
}
