import Foundation

/// Walks a JSON value along its schema and compares keys: `properties`, `required`, `items`, `$ref` and the branches
/// of `anyOf`. It is no validator; it tells which keys the output has and the schema has not, and the other way round.
final class SchemaWalk {
  private let root: [String: Any]
  private(set) var faults: [String] = []
  /// The keys that were written and that the schema names, by the object of the schema that names them.
  private(set) var met: Set<String> = []
  private(set) var named: Set<String> = []

  init(root: [String: Any]) {
    self.root = root
    collect(root, "#")
  }

  func visit(_ value: Any) { visit(value, root, "#", "") }

  private func collect(_ schema: Any, _ path: String) {
    guard let schema = schema as? [String: Any] else { return }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (key, inner) in properties {
      named.insert("\(path)/\(key)")
      collect(inner, "\(path)/properties/\(key)")
    }
    if let items = schema["items"] { collect(items, "\(path)/items") }
    for (index, branch) in (schema["anyOf"] as? [Any] ?? []).enumerated() { collect(branch, "\(path)/anyOf/\(index)") }
    for (key, inner) in schema["$defs"] as? [String: Any] ?? [:] { collect(inner, "\(path)/$defs/\(key)") }
  }

  private func visit(_ value: Any, _ schema: Any?, _ path: String, _ place: String) {
    guard let schema = schema as? [String: Any] else { return }
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      return visit(value, (root["$defs"] as? [String: Any])?[name], "#/$defs/\(name)", place)
    }
    if let branches = schema["anyOf"] as? [[String: Any]] {
      let index = branches.firstIndex { accepts($0, value) }
      guard let index else { return fault(place, "fits no branch") }
      return visit(value, branches[index], "\(path)/anyOf/\(index)", place)
    }
    if let object = value as? [String: Any] {
      if let properties = schema["properties"] as? [String: Any] {
        visit(object, properties, schema, path, place)
      } else if schema["additionalProperties"] == nil {
        visitByKind(object, place)
      }
    }
    for (index, item) in (value as? [Any] ?? []).enumerated() {
      visit(item, schema["items"], "\(path)/items", "\(place)/\(index)")
    }
  }

  private func visit(
    _ object: [String: Any], _ properties: [String: Any], _ schema: [String: Any], _ path: String, _ place: String
  ) {
    for key in object.keys.sorted() {
      guard let inner = properties[key] else {
        fault(place, "\(key) is not in the schema")
        continue
      }
      met.insert("\(path)/\(key)")
      if let value = object[key] { visit(value, inner, "\(path)/properties/\(key)", "\(place)/\(key)") }
    }
    for key in schema["required"] as? [String] ?? [] where object[key] == nil { fault(place, "\(key) is missing") }
  }

  /// The object that a measure's `value` may be: which one it is, its keys say.
  private func visitByKind(_ object: [String: Any], _ place: String) {
    let name = object["den"] != nil ? "fraction" : object["type"] != nil ? "reference" : "range"
    visit(object, ["$ref": "#/$defs/\(name)"], "", place)
  }

  private func accepts(_ schema: [String: Any], _ value: Any) -> Bool {
    if schema["type"] as? String == "null" { return value is NSNull }
    if value is NSNull { return false }
    guard let reference = schema["$ref"] as? String, let object = value as? [String: Any] else { return true }
    let definition = (root["$defs"] as? [String: Any])?[String(reference.split(separator: "/").last ?? "")]
    let required = (definition as? [String: Any])?["required"] as? [String] ?? []
    return required.allSatisfy { object[$0] != nil }
  }

  private func fault(_ place: String, _ what: String) { faults.append("\(place): \(what)") }
}
