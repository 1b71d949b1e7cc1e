/// A small map from word keys, which are hashes already, to values: open addressing, no second hashing.
///
/// Public and inlinable, as nothing else here, so that other modules get it specialised: through an unspecialised
/// generic each look-up costs ten times as much, and there are thousands in a report.
public struct KeyTable<Value: Sendable>: Sendable {
  @usableFromInline let keys: [UInt64]
  @usableFromInline let values: [Value?]
  @usableFromInline let mask: Int

  /// The first of several equal keys wins.
  @inlinable public init(_ entries: [(UInt64, Value)]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var values = [Value?](repeating: nil, count: capacity)
    let mask = capacity - 1
    for (key, value) in entries {
      var slot = Int(truncatingIfNeeded: key) & mask
      while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
      if values[slot] == nil {
        keys[slot] = key
        values[slot] = value
      }
    }
    self.keys = keys
    self.values = values
    self.mask = mask
  }

  @inlinable public subscript(_ key: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while let value = values[slot] {
      if keys[slot] == key { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
