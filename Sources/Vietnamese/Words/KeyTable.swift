/// A small map from word keys, which are hashes already, to values: open addressing, no second hashing.
///
/// Public and inlinable, as nothing else here, so that other modules get it specialised: through an unspecialised
/// generic each look-up costs ten times as much, and there are thousands in a report.
public struct KeyTable<Value: Sendable>: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value?]
  @usableFromInline var mask: Int
  @usableFromInline var count = 0

  /// Empty, with room for as many values as are expected.
  @inlinable public init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Value?](repeating: nil, count: size)
    mask = size - 1
  }

  /// The first of several equal keys wins.
  @inlinable public init(_ entries: [(UInt64, Value)]) {
    self.init(capacity: entries.count)
    for (key, value) in entries { _ = self.value(key, orInsert: value) }
  }

  @inlinable public subscript(_ key: UInt64) -> Value? {
    values[slot(of: key)]
  }

  /// What the key has; `value` when it had nothing.
  @inlinable public mutating func value(_ key: UInt64, orInsert value: Value) -> Value {
    let slot = slot(of: key)
    if let known = values[slot] { return known }
    keys[slot] = key
    values[slot] = value
    count += 1
    if count * 2 > keys.count { grow() }
    return value
  }

  /// Where the key stands, or else where it would.
  @inlinable func slot(of key: UInt64) -> Int {
    // The lowest bit of many keys is always 1.
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  @inlinable mutating func grow() {
    var larger = KeyTable(capacity: count * 2)
    for index in keys.indices {
      if let value = values[index] { _ = larger.value(keys[index], orInsert: value) }
    }
    self = larger
  }
}
