import CLibXML2

/// Tells names by the pointers that libxml2 hands out: it keeps each name once, so that a name is its address.
///
/// Elements are learned when they are met. Put into libxml2's dictionary beforehand, two hundred names that a part never
/// uses make it take a slower hash for every one that it does.
final class NameTable {
  private struct Slot {
    var local: UnsafePointer<UInt8>?
    var namespace = Namespace.other
    var name = Name.foreign
  }

  private struct Spelling: Hashable {
    var namespace: Namespace
    var local: String
  }

  private static let known: [Spelling: Name] = Dictionary(
    Name.spellings.map { (Spelling(namespace: $0.0, local: $0.1), $0.2) }, uniquingKeysWith: { first, _ in first })

  private static let slotCount = 1024
  /// Behind that many names a part makes no sense, and each is looked up by its letters.
  private static let mostLearned = 700
  private let slots: UnsafeMutablePointer<Slot>
  @exclusivity(unchecked) private var learned = 0
  /// The address of each attribute's local name, by `Name.rawValue`.
  let locals: UnsafeMutablePointer<UnsafePointer<UInt8>?>

  /// The namespaces met so far, the last one apart: nearly all elements are of one.
  @exclusivity(unchecked) private var lastURI: UnsafePointer<UInt8>?
  @exclusivity(unchecked) private var lastNamespace = Namespace.other
  @exclusivity(unchecked) private var namespaces: [(uri: UnsafePointer<UInt8>?, namespace: Namespace)] = []

  init(_ dictionary: xmlDictPtr?) {
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: Slot(), count: Self.slotCount)
    locals = .allocate(capacity: 256)
    locals.initialize(repeating: nil, count: 256)
    for (spelling, name) in Name.attributeSpellings {
      locals[Int(name.rawValue)] = xmlDictLookup(dictionary, spelling, Int32(spelling.utf8.count))
    }
  }

  deinit {
    slots.deallocate()
    locals.deallocate()
  }

  @inline(__always)
  private static func hash(_ local: UnsafePointer<UInt8>, _ namespace: Namespace) -> Int {
    let mixed = (UInt(bitPattern: local) &+ UInt(namespace.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 54)
  }

  @inline(__always)
  func element(_ local: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?) -> Name {
    let namespace = uri == lastURI ? lastNamespace : self.namespace(uri)
    var index = Self.hash(local, namespace)
    while let found = slots[index].local {
      if found == local, slots[index].namespace == namespace { return slots[index].name }
      index = (index + 1) & (Self.slotCount - 1)
    }
    return learn(local, namespace, into: index)
  }

  private func learn(_ local: UnsafePointer<UInt8>, _ namespace: Namespace, into index: Int) -> Name {
    let name =
      Self.known[Spelling(namespace: namespace, local: String(cString: local))]
      ?? (namespace == .word ? .unknown : namespace == .strange ? .strange : .foreign)
    if learned < Self.mostLearned {
      learned += 1
      slots[index] = Slot(local: local, namespace: namespace, name: name)
    }
    return name
  }

  private func namespace(_ uri: UnsafePointer<UInt8>?) -> Namespace {
    var namespace: Namespace
    if let known = namespaces.first(where: { $0.uri == uri }) {
      namespace = known.namespace
    } else {
      namespace = Namespace(uri: uri)
      // A file that invents namespaces by the thousand is looked up each time.
      if namespaces.count < 64 { namespaces.append((uri, namespace)) }
    }
    lastURI = uri
    lastNamespace = namespace
    return namespace
  }
}
