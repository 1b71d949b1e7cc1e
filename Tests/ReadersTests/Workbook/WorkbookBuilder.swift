import Model

@testable import Readers

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// A workbook in memory.
struct WorkbookBuilder {
  /// What stands in each sheet, and its state ("hidden").
  var sheets: [(content: String, state: String)]
  var strings = ""
  var styles = ""
  var properties = ""

  init(_ sheets: String...) { self.sheets = sheets.map { ($0, "visible") } }

  func adding(_ sheet: String, state: String) -> WorkbookBuilder {
    var copy = self
    copy.sheets.append((sheet, state))
    return copy
  }

  func strings(_ texts: String...) -> WorkbookBuilder {
    var copy = self
    copy.strings = texts.map { "<si>\($0)</si>" }.joined()
    return copy
  }

  /// A format for each style, in order.
  func formats(_ codes: [String]) -> WorkbookBuilder {
    var copy = self
    let formats = codes.enumerated().map { index, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
      return "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(escaped)\"/>"
    }
    let uses = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    copy.styles = "<numFmts>\(formats.joined())</numFmts><cellXfs>\(uses.joined())</cellXfs>"
    return copy
  }

  func bytes() -> [UInt8] {
    var zip = ZipWriter()
    zip.members.append(.init("_rels/.rels", DocxBuilder.rels([("officeDocument", "xl/workbook.xml")])))
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"Trang \(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index)\"/>"
    }
    zip.members.append(
      .init(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(list.joined())</sheets></workbook>"))
    var relations: [(kind: String, target: String)] = []
    for (index, sheet) in sheets.enumerated() {
      relations.append(("worksheet", "s\(index).xml"))
      zip.members.append(.init("xl/s\(index).xml", "<worksheet xmlns=\"\(main)\">\(sheet.content)</worksheet>"))
    }
    relations.append(("sharedStrings", "strings.xml"))
    relations.append(("styles", "styles.xml"))
    zip.members.append(.init("xl/_rels/workbook.xml.rels", DocxBuilder.rels(relations)))
    zip.members.append(.init("xl/strings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"))
    zip.members.append(.init("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
    return zip.bytes()
  }
}

// MARK: Short words for sheets

func rows(_ rows: String..., columns: String = "", merged: String...) -> String {
  let merges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
  return "<cols>\(columns)</cols><sheetData>\(rows.joined())</sheetData><mergeCells>\(merges)</mergeCells>"
}
func row(_ number: Int, _ cells: String..., attributes: String = "") -> String {
  "<row r=\"\(number)\" \(attributes)>\(cells.joined())</row>"
}
func value(_ name: String, _ stored: String, type: String = "n", style: Int = 0) -> String {
  "<c r=\"\(name)\" t=\"\(type)\" s=\"\(style)\"><v>\(stored)</v></c>"
}

// MARK: In a Word file

/// What Word writes for an embedded workbook; it is the first part that the main one refers to.
let workbookObject =
  "<w:r><w:object><o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\" r:id=\"rId0\"/></w:object></w:r>"

func docx(_ body: String, embedding bytes: [UInt8]) -> [UInt8] {
  var zip = DocxBuilder(body).adding("package", "").zip()
  for index in zip.members.indices where zip.members[index].name == "word/package0.xml" {
    zip.members[index].data = bytes
  }
  return zip.bytes()
}

/// The document of a paragraph that holds the workbook.
func shown(_ workbook: WorkbookBuilder, _ limits: Limits = Limits()) throws(ReadFailure) -> Document {
  try readDocx(docx(p(workbookObject), embedding: workbook.bytes()), limits: limits)
}
