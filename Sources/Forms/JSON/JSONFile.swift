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

  /// Whether a text has exactly these bytes.
  func isText(_ place: Place, _ other: [UInt8]) -> Bool {
    let node = nodes[place.index]
    if node.content == .escapedText { return unescaped(bytes[node.range]) == other }
    return node.content == .text && node.count == other.count && bytes[node.range].elementsEqual(other)
  }

  // MARK: What is inside it

  /// nil when it is no list.
  func elements(of place: Place) -> [Place]? {
    nodes[place.index].content == .list ? inside(place) : nil
  }

  /// Keys and values by turns; nil when it is no object.
  func members(of place: Place) -> [(key: Place, value: Place)]? {
    guard nodes[place.index].content == .object else { return nil }
    let places = inside(place)
    return stride(from: 0, to: places.count - 1, by: 2).map { (places[$0], places[$0 + 1]) }
  }

  private func inside(_ place: Place) -> [Place] {
    var places: [Place] = []
    var index = place.index + 1
    while index < Int(nodes[place.index].next) {
      places.append(Place(index: index))
      index = Int(nodes[index].next)
    }
    return places
  }

  /// "$.indicators[3].unit": found from the root down, as only errors ask for it.
  func path(to place: Place) -> String {
    var path = "$"
    var around = root
    while around != place {
      if let elements = elements(of: around), let step = elements.lastIndex(where: { $0.index <= place.index }) {
        path += "[\(step)]"
        around = elements[step]
      } else if let member = members(of: around)?.last(where: { $0.value.index <= place.index }) {
        path += "." + (text(of: member.key) ?? "")
        around = member.value
      } else {
        return path
      }
    }
    return path
  }
}
