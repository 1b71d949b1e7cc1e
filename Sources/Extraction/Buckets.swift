/// Lists that lie in one array, found by number: what was given for the same number, in the order in which it was given.
struct Buckets<Element: Sendable>: Sendable {
  private let starts: [Int32]
  private let elements: [Element]

  init(count: Int, _ entries: [(bucket: Int32, element: Element)]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for entry in entries { starts[Int(entry.bucket) + 1] += 1 }
    for bucket in 0..<count { starts[bucket + 1] += starts[bucket] }
    var next = starts
    var order = [Int32](repeating: 0, count: entries.count)
    for (index, entry) in entries.enumerated() {
      order[Int(next[Int(entry.bucket)])] = Int32(index)
      next[Int(entry.bucket)] += 1
    }
    self.starts = starts
    elements = order.map { entries[Int($0)].element }
  }

  var count: Int { starts.count - 1 }

  /// Empty for a number that there is not.
  subscript(bucket: Int) -> ArraySlice<Element> {
    guard bucket >= 0, bucket < count else { return [] }
    return elements[Int(starts[bucket])..<Int(starts[bucket + 1])]
  }
}
