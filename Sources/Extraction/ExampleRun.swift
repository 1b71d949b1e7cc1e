import Model
import Quantities

/// An example of a form that is not read as it says.
package struct ExampleFault: Sendable {
  package var indicator: Indicator
  package var example: Example
  /// What the indicator got in the example; empty when no figure states it.
  package var got: [ExactDecimal]
}

extension Extractor {
  /// Reads every example of the form as the only sentence of a report and tells those that come out otherwise. An
  /// example that must not match fails when its indicator claims any figure of it.
  package func faultyExamples() -> [ExampleFault] {
    guard let form = form?.form else { return [] }
    var faults: [ExampleFault] = []
    for indicator in form.indicators {
      for example in indicator.examples {
        let got = claims(of: indicator.code, in: example)
        let isRight = example.reads.map(got.contains) ?? got.isEmpty
        if !isRight { faults.append(ExampleFault(indicator: indicator, example: example, got: got)) }
      }
    }
    return faults
  }

  private func claims(of code: String, in example: Example) -> [ExactDecimal] {
    let lines = ["BÁO CÁO", "Kết quả năm 2024", "I. \(example.section ?? "NỘI DUNG")", example.text]
    let document = Document(blocks: lines.map { Block(kind: .paragraph, text: $0) }, reader: "text")
    let source = Source(name: "example", sha256: "", bytes: 0)
    // A sentence is over no limit.
    guard let report = try? extract(document, source: source, matchedBy: "example").report else { return [] }
    return report.figures.filter { $0.code == code }.compactMap { $0.isNoneStated ? .zero : $0.measure.number }
  }
}
