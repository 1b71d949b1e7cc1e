/// One `.rels` part: which parts a part refers to, and as what.
struct Relationships {
  struct Entry {
    var id: String
    /// The last word of the type: "styles", "header". Strict and transitional types differ only before it.
    var kind: String
    /// The part's name in the archive.
    var target: String
  }

  private(set) var entries: [Entry] = []
  private var targets: [String: String] = [:]

  mutating func add(_ entry: Entry) {
    entries.append(entry)
    targets[entry.id] = entry.target
  }

  func first(_ kind: String) -> String? { entries.first { $0.kind == kind }?.target }

  func target(id: String) -> String? { targets[id] }

  /// `folder` is that of the part the relationships belong to; targets are relative to it.
  static func resolve(_ target: String, in folder: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch step {
      case ".": continue
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }

  /// The name of the `.rels` part of a part.
  static func name(of part: String) -> String {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    return "\(folder)_rels/\(steps.last ?? "").rels"
  }

  static func folder(of part: String) -> String { part.split(separator: "/").dropLast().joined(separator: "/") }
}

final class RelationshipsReader: PartHandler {
  private(set) var result = Relationships()
  /// The document itself is said to lie outside the file.
  private(set) var hasExternalMain = false
  private let folder: String
  private let limits: Limits

  private static let kinds: Set<String> = [
    "officeDocument", "styles", "numbering", "header", "footer", "footnotes", "endnotes", "package", "worksheet",
    "sharedStrings",
  ]

  init(folder: String, limits: Limits) {
    self.folder = folder
    self.limits = limits
  }

  override func start(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    guard name == .relationship, let target = attributes.string(.target),
      let type = attributes.string(.relationType)?.utf8, let slash = type.lastIndex(of: UInt8(ascii: "/")),
      let kind = String(type[type.index(after: slash)...]), Self.kinds.contains(kind)
    else { return }
    if attributes.equals(.targetMode, "External") {
      if kind == "officeDocument" { hasExternalMain = true }
      return
    }
    let resolved = Relationships.resolve(target, in: folder)
    result.add(.init(id: attributes.string(.relationID) ?? "", kind: kind, target: resolved))
    try limits.check(definitions: result.entries.count)
  }

}

extension Limits {
  func check(definitions count: Int) throws(ReadFailure) {
    if count > definitions { throw .overLimit(what: .definitions, limit: definitions) }
  }
}
