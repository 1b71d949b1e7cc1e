import Forms
import Foundation
import Model
import Quantities
import TestKit
import Testing

@testable import Extraction

/// The form of the control of procedures as the project ships it.
private let columnsForm: Form? = {
  let url = projectRoot.appendingPathComponent("Schemas/kstt-tt01-2020-06.json")
  return try? loadForm([UInt8](Data(contentsOf: url)), name: "kstt-tt01-2020-06.json")
}()

/// Tables whose columns are the indicators.
@Suite struct ColumnTablesTests {
  private let head: [[String]] = [
    row(
      "STT", "Lĩnh vực", "Số hồ sơ tiếp nhận", "<", "<", "<", "Số hồ sơ đã giải quyết", "<", "<", "<",
      "Số hồ sơ đang giải quyết", "<", "<"),
    row(
      "^", "^", "Tổng số", "Trực tuyến", "Trực tiếp", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn",
      "Tổng số", "Trong hạn", "Quá hạn"),
  ]
  private let numbers = row(
    "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)", "(13)")
  private let family = row("1", "Hộ tịch", "52", "40", "10", "2", "50", "45", "5", "0", "2", "2", "0")
  private let land = row("2", "Đất đai", "60", "30", "20", "10", "40", "10", "25", "5", "20", "18", "2")
  private let sum = row("", "Tổng cộng", "112", "70", "30", "12", "90", "55", "30", "5", "22", "20", "2")

  private func shipped() throws -> Form { try #require(columnsForm) }

  private func match(_ tables: [[String]]...) throws -> TableMatch {
    matched(tables, form: FormIndex(try shipped()))
  }

  private func report(_ tables: [[String]]...) throws -> Report {
    let source = Source(name: "x", sha256: "", bytes: 0)
    return try Extractor(form: try shipped()).extract(
      document(tables: tables), source: source, matchedBy: "table"
    ).report
  }

  private func values(_ match: TableMatch) throws -> [String: String] {
    answers(match, form: FormIndex(try shipped()))
  }

  private func errors(_ tables: [[String]]...) throws -> [String] {
    let source = Source(name: "x", sha256: "", bytes: 0)
    let findings = try Extractor(form: try shipped()).extract(
      document(tables: tables), source: source, matchedBy: "table"
    ).report.findings
    return findings.filter { $0.severity == .error }.map { finding in
      ([finding.row, finding.detail.rule].compactMap { $0 } + finding.codes).joined(separator: " ")
    }
  }

  private func said(_ row: OpenRow) -> String {
    "\(row.kind) \(row.label): " + row.cells.map { word($0.reading) }.joined(separator: " ")
  }

  private func word(_ reading: Reading) -> String {
    if case .reported = reading, let number = reading.number { return number.description }
    return reading.status
  }

  @Test(arguments: [("1,200", ["06.3", "06.3"]), ("1.200", []), ("1200", [])])
  func aNumberThatCanBeReadInTwoWaysIsTold(_ number: String, _ expected: [String]) throws {
    let rest = ["0", "1200", "0", "1200", "0", "1200", "0", "0", "0", "0"]
    let table = head + [numbers, ["1", "Hộ tịch", number] + rest, ["", "Tổng cộng", number] + rest]
    let told = try report(table).findings.filter { $0.detail.rule == "number.ambiguous" }
    #expect(told.flatMap(\.codes) == expected)
  }

  // MARK: Columns

  @Test func theTotalGivesTheValuesAndTheOtherRowsAreKept() throws {
    let match = try match(head + [numbers, family, land, sum])
    #expect(try values(match)["06.3"] == "112")
    #expect(try values(match)["06.13"] == "2")
    #expect(match.rows.count == 11)
    #expect(match.rows.allSatisfy { $0.matchedBy == "header+number" })
    #expect(
      match.open.map(said) == [
        "item Hộ tịch: 52 40 10 2 50 45 5 0 2 2 0", "item Đất đai: 60 30 20 10 40 10 25 5 20 18 2",
      ])
    #expect(match.open.map(\.number) == ["1", "2"])
  }

