import Quantities

/// A JSON file taken apart into its values without a copy of any: each knows where its bytes lie, and texts and numbers
/// are made of them when somebody asks. So the parts of a form that a run has no use for cost next to nothing.
struct JSONFile: Sendable {
  private let bytes: [UInt8]
  /// In the order of the file, the root first. What is in a list or an object follows it; in an object each value
  /// follows its key.
  private let nodes: [JSONNode]

  init(bytes: [UInt8], nodes: [JSONNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// A value, or the key of one.
  struct Place: Sendable, Equatable {
    fileprivate let index: Int
  }

  var root: Place { Place(index: 0) }

  func type(of place: Place) -> JSONType { nodes[place.index].content.type }
  func line(of place: Place) -> Int { Int(nodes[place.index].line) }

  /// Line of the key of a member.
  func keyLine(ofValue place: Place) -> Int { place.index > 0 ? Int(nodes[place.index - 1].line) : 1 }

  // MARK: What a value is

  func text(of place: Place) -> String? {
    let node = nodes[place.index]
    switch node.content {
    case .text: return String(decoding: bytes[node.range], as: UTF8.self)
    case .escapedText: return String(decoding: unescaped(bytes[node.range]), as: UTF8.self)
    default: return nil
    }
  }

  func number(of place: Place) -> ExactDecimal? {
    let node = nodes[place.index]
    return node.content == .number ? exactDecimal(json: bytes[node.range]) : nil
  }

  func bool(of place: Place) -> Bool? {
    switch nodes[place.index].content {
    case .yes: return true
    case .no: return false
    default: return nil
    }
  }

  /// Whether something is written with escapes.
  func hasEscapes(_ place: Place) -> Bool { nodes[place.index].content == .escapedText }

  func isEmptyText(_ place: Place) -> Bool {
    let node = nodes[place.index]
    return node.content == .text && node.range.isEmpty
  }

  /// A text as a name, if it is short enough for one.
  func shortName(of place: Place) -> ShortName? {
    let node = nodes[place.index]
    switch node.content {
    case .text: return ShortName(bytes[node.range])
    case .escapedText: return ShortName(unescaped(bytes[node.range])[...])
    default: return nil
    }
  }

  // MARK: What is inside it

  /// nil when it is no list.
  func elements(of place: Place) -> Elements? {
    nodes[place.index].content == .list ? Elements(nodes, inside: place) : nil
  }

  /// nil when it is no object.
  func members(of place: Place) -> Members? {
    nodes[place.index].content == .object ? Members(places: Elements(nodes, inside: place)) : nil
  }

  /// What is in a list.
  struct Elements: Sequence, IteratorProtocol {
    private let nodes: [JSONNode]
    private var index: Int
    private let end: Int

    static let none = Elements([], from: 0, to: 0)

    fileprivate init(_ nodes: [JSONNode], inside place: Place) {
      self.init(nodes, from: place.index + 1, to: Int(nodes[place.index].next))
    }

    private init(_ nodes: [JSONNode], from start: Int, to end: Int) {
      self.nodes = nodes
      index = start
      self.end = end
    }

    var isEmpty: Bool { index >= end }

    mutating func next() -> Place? {
      if index >= end { return nil }
      defer { index = Int(nodes[index].next) }
      return Place(index: index)
    }
  }

  /// What is in an object.
  struct Members: Sequence, IteratorProtocol {
    fileprivate var places: Elements

    mutating func next() -> (key: Place, value: Place)? {
      guard let key = places.next(), let value = places.next() else { return nil }
      return (key, value)
    }
  }

  /// "$.indicators[3].unit": found from the root down, as only errors ask for it.
  func path(to place: Place) -> String {
    var path = "$"
    var around = root
    while around != place {
      if let (step, element) = elements(of: around)?.enumerated().first(where: { holds($0.element, place) }) {
        path += "[\(step)]"
        around = element
      } else if let member = members(of: around)?.first(where: { holds($0.value, place) }) {
        path += "." + (text(of: member.key) ?? "")
        around = member.value
      } else {
        break
      }
    }
    return path
  }

  /// Asked of values in their order: the first that does not end before a place is it or has it inside.
  private func holds(_ value: Place, _ place: Place) -> Bool { place.index < Int(nodes[value.index].next) }
}
