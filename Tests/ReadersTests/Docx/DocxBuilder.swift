import Model
import Testing

@testable import Readers

private let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let namespaces =
  "xmlns:w=\"\(transitional)\" xmlns:r=\"\(office)\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
  + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
  + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
  + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
  + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""

/// A Word file in memory: the body, and the parts a test is about.
struct DocxBuilder {
  var body: String
  var mainName = "word/document.xml"
  /// Kind of the relationship and content; the parts are called by their kinds.
  var parts: [(kind: String, content: String)] = []
  /// Replaces the whole main part.
  var main: String?
  var extra: [ZipWriter.Member] = []

  init(_ body: String) { self.body = body }

  func adding(_ kind: String, _ content: String) -> DocxBuilder {
    var copy = self
    copy.parts.append((kind, content))
    return copy
  }

  func numbering(_ content: String) -> DocxBuilder {
    adding("numbering", "<w:numbering \(namespaces)>\(content)</w:numbering>")
  }

  func styles(_ content: String) -> DocxBuilder { adding("styles", "<w:styles \(namespaces)>\(content)</w:styles>") }

  func header(_ content: String) -> DocxBuilder { adding("header", "<w:hdr \(namespaces)>\(content)</w:hdr>") }

  func footer(_ content: String) -> DocxBuilder { adding("footer", "<w:ftr \(namespaces)>\(content)</w:ftr>") }

  func zip() -> ZipWriter {
    let folder = mainName.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let file = mainName.split(separator: "/").last ?? ""
    var zip = ZipWriter()
    zip.members.append(.init("[Content_Types].xml", "<Types/>"))
    zip.members.append(.init("_rels/.rels", Self.rels([("officeDocument", "/" + mainName)])))
    zip.members.append(.init(mainName, main ?? Self.document(body)))
    let targets = parts.enumerated().map { ($0.element.kind, "\($0.element.kind)\($0.offset).xml") }
    zip.members.append(.init("\(folder)_rels/\(file).rels", Self.rels(targets)))
    for (index, part) in parts.enumerated() {
      zip.members.append(.init("\(folder)\(part.kind)\(index).xml", part.content))
    }
    zip.members += extra
    return zip
  }

  func bytes() -> [UInt8] { zip().bytes() }

  func read(_ limits: Limits = Limits()) throws(ReadFailure) -> Document { try readDocx(bytes(), limits: limits) }

  static func document(_ body: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(namespaces)><w:body>\(body)</w:body></w:document>"
  }

  /// The relation of part n has the id "rIdn".
  static func rels(_ entries: [(kind: String, target: String)]) -> String {
    let lines = entries.enumerated().map {
      "<Relationship Id=\"rId\($0.offset)\" Type=\"\(office)/\($0.element.kind)\" Target=\"\($0.element.target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + lines.joined() + "</Relationships>"
  }
}

// MARK: Short words for XML

func t(_ text: String) -> String { "<w:t xml:space=\"preserve\">\(text)</w:t>" }
func r(_ text: String, _ properties: String = "") -> String {
  "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")\(t(text))</w:r>"
}
func p(_ content: String, _ properties: String = "") -> String {
  "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(content)</w:p>"
}
/// A paragraph of plain text.
func line(_ text: String, _ properties: String = "") -> String { p(r(text), properties) }
func tc(_ content: String, _ properties: String = "") -> String {
  "<w:tc>\(properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>")\(content)</w:tc>"
}
func cell(_ text: String, _ properties: String = "") -> String { tc(line(text), properties) }
func tr(_ cells: String..., properties: String = "") -> String {
  "<w:tr>\(properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")\(cells.joined())</w:tr>"
}
func tbl(_ rows: String..., properties: String = "", grid: Int = 0) -> String {
  let columns = grid == 0 ? "" : "<w:tblGrid>\(String(repeating: "<w:gridCol/>", count: grid))</w:tblGrid>"
  return "<w:tbl><w:tblPr>\(properties)</w:tblPr>\(columns)\(rows.joined())</w:tbl>"
}
func numbered(_ id: Int, _ level: Int) -> String {
  "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
}
func del(_ text: String) -> String { "<w:del w:id=\"1\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>" }
func ins(_ text: String) -> String { "<w:ins w:id=\"2\">\(r(text))</w:ins>" }
func control(_ content: String, _ properties: String = "") -> String {
  "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
}
func textBox(_ content: String) -> String {
  "<w:pict><v:shape><v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox></v:shape></w:pict>"
}

// MARK: What was read

/// Blocks as short words: kind, label and text; a table as its cells.
func blocks(_ body: String) throws -> [String] { try described(DocxBuilder(body).read()) }

func described(_ document: Document) -> [String] {
  document.blocks.map { block in
    guard let table = block.table else {
      return "\(block.kind.rawValue): \(block.label.map { "[\($0)] " } ?? "")\(block.text)"
    }
    let cells = table.cells.map { cell in
      let span = cell.rowSpan * cell.columnSpan > 1 ? " \(cell.rowSpan)x\(cell.columnSpan)" : ""
      return "(\(cell.row),\(cell.column)\(span)) \(cell.text)"
    }
    return "table \(table.rowCount)x\(table.columnCount): " + cells.joined(separator: " ")
  }
}

/// Text of all paragraphs.
func texts(_ body: String) throws -> [String] { try DocxBuilder(body).read().blocks.map(\.text) }

func labels(_ document: Document) -> [String] { document.blocks.map { $0.label ?? "-" } }

func details(_ document: Document) -> [Finding.Detail] { document.findings.map(\.detail) }

/// Why a file is refused; a note when it is not.
func refusal(_ bytes: [UInt8], _ limits: Limits = Limits()) -> ReadFailure? {
  do throws(ReadFailure) {
    _ = try readDocx(bytes, limits: limits)
    return nil
  } catch { return error }
}

func isDamaged(_ failure: ReadFailure?, part: String) -> Bool {
  if case .damaged(let name, _)? = failure { return name == part }
  return false
}
