import Foundation
import TestKit
import Testing

@testable import Forms

/// The published schema against the table that the loader obeys.
struct SchemaTests {
  private func definitions() throws -> [String: [String: Any]] {
    let url = projectRoot.appendingPathComponent("Schemas/form.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    return try #require(schema?["$defs"] as? [String: [String: Any]])
  }

  @Test(arguments: FormObject.allCases)
  func theSchemaAndTheLoaderKnowTheSameKeys(object: FormObject) throws {
    let definition = try #require(try definitions()[object.rawValue])
    let properties = try #require(definition["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == (object.requiredKeys + object.optionalKeys).sorted())
    #expect((definition["required"] as? [String] ?? []).sorted() == object.requiredKeys.sorted())
    #expect(definition["additionalProperties"] as? Bool == false)
  }

  @Test func everyObjectOfTheSchemaIsKnownToTheLoader() throws {
    let objects = try definitions().filter { $0.value["properties"] != nil }.map(\.key)
    #expect(objects.sorted() == FormObject.allCases.map(\.rawValue).sorted())
  }

  @Test func theSchemaOffersTheChecksOfTheLoader() throws {
    let check = try #require(try definitions()["check"]?["oneOf"] as? [[String: String]])
    #expect(check.compactMap { $0["$ref"] } == FormObject.checks.map { "#/$defs/\($0.rawValue)" })
  }

  @Test func everyKeyIsExplainedToPeople() throws {
    let url = projectRoot.appendingPathComponent("Schemas/README.md")
    let text = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    for object in FormObject.allCases {
      for key in object.requiredKeys + object.optionalKeys {
        #expect(text.contains("`\(key)`"), "\(object.rawValue).\(key)")
      }
    }
  }
}