  @Test func withoutATotalTheValuesAreAbsentAndTheRowsStay() throws {
    let report = try report(head + [family, land])
    #expect(report.values.allSatisfy { $0.reading.status == "absent" })
    #expect(report.rows.count == 2)
    #expect(report.findings.allSatisfy { $0.severity != .error })
  }

  @Test func anotherOrderAndOtherColumnsChangeNothing() throws {
    let order = [1, 0, 10, 11, 12, 2, 5, 4, 3, 6, 9, 8, 7]
    let mixed = ([head[1], family, sum]).map { own in order.map { own[$0] } + ["9"] }
    let top = order.map { column in
      column < 2 ? head[0][column] : column < 6 ? head[0][2] : column < 10 ? head[0][6] : head[0][10]
    }
    let lower = mixed[0].map { $0 == "^" ? "" : $0 }
    let match = try match([top + ["Hồ sơ rút"], Array(lower.dropLast()) + [""], mixed[1], mixed[2]])
    #expect(try values(match)["06.6"] == "12")
    #expect(try values(match)["06.9"] == "30")
    #expect(match.open.first?.others.map(\.header) == ["Hồ sơ rút"])
    #expect(match.open.first?.others.map { word($0.reading) } == ["9"])
  }

  @Test func aHeaderThatSaysMoreIsNoneOfTheForms() throws {
    var both = head
    both[1][7] = "Đúng và trước hạn"
    both[1][8] = "Tỷ lệ"
    let match = try match(both + [family, sum])
    #expect(try values(match)["06.8"] == nil)
    #expect(try values(match)["06.9"] == nil)
    #expect(try values(match)["06.10"] == "5")
    var notLate = head
    notLate[1][12] = "Chưa quá hạn"
    notLate[1][11] = "Khác"
    #expect(try values(self.match(notLate + [family, sum]))["06.13"] == nil)
  }

  @Test func twoColumnsThatFitEquallyAreNeither() throws {
    var twice = head
    twice[1][8] = "Trước hạn"
    #expect(try values(match(twice + [family, sum]))["06.8"] == nil)
    // The printed number tells.
    #expect(try values(match(twice + [numbers, family, sum]))["06.8"] == "55")
  }

  @Test func columnsOfAnotherPeriodAreOthers() throws {
    let before = [
      row("STT", "Lĩnh vực", "Cùng kỳ năm trước", "<", "Trong kỳ", "<", "<"),
      row(
        "^", "^", "Tổng số hồ sơ tiếp nhận", "Tổng số hồ sơ đã giải quyết", "Tổng số hồ sơ tiếp nhận",
        "Tổng số hồ sơ đã giải quyết", "Tổng số hồ sơ đang giải quyết"),
      row("1", "Hộ tịch", "7", "8", "50", "40", "10"), row("", "Tổng cộng", "7", "8", "50", "40", "10"),
    ]
    let found = try values(match(before))
    #expect(found == ["06.3": "50", "06.7": "40", "06.11": "10"])
  }

  @Test func aNumberUnderAnUnknownHeaderIsEnoughWhereAllOthersAgree() throws {
    var strange = head
    strange[1][3] = "Nộp qua ứng dụng"
    let match = try match(strange + [numbers, family, sum])
    #expect(try values(match)["06.4"] == "70")
    #expect(match.findings.map(\.detail.rule) == ["column.doubtful"])
    #expect(match.rows.first { $0.matchedBy == "number" }?.indicator == 1)
    var renumbered = numbers
    renumbered[4] = "(6)"
    renumbered[5] = "(5)"
    #expect(try values(self.match(strange + [renumbered, family, sum]))["06.4"] == nil)
    #expect(try values(self.match(strange + [family, sum]))["06.4"] == nil)
  }

  @Test func tablesWithOtherHeadersAreNotTheForms() throws {
    let other = [
      row("STT", "Lĩnh vực", "Số lớp", "Trước hạn", "Ghi chú"), row("1", "Hộ tịch", "3", "4", ""),
      row("", "Tổng cộng", "3", "4", ""),
    ]
    #expect(try match(other).formTables.isEmpty)
  }

