import CLibZip
import Foundation
import FoundationXML
import Testing

/// A workbook as another program would read it: its parts, and the cells of each sheet.
struct OpenedWorkbook {
  /// By name within the archive.
  private(set) var parts: [String: String] = [:]

  init(_ path: String) throws {
    var code: Int32 = 0
    let archive = try #require(zip_open(path, Int32(ZIP_RDONLY), &code))
    defer { zip_discard(archive) }
    for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
      let name = String(cString: try #require(zip_get_name(archive, index, 0)))
      let part = try #require(zip_fopen_index(archive, index, 0))
      defer { zip_fclose(part) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let got = buffer.withUnsafeMutableBytes { zip_fread(part, $0.baseAddress, zip_uint64_t($0.count)) }
        try #require(got >= 0)
        if got == 0 { break }
        bytes += buffer[..<Int(got)]
      }
      parts[name] = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The sheets' names and states, in the order of the tabs.
  var sheets: [(name: String, isHidden: Bool)] {
    elements("sheet", in: "xl/workbook.xml").map { ($0["name"] ?? "", $0["state"] == "hidden") }
  }

  /// - Parameter number: of the sheet, from 1.
  func cells(_ number: Int) throws -> [String: SheetCell] {
    let text = try #require(parts["xl/worksheets/sheet\(number).xml"])
    let reader = SheetCells()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "sheet \(number) is no XML")
    return reader.cells
  }

  /// The attributes of every element of a name.
  func elements(_ name: String, in part: String) -> [[String: String]] {
    let reader = Elements(name)
    let parser = XMLParser(data: Data((parts[part] ?? "").utf8))
    parser.delegate = reader
    return parser.parse() ? reader.found : []
  }
}

struct SheetCell: Equatable {
  /// "n", "inlineStr", ...
  var type: String
  var value: String
  var style: String
  var hasFormula = false
}

private final class SheetCells: NSObject, XMLParserDelegate {
  var cells: [String: SheetCell] = [:]
  private var reference = ""
  private var takes = false

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "c":
      reference = attributes["r"] ?? ""
      cells[reference] = SheetCell(type: attributes["t"] ?? "n", value: "", style: attributes["s"] ?? "0")
    case "v", "t": takes = true
    case "f": cells[reference]?.hasFormula = true
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if takes { cells[reference]?.value += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if element == "v" || element == "t" { takes = false }
  }
}

private final class Elements: NSObject, XMLParserDelegate {
  let name: String
  var found: [[String: String]] = []

  init(_ name: String) { self.name = name }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if element == name { found.append(attributes) }
  }
}
