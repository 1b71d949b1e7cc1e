/// Why a file could not be read as a report. Words for people are made in `Command`.
package enum ReadFailure: Error, Equatable, Sendable {
  case empty
  /// The first bytes belong to something else; `kind` says what was recognised.
  case notAReport(kind: ForeignKind)
  /// A Word file with a password.
  case encrypted
  /// `part` names the piece of the file ("word/document.xml", "central directory"), `because` is a short English reason.
  case damaged(part: String, because: String)
  /// A limit was met; `limit` is its value.
  case overLimit(what: Bound, limit: Int)
  /// The bytes are no text in an encoding we know.
  case undecodable
  /// The bytes may be text in one encoding or another, and nothing tells in which; the likelier first.
  case encodingUnclear(names: [String])

  /// What there may only be so much of, see `Limits`. Each has words for people in `Command`.
  package enum Bound: String, Sendable, CaseIterable {
    case fileBytes, archiveEntries, partBytes, inflatedBytes
    case tagBytes, markupBytes, attributes, names, depth
    case columns, cells, blocks, lines, findings, definitions, labelBytes
    case textBytes, parts, numbers
  }

  /// What a file is when it is no report.
  package enum ForeignKind: String, Sendable, CaseIterable {
    case pdf
    case legacyWord = "doc"
    case ole
    case spreadsheet = "xlsx"
    case presentation = "pptx"
    case openDocument = "odt"
    case zip
    case rtf
    case html
    case image
    case xml
    case binary
  }
}