  // MARK: Rows

  @Test func blankDashAndZeroStayThreeThings() throws {
    let sparse = row("3", "Chứng thực", "40", "", "40", "-", "40", "40", "0", "-", "không có", "x", "")
    let match = try match(head + [family, sparse])
    #expect(said(match.open[1]) == "item Chứng thực: 40 blank 40 dash 40 40 0 dash none_stated unreadable blank")
  }

  @Test func aPageBreakRepeatsTheHeaderOrNot() throws {
    let whole = try match(head + [numbers, family, land, sum])
    for second in [[land, sum], head + [land, sum], head + [numbers, land, sum], [numbers, land, sum]] {
      let cut = try match(head + [numbers, family], second)
      #expect(cut.open.map(said) == whole.open.map(said))
      #expect(try values(cut) == values(whole))
      #expect(cut.formTables == [0, 1])
    }
    let inside = try match(head + [numbers, family] + head + [numbers, land, sum])
    #expect(inside.open.map(said) == whole.open.map(said))
  }

  @Test func behindTheTotalAnotherTableBegins() throws {
    let match = try match(head + [family, sum], head + [land])
    #expect(match.open.count == 1)
    #expect(match.formTables == [0])
  }

  @Test func aNameThatAPageCutIsOneName() throws {
    let rest = row("", "thủ tục khác", "", "", "", "", "", "", "", "", "", "", "")
    let match = try match(head + [family], [rest, land, sum])
    #expect(match.open.map(\.label) == ["Hộ tịch thủ tục khác", "Đất đai"])
  }

  @Test func romanNumbersAreGroupsOnlyAmongOthers() throws {
    var first = family
    first[0] = "I"
    var second = land
    second[0] = "II"
    #expect(try match(head + [first, second, sum]).open.map(\.kind) == [.item, .item])
    let group = row("I", "Cấp xã", "112", "70", "30", "12", "90", "55", "30", "5", "22", "20", "2")
    let rows = try match(head + [group, family, land, sum]).open
    #expect(rows.map(\.kind) == [.group, .item, .item])
    #expect(rows.map(\.group) == [nil, 0, 0])
  }

  @Test func aTotalOfSomeRowsIsNotTheTotalOfAll() throws {
    var part = sum
    part[1] = "Cộng cấp xã"
    let match = try match(head + [family, land, part, sum])
    #expect(match.open.map(\.kind) == [.item, .item, .subtotal])
    #expect(try values(match)["06.3"] == "112")
    var other = sum
    other[2] = "113"
    let two = try self.match(head + [family, sum, land, other])
    #expect(two.rows.isEmpty)
    #expect(two.findings.map(\.detail.rule) == ["row.repeated"])
  }

  // MARK: Checks

