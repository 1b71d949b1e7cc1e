import Model
import Testing

@testable import Exporters

struct ReviewMarksTests {
  private func place(_ range: Range<Int>, _ block: Int = 0, _ row: Int? = nil) -> Place {
    Place(block: block, row: row, column: row.map { _ in 0 }, range: range)
  }

  @Test func `marks come in the order of the document`() {
    var marks = ReviewMarks()
    let last = marks.add(place(0..<1, 2), .value, .value(0))
    let cell = marks.add(place(0..<1, 1, 4), .value, .value(1))
    let first = marks.add(place(5..<9), .figure, .none)
    marks.settle()
    #expect([first, cell, last].map { marks.number(of: $0) } == [0, 1, 2])
    #expect(marks.marks.map(\.block) == [0, 1, 2])
  }

  @Test func `of what overlaps the better kind stays, and all point at it`() {
    var marks = ReviewMarks()
    let sentence = marks.add(place(0..<40), .finding, .finding(0), severity: .warning)
    let value = marks.add(place(10..<14), .value, .value(0))
    let figure = marks.add(place(10..<20), .figure, .none)
    let twin = marks.add(place(10..<14), .finding, .finding(1), severity: .error)
    let other = marks.add(place(30..<34), .unmapped, .none)
    marks.settle()
    #expect(marks.marks.map(\.start) == [10, 30])
    #expect([sentence, value, figure, twin].map { marks.number(of: $0) } == [0, 0, 0, 0])
    #expect(marks.number(of: other) == 1)
    #expect(marks.marks[0].kind == .value)
    #expect(marks.marks[0].severity == .error)
  }

  @Test func `neighbours and the same place in other cells do not overlap`() {
    var marks = ReviewMarks()
    _ = marks.add(place(0..<3), .value, .none)
    _ = marks.add(place(3..<6), .value, .none)
    _ = marks.add(place(0..<3, 1, 0), .value, .none)
    _ = marks.add(place(0..<3, 1, 1), .value, .none)
    marks.settle()
    #expect(marks.marks.count == 4)
  }

  @Test func `an empty cell is one mark, however often it is pointed at`() {
    var marks = ReviewMarks()
    let one = marks.add(place(0..<0, 1, 0), .value, .value(0))
    let two = marks.add(place(0..<0, 1, 0), .finding, .finding(0), severity: .error)
    marks.settle()
    #expect(marks.marks.count == 1)
    #expect(marks.number(of: one) == marks.number(of: two))
  }

  @Test func `many marks on one text are settled at once`() {
    var marks = ReviewMarks()
    // Each reaches over the next, and the last one is the best.
    for index in 0..<50_000 { _ = marks.add(place(index..<60_000), .finding, .none) }
    let best = marks.add(place(55_000..<55_001), .value, .none)
    marks.settle()
    #expect(marks.marks.count == 1)
    #expect(marks.number(of: best) == 0 && marks.number(of: 0) == 0)
  }
}
