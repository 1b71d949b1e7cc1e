import Foundation
import Model
import Quantities
import TestKit
import Testing

@testable import Exporters

func schemaObject(_ name: String) throws -> [String: Any] {
  let url = projectRoot.appendingPathComponent("Schemas/\(name).schema.json")
  return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
}

struct SchemaTests {
  private func check(_ name: String, _ outputs: [[UInt8]]) throws {
    let walk = SchemaWalk(root: try schemaObject(name))
    for bytes in outputs { walk.visit(try JSONSerialization.jsonObject(with: Data(bytes))) }
    #expect(walk.faults == [])
    #expect(walk.named.subtracting(walk.met).sorted() == [], "the schema names what nothing writes")
    #expect(walk.met.count > 5)
  }

  @Test func `the keys of a report are those of its schema, both ways`() throws {
    var other = try Fixture.report()
    other.header.issuer?.unitCode = nil
    other.header.issuer?.unitCandidates = ["05551", "05552"]
    let law = DocumentReference(type: "Luật", number: nil)
    other.figures.append(
      Figure(kind: .reference, measure: .reference(law), unit: nil, of: nil, evidence: try Fixture.at("Nghị", 5)))
    try check(
      "report",
      [try Fixture.report(), other, Fixture.empty].map {
        reportJSON(Fixture.edition($0, .vi))
      })
  }

  @Test func `the keys of the blocks are those of their schema, both ways`() throws {
    var converted = Fixture.document
    for index in converted.blocks.indices { converted.blocks[index].encodings = ["tcvn3", "vni"] }
    try check("blocks", [blocksJSON(Fixture.document), blocksJSON(converted)])
  }

  @Test func `the keys of a scan are those of its schema, both ways`() throws {
    let law = DocumentReference(type: "Luật", number: nil, date: PartialDate(year: 2015, month: nil, day: nil))
    try check("scan", [ScanJSONTests.line(ScanJSONTests.every + [(.reference, .reference(law), nil, 0..<1, "L")])])
  }

  @Test func `a key that the schema does not name is a fault, and so is one that is missing`() throws {
    let walk = SchemaWalk(root: try schemaObject("scan"))
    walk.visit(["found": [["kind": "number", "value": 1, "span": [0, 1], "text": "1", "units": "x"] as [String: Any]]])
    #expect(walk.faults == ["/found/0: units is not in the schema", "/found/0: unit is missing"])
  }

  @Test(arguments: [
    ("report", "kind", MeasureKind.allCases.map(\.rawValue)),
    ("scan", "kind", MeasureKind.allCases.map(\.rawValue)),
    ("report", "type", Indicator.ValueType.allCases.map(\.rawValue)),
    ("report", "level", Header.Level.allCases.map(\.rawValue)),
    ("report", "kind", OpenRow.Kind.allCases.map(\.rawValue)),
    ("report", "severity", Finding.Severity.allCases.map(\.rawValue)),
  ])
  func `the schema offers exactly the words that the model has`(
    _ name: String, _ key: String, _ words: [String]
  ) throws {
    var offers: [Set<String>] = []
    func find(_ value: Any) {
      if let list = value as? [Any] { list.forEach(find) }
      guard let object = value as? [String: Any] else { return }
      let property = (object["properties"] as? [String: Any])?[key] as? [String: Any]
      // Properties inside `if` name a part of the words only, and have no type.
      if property?["type"] as? String == "string", let words = property?["enum"] as? [String] {
        offers.append(Set(words))
      }
      object.values.forEach(find)
    }
    find(try schemaObject(name))
    #expect(offers.contains(Set(words)))
  }
}
