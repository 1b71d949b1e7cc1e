import Foundation
import Model
import Testing

@testable import Exporters

struct DataPackageTests {
  private func resources(_ dialect: Dialect = .standard) throws -> [[String: Any]] {
    let bytes = dataPackage(forms: [Fixture.form()], dialect: dialect)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    return try #require(object["resources"] as? [[String: Any]])
  }

  @Test(arguments: Dialect.allCases)
  func `it describes every CSV file as it is written`(_ dialect: Dialect) throws {
    let files = exporters(forms: [Fixture.form()], dialect: dialect).filter { $0.name.hasSuffix(".csv") }
    let resources = try resources(dialect)
    #expect(resources.map { $0["path"] as? String } == files.map(\.name))
    for (resource, file) in zip(resources, files) {
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let delimiter = try #require((resource["dialect"] as? [String: Any])?["delimiter"] as? String)
      let header = fields.compactMap { $0["name"] as? String }.joined(separator: delimiter)
      #expect(text(Array(file.header().dropFirst(dialect.start.count))) == header + "\r\n")
      for field in fields where field["type"] as? String == "number" {
        #expect(field["decimalChar"] as? String == (dialect == .excelVi ? "," : "."))
      }
    }
  }

  @Test(arguments: Dialect.allCases)
  func `the description of a small form`(_ dialect: Dialect) throws {
    let folder = dialect == .standard ? "" : "\(dialect.rawValue)/"
    try expectGolden(dataPackage(forms: [Fixture.form()], dialect: dialect), folder + "datapackage.json")
  }

  /// A watch puts rows of changed forms together as long as the columns are the same; what describes them may change.
  @Test func `other words for the same columns leave the shape as it is`() {
    var other = Fixture.form()
    other.indicators[0] = Indicator(code: "1", key: "rate", label: "Tỷ lệ khác", unit: "%", type: .percent)
    let files = [exporters(forms: [other]), exporters(forms: [Fixture.form()])].map {
      $0.first { $0.name == "datapackage.json" }
    }
    #expect(files[0]?.header() != files[1]?.header())
    #expect(files[0]?.shape == files[1]?.shape)
  }

  @Test func `every column has a title`() throws {
    for resource in try resources() {
      #expect(resource["title"] != nil, "\(resource["name"] ?? "")")
      let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
      for field in try #require(fields) {
        #expect(field["title"] != nil, "\(resource["name"] ?? "") \(field["name"] ?? "")")
      }
    }
  }

  @Test func `keys are columns, and lead to the key of the table they name`() throws {
    let resources = try resources()
    func names(_ resource: [String: Any]) -> [String] {
      ((resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
    }
    var keys = 0
    for resource in resources {
      let schema = try #require(resource["schema"] as? [String: Any])
      for field in schema["primaryKey"] as? [String] ?? [] { #expect(names(resource).contains(field)) }
      for key in schema["foreignKeys"] as? [[String: Any]] ?? [] {
        keys += 1
        for field in try #require(key["fields"] as? [String]) { #expect(names(resource).contains(field)) }
        let reference = try #require(key["reference"] as? [String: Any])
        let target = try #require(resources.first { $0["name"] as? String == reference["resource"] as? String })
        #expect((target["schema"] as? [String: Any])?["primaryKey"] as? [String] == reference["fields"] as? [String])
      }
    }
    #expect(keys > 6)
  }

  @Test func `choices have their labels, numbers their unit`() throws {
    let records = try #require(try resources().first)
    let fields = try #require((records["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
    let survey = try #require(fields.first { $0["name"] as? String == "2" })
    #expect((survey["categories"] as? [[String: Any]])?.map { $0["label"] as? String } == ["Phát phiếu", "Kết hợp"])
    #expect(fields.first { $0["name"] as? String == "1" }?["unit"] as? String == "%")
    #expect(fields.first { $0["name"] as? String == "3" }?["categories"] == nil)
  }
}
