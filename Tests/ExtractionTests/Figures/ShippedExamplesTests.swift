import Forms
import Foundation
import Model
import Quantities
import TestKit
import Testing

@testable import Extraction

/// Every example of every shipped form is read through the whole extraction, as the only sentence of a report.
@Suite struct ShippedExamplesTests {
  struct Proof: Sendable, CustomStringConvertible {
    let form: String
    let code: String
    let example: Example
    var description: String { "\(code) \(example.text)" }
  }

  static let extractors: [String: Extractor] = {
    let folder = projectRoot.appendingPathComponent("Schemas")
    let files = formNames.compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { FormFile(name: name, bytes: Array($0)) }
    }
    let forms = (try? loadForms(files)) ?? []
    return Dictionary(uniqueKeysWithValues: zip(files.map(\.name), forms.map { Extractor(form: $0) }))
  }()

  static let formNames: [String] = {
    let folder = projectRoot.appendingPathComponent("Schemas")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }.sorted()
  }()

  static let proofs: [Proof] = formNames.flatMap { name in
    (extractors[name]?.form?.form.indicators ?? []).flatMap { indicator in
      indicator.examples.map { Proof(form: name, code: indicator.code, example: $0) }
    }
  }

  @Test func theFormsAreThere() {
    #expect(Self.extractors.count == Self.formNames.count)
    #expect(Self.proofs.contains { $0.example.reads != nil })
    #expect(Self.proofs.contains { $0.example.reads == nil })
  }

  @Test(arguments: formNames)
  func everyExampleIsReadAsItSays(_ name: String) throws {
    let faults = try #require(Self.extractors[name]).faultyExamples()
    #expect(faults.map { "\($0.indicator.code) line \($0.example.line): \($0.example.text) \($0.got)" } == [])
  }
}
