/// The way to a value of a JSON file. It is spelled out only when something is wrong there, so that a form without
/// errors costs no text.
indirect enum JSONPath: Sendable {
  case root
  case key(JSONPath, String)
  case element(JSONPath, Int)

  /// "$.indicators[3].unit"
  var text: String {
    switch self {
    case .root: return "$"
    case .key(let parent, let key): return "\(parent.text).\(key)"
    case .element(let parent, let index): return "\(parent.text)[\(index)]"
    }
  }
}

/// A value of a file together with its path.
struct Located {
  var node: JSONNode
  var path: JSONPath

  var line: Int { node.line }
}

/// The known members of an object; so few that looking at each beats hashing.
struct Members {
  fileprivate(set) var list: [(key: String, value: Located)] = []

  subscript(key: String) -> Located? { list.first { $0.key == key }?.value }

  mutating func append(_ key: String, _ value: Located) { list.append((key, value)) }
}
