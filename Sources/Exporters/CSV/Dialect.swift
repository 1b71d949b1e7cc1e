/// How the CSV files are written. There is no `sep=` line: beside a BOM, Excel then misreads the encoding.
package enum Dialect: String, Sendable, CaseIterable {
  /// RFC 4180 for programs: comma, decimal point, no BOM.
  case standard
  /// For Excel on a Vietnamese system: BOM, semicolon, decimal comma.
  case excelVi = "excel-vi"

  var separator: UInt8 { self == .standard ? UInt8(ascii: ",") : UInt8(ascii: ";") }
  var point: UInt8 { self == .standard ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  var start: [UInt8] { self == .standard ? [] : [0xEF, 0xBB, 0xBF] }
}
