import Quantities
import TestKit
import Testing
import Vietnamese

/// One line of `Corpus/text/*.tsv`: the text, and everything that must be read in it, in order:
/// `kind value unit "text"`, joined by " ; ". "-" stands for nothing at all.
@Suite struct ScanTests {
  @Test(
    arguments: try ["numbers", "measures", "dates", "references", "identifiers", "none"].flatMap { try cases("text/\($0).tsv") })
  func everyLineIsReadAsItsRowSays(_ it: Case) {
    let read = scan(it[0]).map { describe($0, in: it[0]) }
    #expect((read.isEmpty ? "-" : read.joined(separator: " ; ")) == it[1])
  }
}

/// The short form that the case files use.
func describe(_ mention: Mention, in text: String) -> String {
  let bytes = Array(text.utf8)
  let quote = String(decoding: bytes[mention.range], as: UTF8.self)
  var parts = [mention.isNoneStated ? "none" : mention.isChange ? "change-\(mention.kind.rawValue)" : mention.kind.rawValue]
  switch mention.measure {
  case .number(let value): parts.append(value.description)
  case .range(let minimum, let maximum):
    parts.append("\(minimum?.description ?? "")..\(maximum?.description ?? "")")
  case .fraction(let numerator, let denominator): parts.append("\(numerator)/\(denominator)")
  case .date(let date): parts.append(date.description)
  case .period(let label): parts.append(label.description)
  case .reference(let document):
    parts.append("[\(document.type ?? "?")|\(document.number ?? "?")|\(document.date?.description ?? "-")]")
  case .identifier: parts.append(mention.reason ?? "?")
  }
  if let unit = mention.unit, unit != "%" { parts.append("{\(unit)}") }
  return parts.joined(separator: " ") + " \"\(quote)\""
}
