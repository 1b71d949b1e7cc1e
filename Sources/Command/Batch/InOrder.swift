/// Runs `work` on every item, `jobs` at a time, and hands the results on in the order of the items. Results that wait
/// for a slow one before them are few, so the memory stays flat however many items there are.
func inOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) -> Result, use: (Item, Result) throws -> Void
) async throws {
  let width = max(1, jobs)
  let mostWaiting = 4 * width
  try await withThrowingTaskGroup(of: (index: Int, result: Result).self) { group in
    var waiting: [Int: Result] = [:]
    var started = 0
    var used = 0
    var running = 0
    while used < items.count {
      while running < width, started < items.count, started - used < mostWaiting {
        let index = started
        let item = items[index]
        group.addTask { (index, work(item)) }
        started += 1
        running += 1
      }
      guard let done = try await group.next() else { return }
      running -= 1
      waiting[done.index] = done.result
      while let result = waiting.removeValue(forKey: used) {
        try use(items[used], result)
        used += 1
      }
    }
  }
}
