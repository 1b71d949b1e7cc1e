import Model
import Quantities

@testable import Extraction

/// A document of paragraphs, one a line; a line of cells separated by `|` becomes a row of a borderless table.
func document(_ text: String) -> Document {
  var blocks: [Block] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: "~").joined(separator: "\n")
    }
    guard cells.count > 1 else {
      blocks.append(Block(kind: .paragraph, text: String(line)))
      continue
    }
    let row = cells.enumerated().map { Cell(row: 0, column: $0.offset, text: $0.element) }
    blocks.append(Block(table: Table(rowCount: 1, columnCount: cells.count, cells: row, hasBorders: false)))
  }
  return Document(blocks: blocks, reader: "test")
}

func header(of text: String) -> Header {
  let document = document(text)
  guard var zones = try? Zones(document, formBlocks: []) else { preconditionFailure("a test's text is over a limit") }
  PeriodReader.complete(&zones, document: document)
  PeriodInterval.read(&zones)
  return zones.header
}

/// A form with nothing but what a test gives it.
func form(_ indicators: [Indicator] = [], topics: [Topic] = [], abbreviations: [Abbreviation] = []) -> Form {
  var form = Form(id: "test", version: "1", title: "Test")
  form.indicators = indicators
  form.topics = topics
  form.abbreviations = abbreviations
  return form
}

func indicator(_ code: String, type: Indicator.ValueType = .count, _ rules: ProseRule...) -> Indicator {
  Indicator(code: code, key: code, label: code, type: type, prose: rules)
}

func report(_ text: String, form: Form? = nil) -> Report {
  let source = Source(name: "test", sha256: "", bytes: 0)
  guard let extract = try? Extractor(form: form).extract(document(text), source: source, matchedBy: "test") else {
    preconditionFailure("a test's text is over a limit")
  }
  return extract.report
}
