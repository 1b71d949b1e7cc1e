import Synchronization

/// Runs `work` on every item, `jobs` at a time, and hands the results on in the order of the items. Results that wait
/// for a slow one before them are few, so the memory stays flat however many items there are.
///
/// The caller works as well: handing every item to another thread and waking up for its result costs more than a
/// hundredth of a small report.
func inOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) -> Result, use: (Item, Result) throws -> Void
) async throws {
  // More than the items, or than any machine has cores, is of no use.
  let width = max(1, min(jobs, items.count, 1024))
  let queue = InOrderQueue<Result>(count: items.count, mostWaiting: 4 * width, mostHelpers: width - 1)
  let help: @Sendable () -> Void = {
    while let index = queue.nextOrLeave() { queue.finish(index, work(items[index])) }
  }
  try await withThrowingTaskGroup { group in
    while !queue.isDone {
      // A helper leaves when the window is full, so after every step there may be room for one again.
      while queue.admitsHelper() { group.addTask(operation: help) }
      if let index = queue.next() {
        queue.finish(index, work(items[index]))
      } else {
        try await group.next()
      }
      while let (index, result) = queue.takeResult() {
        do { try use(items[index], result) } catch {
          queue.close()
          throw error
        }
      }
    }
  }
}

/// Which item is next to be worked on, and the results that wait for their turn.
private final class InOrderQueue<Result: Sendable>: Sendable {
  private struct State {
    let count: Int
    let mostWaiting: Int
    var started = 0
    var used = 0
    var helpers = 0
    var isClosed = false
    var waiting: [Int: Result] = [:]

    var hasRoom: Bool { !isClosed && started < count && started - used < mostWaiting }

    mutating func next() -> Int? {
      guard hasRoom else { return nil }
      started += 1
      return started - 1
    }
  }

  private let mostHelpers: Int
  private let state: Mutex<State>

  init(count: Int, mostWaiting: Int, mostHelpers: Int) {
    self.mostHelpers = mostHelpers
    state = Mutex(State(count: count, mostWaiting: mostWaiting))
  }

  var isDone: Bool { state.withLock { $0.used == $0.count } }

  /// Whether one more helper has something to do; it then counts as being there.
  func admitsHelper() -> Bool {
    state.withLock { state in
      guard state.helpers < mostHelpers, state.hasRoom else { return false }
      state.helpers += 1
      return true
    }
  }

  /// The next item to work on; nil when all are taken or the window is full.
  func next() -> Int? { state.withLock { $0.next() } }

  /// The same for a helper, who leaves when there is none.
  func nextOrLeave() -> Int? {
    state.withLock { state in
      let next = state.next()
      if next == nil { state.helpers -= 1 }
      return next
    }
  }

  func finish(_ index: Int, _ result: Result) {
    state.withLock { $0.waiting[index] = result }
  }

  /// The result whose turn it is, when it is there.
  func takeResult() -> (index: Int, result: Result)? {
    state.withLock { state in
      guard let result = state.waiting.removeValue(forKey: state.used) else { return nil }
      state.used += 1
      return (state.used - 1, result)
    }
  }

  /// Nothing more is begun.
  func close() {
    state.withLock { $0.isClosed = true }
  }
}
