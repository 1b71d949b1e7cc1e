import Vietnamese

/// What was made of the runs of phrases that rules share, see `PhraseList`.
///
/// A run is known by where it lies in memory, and is kept, so that nothing else comes to lie there.
struct SharedRuns<Value: Sendable> {
  private var known: [(run: [String], value: Value)] = []
  private var byPlace = KeyTable<Int32>(capacity: 0)

  subscript(run: [String]) -> Value? {
    guard let place = Self.place(of: run), let index = byPlace[place], known[Int(index)].run.count == run.count else {
      return nil
    }
    return known[Int(index)].value
  }

  mutating func keep(_ value: Value, of run: [String]) {
    guard let place = Self.place(of: run) else { return }
    if byPlace.value(place, orInsert: Int32(known.count)) == known.count { known.append((run, value)) }
  }

  private static func place(of run: [String]) -> UInt64? {
    // The lowest bits are the same for all.
    run.withUnsafeBufferPointer { $0.baseAddress.map { UInt64(UInt(bitPattern: $0)) >> 3 } }
  }
}
