import Exporters
import Extraction
import Forms
import Model
import Pipeline
import Readers
import Testing

/// A form that is drafted from a report reads that report's table as the hand-written form does.
@Suite struct DraftTests {
  @Test(arguments: try Expectation.all())
  func aDraftReadsTheTableItWasMadeOf(_ it: Expectation) throws {
    let bytes = try it.bytes
    let document = try readDocument(bytes)
    guard let draft = FormDrafter(document).draft(id: "nhap") else {
      // Only where the report has no table of the form.
      let values = try CorpusReportTests.convert(it).report.values
      #expect(values.allSatisfy { $0.origin != .table })
      return
    }
    let json = formJSON(
      draft.form, notes: draft.notes.mapValues { _ in "đoán" }, checkNotes: draft.checkNotes.map { _ in "đoán" })
    let form = try loadForm(json, name: "nhap.json")
    let source = Source(name: it.source, sha256: "", bytes: bytes.count)
    let own = try Pipeline(forms: [form]).convert(bytes, source: source).report.values
    var byPlace: [Place: IndicatorValue] = [:]
    for value in own where value.origin == .table {
      if let evidence = value.reading.evidence { byPlace[evidence.place] = value }
    }
    let report = try CorpusReportTests.convert(it).report
    // A draft is of one table; a report that has those of two forms is no blank form.
    if !report.furtherForms.isEmpty { return }
    for wanted in report.values where wanted.origin == .table {
      guard let evidence = wanted.reading.evidence else { continue }
      let got = byPlace[evidence.place]
      #expect(got != nil, "\(wanted.code) \(wanted.label)")
      #expect(got?.reading.number == wanted.reading.number, "\(wanted.code)")
      #expect(got?.reading.status == wanted.reading.status, "\(wanted.code)")
    }
  }

  @Test("a draft is the same whether the report is blank or filled, but for what the numbers tell")
  func blankOrFilled() throws {
    func draft(_ values: [String]) throws -> FormDraft {
      let rows = zip(
        ["1|Tỷ lệ hộ có nước sạch|%", "|- Tổng số hộ|Hộ", "|- Số hộ có nước sạch|Hộ", "2|Số giếng khoan|Cái"], values)
      let text = "STT|Chỉ tiêu|ĐVT|Kết quả\n" + rows.map { "\($0)|\($1)" }.joined(separator: "\n")
      return try #require(FormDrafter(try readDocument(Array(text.utf8))).draft(id: "nuoc"))
    }
    let (blank, filled) = (try draft(["", "", "", ""]), try draft(["50", "40", "20", "3"]))
    #expect(blank.form.indicators.map(\.code) == ["1", "1.a", "1.b", "2"])
    #expect(blank.form.indicators.map(\.code) == filled.form.indicators.map(\.code))
    #expect(blank.form.checks == [.ratio(rate: "1", part: "1.b", whole: "1.a")])
    #expect(filled.form.checks == blank.form.checks)
    #expect(blank.checkNotes == [.labels])
    #expect(filled.checkNotes == [.numbersAgree])
    #expect(try draft(["60", "40", "20", "3"]).checkNotes == [.labels])
  }

  @Test("what only an answer tells is guessed: a yes in words, a date")
  func answers() throws {
    let text =
      "STT|Chỉ tiêu|ĐVT|Kết quả\n1|Ban hành kế hoạch||Có\n2|Ngày ban hành||14/3/2025\n3|Số lớp|Lớp|2\n4|Số đợt||Không"
    let draft = try #require(FormDrafter(try readDocument(Array(text.utf8))).draft(id: "x"))
    #expect(draft.form.indicators.map(\.type) == [.yesNo, .date, .count, .count])
    #expect(draft.notes["1"] == [.type])
    #expect(draft.notes["2"] == [.type])
  }

  @Test("an appendix of lines becomes a form as a table does")
  func lines() throws {
    let text = """
      ỦY BAN NHÂN DÂN XÃ TÂN HÒA
      BÁO CÁO
      Kết quả cấp nước quý I năm 2025
      Xã đã chỉ đạo các thôn thực hiện tốt.
      PHỤ LỤC
      1. Tỷ lệ hộ có nước sạch: 50%
      - Tổng số hộ: 40 hộ
      - Số hộ có nước sạch: 20 hộ
      2. Số giếng khoan: 3 cái
      3. Số trạm bơm: không có
      """
    let bytes = Array(text.utf8)
    let draft = try #require(FormDrafter(try readDocument(bytes)).draft(id: "nuoc"))
    #expect(draft.form.indicators.map(\.code) == ["1", "1.a", "1.b", "2", "3"])
    #expect(draft.form.indicators.map(\.type) == [.percent, .count, .count, .count, .count])
    #expect(draft.form.indicators.map(\.unit) == ["%", "hộ", "hộ", "cái", nil])
    #expect(draft.form.checks == [.ratio(rate: "1", part: "1.b", whole: "1.a")])
    let form = try loadForm(formJSON(draft.form, notes: [:], checkNotes: []), name: "nuoc.json")
    let report = try Pipeline(forms: [form]).convert(bytes, source: Source(name: "x", sha256: "", bytes: 0)).report
    #expect(report.values.map { $0.reading.number?.description } == ["50", "40", "20", "3", "0"])
  }

  @Test("a table of headed columns becomes a form of columns, a printed sum a check")
  func columns() throws {
    let text = """
      | STT | Đơn vị | Số lớp | | Số học viên |
      | | | Tổng | Mới | Tổng |
      | (1) | (2) | (3)=(4)+(5) | (4) | (5) |
      | 1 | Xã Một | 3 | 2 | 1 |
      """
    let draft = try #require(FormDrafter(try readDocument(Array(text.utf8))).draft(id: "x"))
    #expect(draft.form.rows?.label == ["Đơn vị"])
    #expect(draft.form.indicators.map(\.code) == ["3", "4", "5"])
    #expect(
      draft.form.indicators.map(\.headers) == [
        [["Số lớp"], ["Tổng"]], [["Số lớp"], ["Mới"]], [["Số học viên"], ["Tổng"]],
      ])
    #expect(draft.form.checks == [.sum(total: "3", parts: ["4", "5"])])
    #expect(draft.checkNotes == [.printed])
  }

  @Test("a code that stands in every row, and more parts than letters, stay short")
  func manyAlike() throws {
    func draft(_ mark: String, _ rows: Int) throws -> FormDraft {
      let text =
        "STT|Chỉ tiêu|ĐVT|Kết quả\n7|Tổng số hộ|Hộ|1\n"
        + (1...rows).map { "\(mark)|Số hộ \($0)|Hộ|\($0)" }.joined(separator: "\n")
      return try #require(FormDrafter(try readDocument(Array(text.utf8))).draft(id: "x"))
    }
    let same = try draft("1", 400).form.indicators.map(\.code)
    #expect(Set(same).count == 401)
    #expect(same.last == "1_400")
    let parts = try draft("-", 60).form.indicators.map(\.code)
    #expect(parts.suffix(2) == ["7.bg", "7.bh"])
  }
}