  @Test func aTotalOfSomeRowsIsCheckedAgainstTheRowsOverIt() throws {
    let third = row("3", "Chứng thực", "40", "0", "40", "0", "40", "40", "0", "0", "0", "0", "0")
    let commune = row("", "Cộng cấp xã", "112", "70", "30", "12", "90", "55", "30", "5", "22", "20", "2")
    let district = row("", "Cộng cấp huyện", "40", "0", "40", "0", "40", "40", "0", "0", "0", "0", "0")
    let all = row("", "Tổng cộng", "152", "70", "70", "12", "130", "95", "30", "5", "22", "20", "2")
    #expect(try errors(head + [family, land, commune, third, district, all]).isEmpty)
    // A running total is right too.
    #expect(try errors(head + [family, land, commune, third, row("", "Cộng cả hai cấp") + all[2...], all]).isEmpty)
    var wrong = commune
    wrong[2] = "113"
    wrong[4] = "31"
    #expect(
      try errors(head + [family, land, wrong, third, district, all])
        == ["Cộng cấp xã sum 06.3 06.7 06.11", "Cộng cấp xã sum 06.3", "Cộng cấp xã sum 06.5"])
    // Where a row says nothing, a total may be more than the others.
    var open = family
    open[5] = ""
    #expect(try errors(head + [open, land, commune, third, district, all]).isEmpty)
  }

  /// Each total looks at all rows over it, so a table that is made of totals would cost their square.
  @Test(arguments: [(20, true), (250, false)])
  func onlyAnHonestNumberOfTotalsIsChecked(_ count: Int, _ isChecked: Bool) throws {
    let numbers = ["1", "1", "0", "0", "1", "1", "0", "0", "0", "0", "0"]
    let rows = (1...count).flatMap { index in
      [["\(index)", "Việc \(index)"] + numbers, ["", "Cộng nhóm \(index)"] + numbers]
    }
    var wrong = rows
    wrong[wrong.count - 1][2] = "999999"
    #expect(try errors(head + rows).isEmpty)
    let told = try errors(head + wrong).contains("Cộng nhóm \(count) sum 06.3")
    #expect(told == isChecked)
  }

  @Test func aTableWithoutItsTotalIsTold() throws {
    let told = { (report: Report) in report.findings.filter { $0.detail.rule == "total.missing" }.count }
    #expect(told(try report(head + [family, land])) == 1)
    #expect(told(try report(head + [family, land, sum])) == 0)
    // Two that disagree are told as that.
    var other = sum
    other[2] = "113"
    #expect(told(try report(head + [family, sum, land, other])) == 0)
  }

  @Test func aFindingNamesItsRowAndItsColumn() throws {
    var wrong = sum
    wrong[5] = "13"
    wrong[4] = "29"
    let findings = try report(head + [family, land, wrong]).findings.filter { $0.detail.rule == "sum" }
    #expect(
      findings.compactMap(\.column) == [
        "Số hồ sơ tiếp nhận trong kỳ, trực tiếp hoặc qua dịch vụ bưu chính", "Số hồ sơ từ kỳ trước chuyển sang",
      ])
    #expect(findings.compactMap(\.row).isEmpty)
  }

  @Test func everyRowAndTheTotalAreChecked() throws {
    #expect(try errors(head + [family, land, sum]).isEmpty)
    var wrong = land
    wrong[2] = "61"
    #expect(
      try errors(head + [family, wrong, sum])
        == [
          "Đất đai sum 06.3 06.4 06.5 06.6", "Đất đai sum 06.3 06.7 06.11", "sum 06.3",
        ])
    var total = sum
    total[9] = "6"
    #expect(try errors(head + [family, land, total]) == ["sum 06.7 06.8 06.9 06.10", "sum 06.10"])
  }

  @Test func aDashIsNothingAndABlankIsOpenInASum() throws {
    var dashes = family
    dashes[5] = "-"
    #expect(try errors(head + [dashes]) == ["Hộ tịch sum 06.3 06.4 06.5 06.6"])
    dashes[5] = ""
    #expect(try errors(head + [dashes]).isEmpty)
    dashes[3] = "43"
    #expect(try errors(head + [dashes]) == ["Hộ tịch sum 06.3 06.4 06.5 06.6"])
  }

  @Test func groupsCountOnceAndAreCheckedThemselves() throws {
    let group = row("I", "Cấp xã", "112", "70", "30", "12", "90", "55", "30", "5", "22", "20", "2")
    #expect(try errors(head + [group, family, land, sum]).isEmpty)
    let title = row("I", "Cấp xã", "", "", "", "", "", "", "", "", "", "", "")
    #expect(try errors(head + [title, family, land, sum]).isEmpty)
    var wrong = group
    wrong[12] = "3"
    wrong[11] = "19"
    #expect(try errors(head + [wrong, family, land, sum]) == ["Cấp xã sum 06.12", "Cấp xã sum 06.13"])
  }

  @Test func anUnnumberedPartOfARowIsNoContradiction() throws {
    let part = row("", "- Khai sinh", "30", "30", "0", "0", "30", "30", "0", "0", "0", "0", "0")
    #expect(try errors(head + [family, part, land, sum]).isEmpty)
  }
}
