import Foundation
import Model
import Quantities
import TestKit
import Testing

/// What a person verified of one report: `Corpus/reports/<slug>/expected.json`, whose shape Corpus/README.md tells.
struct Expectation: Sendable, CustomStringConvertible {
  let slug: String
  let source: String
  var description: String { slug }

  var bytes: [UInt8] { get throws { try [UInt8](Data(contentsOf: folder.appendingPathComponent(source))) } }

  var json: JSON {
    get throws {
      try JSON(JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent("expected.json"))))
    }
  }

  private var folder: URL { projectRoot.appendingPathComponent("Corpus/reports").appendingPathComponent(slug) }

  /// Every report folder, in the order of their names; none at all is an error.
  static func all() throws -> [Expectation] {
    let root = projectRoot.appendingPathComponent("Corpus/reports")
    let slugs = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    let found = try slugs.compactMap { slug -> Expectation? in
      let file = root.appendingPathComponent(slug).appendingPathComponent("expected.json")
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      let json = try JSON(JSONSerialization.jsonObject(with: Data(contentsOf: file)))
      return Expectation(
        slug: slug, source: json["source"].string ?? json["source"].array.first?.string ?? "source.txt")
    }
    if found.isEmpty { throw NoCases(description: "Corpus/reports has no expected.json") }
    return found
  }
}

/// A read-only view of parsed JSON that answers missing keys with null.
struct JSON: @unchecked Sendable {
  let raw: Any?

  init(_ raw: Any?) { self.raw = raw is NSNull ? nil : raw }

  subscript(_ key: String) -> JSON { JSON((raw as? [String: Any])?[key]) }
  func has(_ key: String) -> Bool { (raw as? [String: Any])?[key] != nil }
  var string: String? { raw as? String }
  var array: [JSON] { (raw as? [Any])?.map { JSON($0) } ?? [] }
  var isNull: Bool { raw == nil }
  var isObject: Bool { raw is [String: Any] }
  /// A number as it stands in the file, for comparison by its decimal writing.
  var number: String? {
    guard let number = raw as? NSNumber else { return nil }
    return Decimal(string: number.stringValue).map { "\($0)" }
  }

  /// Checks what a report's `gaps` may name: places that are misread for now. A gap that has been mended is an error
  /// too, so the list cannot outlive its reasons.
  func expecting(_ name: String, _ check: () -> Void) {
    if self["gaps"].array.contains(where: { $0.string == name }) {
      withKnownIssue("a known gap: \(name)") { check() }
    } else {
      check()
    }
  }

  /// A string, or every string of a list, or of `{"any_of": [...]}`; null stands among them as nil.
  var alternatives: [String?] {
    if isObject { return self["any_of"].array.map(\.string) }
    if raw is [Any] { return array.map(\.string) }
    return [string]
  }
}

/// One space for any white space, for comparing texts.
func squeezed(_ text: String?) -> String {
  (text ?? "").split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
}

/// For titles and names of recipients: also without case, bullets in front and signs behind.
func loose(_ text: String?) -> String {
  var result = squeezed(text).lowercased()
  while let first = result.first, "-–•*+ ".contains(first) { result.removeFirst() }
  while let last = result.last, " .:;,-–/*".contains(last) { result.removeLast() }
  return result
}
