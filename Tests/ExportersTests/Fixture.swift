import Model
import Quantities
import TestKit
import Testing

@testable import Exporters

/// A small document with everything that makes offsets and quoting hard, and a report that fills every field.
enum Fixture {
  static func edition(_ report: Report, _ language: Language = .vi) -> Edition {
    Edition(report, document: document, language: language)
  }

  static func converted(_ report: Report) -> Entry { .converted(edition(report)) }

  static let document = Document(
    blocks: [
      Block(kind: .textBox, text: "ỦY BAN NHÂN DÂN\nXÃ ĐỒNG TIẾN"),
      Block(kind: .paragraph, text: "Số: 07/BC-UBND"),
      Block(kind: .paragraph, text: "Đồng Tiến, ngày 09 tháng 3 năm 2025"),
      Block(kind: .heading, label: "I.", text: "Kết quả 😀 quý I năm 2025"),
      Block(
        kind: .paragraph,
        text: "Đã giải quyết \"1.250,5\" hồ sơ;\tcòn 3/4 hồ sơ, từ 15 đến 20 ngày, không có hồ sơ trễ."),
      Block(kind: .listItem, label: "1.", text: "Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ"),
      Block(
        table: Table(
          rowCount: 3, columnCount: 4,
          cells: [
            Cell(row: 0, column: 0, columnSpan: 2, text: "Chỉ tiêu"), Cell(row: 0, column: 2, text: "ĐVT"),
            Cell(row: 0, column: 3, text: "Số"), Cell(row: 1, column: 0, rowSpan: 2, text: "1"),
            Cell(row: 1, column: 1, text: "Hồ sơ\nđã nhận"), Cell(row: 1, column: 2, text: "%"),
            Cell(row: 1, column: 3, text: "đạt −5? -0,25"), Cell(row: 2, column: 1, text: "=1+1"),
            Cell(row: 2, column: 2, text: ""), Cell(row: 2, column: 3, text: "-"),
          ])),
      Block(
        table: Table(rowCount: 1, columnCount: 1, cells: [Cell(row: 0, column: 0, text: "trong")]),
        parent: Place(block: 6, row: 1, column: 1, range: 0..<3)),
      Block(kind: .paragraph, text: "TM. UBND | CHỦ TỊCH | Nguyễn Văn A | Nơi nhận: UBND huyện"),
      Block(kind: .textBox, text: "Hộp", parent: Place(block: 6, row: 1, column: 1, range: 0..<3)),
    ], reader: "docx", encoding: "utf-8")

  static func form() -> Form {
    var form = Form(id: "thu", version: "1", title: "Biểu thử")
    let choice = Indicator(
      code: "2", key: "survey", label: "Khảo sát", type: .choice,
      choices: [Choice(value: 1, label: "Phát phiếu"), Choice(value: 2, label: "Kết hợp")])
    form.indicators = [
      Indicator(code: "1", key: "rate", label: "=Tỷ lệ", unit: "%", type: .percent), choice,
      Indicator(code: "1.10", key: "received", label: "Hồ sơ; đã \"nhận\", mới", unit: "Hồ sơ", type: .count),
      Indicator(code: "3", key: "note", label: "Ghi chú", type: .text),
      Indicator(code: "p.late", key: "late", label: "Trễ", type: .count),
    ]
    return form
  }

