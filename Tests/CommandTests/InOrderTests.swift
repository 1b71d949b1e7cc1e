import Testing

@testable import Command

@Suite struct InOrderTests {
  @Test(arguments: [1, 2, 7, 100, Int.max]) func resultsComeInTheOrderOfTheItems(_ jobs: Int) async throws {
    var seen: [Int] = []
    try await inOrder(Array(0..<50), jobs: jobs, work: doubled) { item, result in
      #expect(result == item * 2)
      seen.append(item)
    }
    #expect(seen == Array(0..<50))
  }

  @Test func noItemsAreNoWork() async throws {
    try await inOrder([Int](), jobs: 3, work: doubled) { _, _ in Issue.record("there is nothing to use") }
  }

  @Test func aFailureOfTheUseEndsTheRun() async {
    await #expect(throws: Stop.self) {
      try await inOrder(Array(0..<50), jobs: 3, work: doubled) { item, _ in
        if item == 5 { throw Stop(status: .inputOutput) }
      }
    }
  }
}

private func doubled(_ number: Int) -> Int { number * 2 }
