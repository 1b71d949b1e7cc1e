import Foundation
import TestKit

private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// What `{NS}` stands for in a part: the vocabularies that Word declares at the root of nearly every part.
private let vocabularies =
  [
    ("wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("o", "urn:schemas-microsoft-com:office:office"), ("r", office),
    ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"), ("v", "urn:schemas-microsoft-com:vml"),
    ("wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("w10", "urn:schemas-microsoft-com:office:word"),
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
    ("w16se", "http://schemas.microsoft.com/office/word/2015/wordml/symex"),
    ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
    ("wpi", "http://schemas.microsoft.com/office/word/2010/wordprocessingInk"),
    ("wne", "http://schemas.microsoft.com/office/word/2006/wordml"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
  ].map { "xmlns:\($0)=\"\($1)\"" }.joined(separator: " ") + " mc:Ignorable=\"w14 w15 w16se wp14\""

/// A small Word file that holds one thing, and what it must be read into: a line of `Corpus/word/*.jsonl`. What the
/// keys mean stands in Corpus/README.md.
struct WordProbe: Decodable, Sendable, CustomStringConvertible {
  let name: String
  let shows: String
  let parts: [String: String]
  let base64: [String: Data]?
  let blocks: [ProbeBlock]
  let alternatives: [[ProbeBlock]]?
  let kinds: [String]?
  let findings: [[String]]?
  let drops: [String: String]?
  let decision: String?
  let gap: String?

  var description: String { "\(name): \(shows)" }

  static let areas = [
    "numbering", "tables", "content-controls", "revisions", "text-boxes", "fields", "other-text", "parts", "text",
    "fonts",
  ]

  static func all() throws -> [WordProbe] { try areas.flatMap(probes) }

  private static func probes(_ area: String) throws -> [WordProbe] {
    let url = projectRoot.appendingPathComponent("Corpus/word/\(area).jsonl")
    let lines = try Data(contentsOf: url).split(separator: UInt8(ascii: "\n"))
    // An area that has been emptied would be green without having checked anything.
    if lines.count < 20 { throw NoCases(description: "\(url.lastPathComponent) has only \(lines.count) probes") }
    return try lines.map { try JSONDecoder().decode(WordProbe.self, from: Data($0)) }
  }
}

// MARK: The file

extension WordProbe {
  /// The text of each part that is given as text.
  var texts: [String: String] { parts.mapValues { $0.replacingOccurrences(of: "{NS}", with: vocabularies) } }

  /// The Word file. Parts that say only what every file says are not in the line.
  func bytes() -> [UInt8] {
    var members = texts.mapValues { Array($0.utf8) }
    for (name, data) in base64 ?? [:] { members[name] = [UInt8](data) }
    let given = Set(members.keys.map { $0.lowercased() })
    for (name, text) in usualParts(members.keys.sorted()) where !given.contains(name.lowercased()) {
      members[name] = Array(text.utf8)
    }
    return ZipWriter(members: members.sorted { $0.key < $1.key }.map { .init($0.key, bytes: $0.value) }).bytes()
  }

  private func usualParts(_ names: [String]) -> [(String, String)] {
    [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", relationships([("rId0", "officeDocument", "word/document.xml")])),
      ("word/_rels/document.xml.rels", relationships(names.compactMap(usualRelationship))),
    ]
  }

  /// Numbering, styles, headers and the like are known by their names: "word/header1.xml" has the id "rIdheader1".
  private func usualRelationship(_ part: String) -> (id: String, kind: String, target: String)? {
    let kinds = ["numbering", "styles", "footnotes", "endnotes", "comments", "settings", "header", "footer"]
    guard part.hasPrefix("word/"), part.hasSuffix(".xml") else { return nil }
    let stem = String(part.dropFirst(5).dropLast(4))
    let kind = String(stem.prefix { !$0.isNumber })
    return kinds.contains(kind) ? ("rId" + stem, kind, stem + ".xml") : nil
  }

  private func relationships(_ entries: [(id: String, kind: String, target: String)]) -> String {
    let lines = entries.map { "<Relationship Id=\"\($0)\" Type=\"\(office)/\($1)\" Target=\"\($2)\"/>" }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + lines.joined() + "</Relationships>"
  }
}

// MARK: What it must become

/// A block as one string, so that a failure shows what differs: "label|text" behind the kind of what is not the body's,
/// or a table as its cells.
struct ProbeBlock: Decodable, Sendable {
  let words: String

  private struct Table: Decodable {
    let cells: [Cell]
    let parent: [Int]?
  }

  private struct Cell: Decodable {
    let words: String

    init(from decoder: any Decoder) throws {
      var cell = try decoder.unkeyedContainer()
      let place = try (0..<4).map { _ in try cell.decode(Int.self) }
      words = cellWords(place, try cell.decode(String.self))
    }
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      words = text
    } else {
      let table = try Table(from: decoder)
      words = tableWords(table.cells.map(\.words), parent: table.parent)
    }
  }
}

/// `place`: row, column, rows, columns.
func cellWords(_ place: [Int], _ text: String) -> String {
  let span = place[2...] == [1, 1] ? "" : " \(place[2])x\(place[3])"
  return "(\(place[0]),\(place[1])\(span)) \(text)"
}

func tableWords(_ cells: [String], parent: [Int]?) -> String {
  (["table" + (parent.map { " in \($0)" } ?? "")] + cells).joined(separator: " ")
}