  static func report() throws -> Report {
    let indicators = form().indicators
    let readings: [(Reading, IndicatorValue.Origin?, String?)] = [
      (.reported(.number(try decimal(-25, 2)), try at("-0,25", 6, 1, 3)), .table, "code+label"),
      (.blank(try at("", 6, 2, 2)), .table, "code"), (.dash(try at("-", 6, 2, 3)), .table, "label"),
      (.unreadable(try at("=1+1", 6, 2, 1)), .table, "order"),
      (.noneStated(try at("không có hồ sơ trễ", 4)), .prose, "cue"),
    ]
    var report = Report(
      source: Source(
        name: "xã/báo cáo.docx", sha256: String(repeating: "0a", count: 32), bytes: 23_456, reader: "docx",
        encoding: "utf-8"),
      form: FormMatch(id: "thu", version: "1", matchedBy: "table"), header: try header(),
      sections: [
        Section(path: "I", title: "Kết quả", topic: "result", block: 3, evidence: try at("Kết quả", 3))
      ],
      values: zip(indicators, readings).map { indicator, reading in
        IndicatorValue(
          indicator: indicator, unit: indicator.unit, reading: reading.0, origin: reading.1, matchedBy: reading.2)
      },
      figures: try figures(),
      references: [
        CitedDocument(
          reference: DocumentReference(
            type: "Nghị định", number: "61/2018/NĐ-CP", date: PartialDate(year: 2018, month: 4, day: 23),
            issuer: "Chính phủ"), evidence: try at("61/2018/NĐ-CP", 5))
      ],
      findings: [
        Finding(
          .ratio(
            reported: ExactDecimal(100), part: ExactDecimal(6), whole: ExactDecimal(12), expected: ExactDecimal(50)),
          codes: ["1", "1.10"], places: [try at("-0,25", 6, 1, 3), try at("1.250,5", 4)]),
        Finding(.dateMissing),
        Finding(.textHidden(text: "😀"), places: [try at("😀", 3)]),
      ],
      accounting: Accounting(
        counts: [.value: 2, .figure: 5, .other: 3, .unexplained: 1], reasons: ["page-number": 1, "address": 2],
        unexplained: [try at("2025", 3)]))
    report.values[0].others = [
      OtherValue(
        header: "Kỳ trước", unit: nil, reading: .reported(.number(try decimal(-25, 2)), try at("-0,25", 6, 1, 3)))
    ]
    report.unknownRows = [
      UnknownRow(
        code: "9.1", label: try at("=1+1", 6, 2, 1), unit: "%",
        reading: .reported(.number(try decimal(-25, 2)), try at("-0,25", 6, 1, 3))),
      UnknownRow(code: nil, label: try at("=1+1", 6, 2, 1), unit: nil, reading: .blank(nil)),
    ]
    var item = OpenRow(
      kind: .item, number: "1", label: "Hồ sơ đã nhận", evidence: try at("Hồ sơ\nđã nhận", 6, 1, 1),
      cells: [
        IndicatorValue(
          indicator: indicators[0], unit: "%",
          reading: .reported(.number(try decimal(-25, 2)), try at("-0,25", 6, 1, 3)),
          origin: .table, matchedBy: "header"),
        IndicatorValue(
          indicator: indicators[2], unit: "Hồ sơ", reading: .dash(try at("-", 6, 2, 3)), origin: .table,
          matchedBy: "header+number"),
      ])
    item.group = 0
    item.others = [OtherValue(header: "Hồ sơ / Rút", unit: nil, reading: .unreadable(try at("=1+1", 6, 2, 1)))]
    report.rows = [
      OpenRow(kind: .group, number: "I", label: "=1+1", evidence: try at("=1+1", 6, 2, 1), cells: []), item,
    ]
    report.furtherForms = [FormMatch(id: "khac", version: "2", matchedBy: "table")]
    var other = OtherCell(
      rowSpan: 1, columnSpan: 2, evidence: try at("-0,25", 6, 1, 3),
      reading: .reported(.number(try decimal(-25, 2)), try at("-0,25", 6, 1, 3)))
    (other.header, other.label) = ("Số / Nhận", "=1+1")
    report.tables = [
      OtherTable(
        block: 6, rowCount: 3, columnCount: 4, caption: try at("Hộp", 9), unit: "1.000 đồng",
        cells: [
          OtherCell(rowSpan: 2, columnSpan: 1, evidence: try at("=1+1", 6, 2, 1)), other,
          OtherCell(
            rowSpan: 1, columnSpan: 1, evidence: try at("-", 6, 2, 3), reading: .dash(try at("-", 6, 2, 3))),
        ]),
      OtherTable(block: 7, rowCount: 1, columnCount: 1, caption: nil, cells: []),
    ]
    return report
  }

