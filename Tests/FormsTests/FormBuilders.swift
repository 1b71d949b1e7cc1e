import Foundation
import Model
import TestKit
import Testing

@testable import Forms

/// A form with one line a member, so that a test knows the line of what it breaks: `indicators` begin on line 6.
func formText(_ indicators: [String], checks: [String] = [], more: String = "") -> String {
  """
  { "id": "f", "version": "1", "title": "Biểu",
    "topics": [{ "id": "desk", "titles": ["Bộ phận Một cửa"] }],
    "phrases": { "late": ["quá hạn", "trễ hạn"] },
    \(more)
    "indicators": [
      \(indicators.joined(separator: ",\n    "))
    ],
    "checks": [
      \(checks.joined(separator: ",\n    "))
    ] }
  """
}

func row(_ code: String, type: String = "count", key: String? = nil, _ more: String = "") -> String {
  let key = key ?? "k_" + code.lowercased().replacingOccurrences(of: ".", with: "_")
  return #"{ "code": "\#(code)", "key": "\#(key)", "label": "Chỉ tiêu", "type": "\#(type)"\#(more) }"#
}

func load(_ text: String) throws(FormFailure) -> Form {
  try loadForm(Array(text.utf8), name: "f.json")
}

/// What is wrong with a form; empty when it loads.
func errors(in text: String) -> [FormError] {
  do {
    _ = try load(text)
    return []
  } catch {
    return error.errors
  }
}

func shippedForm(_ name: String) throws -> Form {
  let folder = projectRoot.appendingPathComponent("Schemas")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
  let files = try names.map {
    FormFile(name: $0, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
  }
  return try #require(zip(names, try loadForms(files)).first { $0.0 == name }?.1)
}
