import Vietnamese

/// Where each key stands in a list of keys.
struct KeyPositions: Sendable {
  private let numbers: KeyTable<Int32>
  private let positions: Buckets<Int32>

  init(_ keys: [UInt64]) {
    var numbers = KeyTable<Int32>(capacity: keys.count)
    var count: Int32 = 0
    var entries: [(bucket: Int32, element: Int32)] = []
    entries.reserveCapacity(keys.count)
    for (position, key) in keys.enumerated() {
      let number = numbers.value(key, orInsert: count)
      if number == count { count += 1 }
      entries.append((number, Int32(position)))
    }
    self.numbers = numbers
    positions = Buckets(count: Int(count), entries)
  }

  /// In ascending order; nil for a key that is not in the list.
  subscript(key: UInt64) -> ArraySlice<Int32>? { numbers[key].map { positions[Int($0)] } }
}
