import Model
import Pipeline
import Testing

/// What holds for every report, whatever it says.
@Suite struct PromiseTests {
  @Test(arguments: try Expectation.all())
  func everyPlaceHoldsItsQuote(_ it: Expectation) throws {
    let conversion = try CorpusReportTests.convert(it)
    let report = conversion.report
    var all =
      report.values.compactMap(\.reading.evidence) + report.figures.map(\.evidence) + report.references.map(\.evidence)
    all +=
      report.findings.flatMap(\.places) + report.sections.map(\.evidence) + report.header.recipients.map(\.evidence)
    #expect(!all.isEmpty)
    for evidence in all {
      #expect(conversion.document.evidence(at: evidence.place)?.quote == evidence.quote, "\(evidence)")
    }
  }

  @Test(arguments: try Expectation.all())
  func everyRunOfDigitsHasExactlyOneClass(_ it: Expectation) throws {
    let conversion = try CorpusReportTests.convert(it)
    var runs = 0
    for block in conversion.document.blocks {
      for text in block.table?.cells.map(\.text) ?? [block.text] {
        var inside = false
        for byte in text.utf8 {
          let isDigit = byte >= 0x30 && byte <= 0x39
          if isDigit, !inside { runs += 1 }
          inside = isDigit
        }
      }
    }
    #expect(conversion.report.accounting.digitRuns == runs)
    #expect(conversion.report.accounting.unexplained.map(\.quote) == [])
  }

  @Test(arguments: try Expectation.all())
  func theFormHasOneValueForEachIndicatorInItsOrder(_ it: Expectation) throws {
    let report = try CorpusReportTests.convert(it).report
    let forms = try CorpusReportTests.pipeline.get().forms
    // Forms further on in the report follow, each whole.
    let ids = [report.form?.id] + report.furtherForms.map(\.id)
    let wanted = ids.flatMap { id in forms.first { $0.id == id }?.indicators.map(\.code) ?? [] }
    #expect(report.values.map(\.code) == wanted)
  }
}