  private static func header() throws -> Header {
    var header = Header()
    header.issuer = Header.Issuer(
      text: "ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", name: "UBND xã Đồng Tiến", level: .commune, unitCode: "05551",
      evidence: try at("ỦY BAN NHÂN DÂN\nXÃ ĐỒNG TIẾN", 0))
    header.number = Header.Number(
      text: "07/BC-UBND", serial: "07", symbol: "BC-UBND", evidence: try at("07/BC-UBND", 1))
    header.place = Located(text: "Đồng Tiến", evidence: try at("Đồng Tiến", 2))
    header.date = Located(text: "09/3/2025", evidence: try at("ngày 09 tháng 3 năm 2025", 2))
    header.dateValue = PartialDate(year: 2025, month: 3, day: 9)
    header.title = Located(text: "Kết quả quý I", evidence: try at("Kết quả 😀 quý I", 3))
    header.period = Header.Period(
      label: PeriodLabel(kind: .quarter, year: 2025, index: 1), text: "quý I năm 2025",
      evidence: try at("quý I năm 2025", 3))
    header.period?.interval = Header.Period.Interval(
      from: PartialDate(year: 2024, month: 12, day: 15), to: PartialDate(year: 2025, month: 3, day: 14),
      evidence: try at("quý I", 3))
    header.signer = Header.Signer(
      authority: Located(text: "TM. UBND", evidence: try at("TM. UBND", 8)),
      title: Located(text: "CHỦ TỊCH", evidence: try at("CHỦ TỊCH", 8)),
      name: Located(text: "Nguyễn Văn A", evidence: try at("Nguyễn Văn A", 8)))
    header.recipients = [Located(text: "UBND huyện", evidence: try at("UBND huyện", 8))]
    return header
  }

  private static func figures() throws -> [Figure] {
    var mapped = Figure(
      kind: .quantity, measure: .number(try decimal(12505, 1)), unit: "hồ sơ", of: "hồ sơ đã giải quyết",
      evidence: try at("1.250,5", 4))
    mapped.code = "1.10"
    mapped.section = "I"
    mapped.matchedBy = "cue"
    let fraction = Figure(
      kind: .fraction, measure: .fraction(numerator: ExactDecimal(3), denominator: ExactDecimal(4)), unit: "hồ sơ",
      of: nil, evidence: try at("3/4", 4))
    var rate = Figure(
      kind: .percent, measure: .number(ExactDecimal(75)), unit: "%", of: nil, evidence: try at("3/4", 4))
    rate.role = .target
    rate.rateOf = 1
    rate.rateWhole = 0
    let range = Figure(
      kind: .range, measure: .range(minimum: ExactDecimal(15), maximum: ExactDecimal(20)), unit: "ngày", of: nil,
      evidence: try at("từ 15 đến 20", 4))
    var none = Figure(
      kind: .quantity, measure: .number(.zero), unit: "hồ sơ", of: "hồ sơ trễ",
      evidence: try at("không có hồ sơ trễ", 4))
    none.isNoneStated = true
    return [mapped, fraction, range, none, rate]
  }

  /// A report of which nothing could be read.
  static let empty = Report(
    source: Source(name: "-", sha256: String(repeating: "f", count: 64), bytes: 0), form: nil, header: Header(),
    sections: [], values: [], figures: [], references: [], findings: [], accounting: Accounting())

  static func decimal(_ significand: Int64, _ scale: Int) throws -> ExactDecimal {
    try #require(ExactDecimal(significand: significand, scale: scale))
  }

  /// Where the words stand first in a block or a cell of the fixture.
  static func at(_ words: String, _ block: Int, _ row: Int? = nil, _ column: Int? = nil) throws -> Evidence {
    try evidence(words, in: document, block, row, column)
  }

  static func evidence(
    _ words: String, in document: Document, _ block: Int, _ row: Int? = nil, _ column: Int? = nil
  ) throws -> Evidence {
    let whole = Place(block: block, row: row, column: column, range: 0..<0)
    let text = Array(try #require(document.container(of: whole)).utf8)
    let sought = Array(words.utf8)
    let start = try #require(
      (0...text.count).first { $0 + sought.count <= text.count && text[$0..<$0 + sought.count].elementsEqual(sought) },
      "\(words) is not in block \(block)")
    var place = whole
    place.range = start..<start + sought.count
    return Evidence(place: place, quote: words)
  }
}
