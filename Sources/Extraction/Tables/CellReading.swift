import Model
import Quantities
import Vietnamese

/// What a cell of a value column says.
enum CellValue {
  case blank
  case dash(Range<Int>)
  case noneStated(Range<Int>)
  case number(Measure, Range<Int>, unit: String?, isAmbiguous: Bool)
  case unreadable(Range<Int>)
}

/// Reads cells of value columns.
enum CellReader {
  private static let nones: Set<String> = [
    "không", "không có", "chưa có", "không phát sinh", "chưa phát sinh", "không có phát sinh", "không ban hành", "ko",
    "ko có", "k có",
  ]
  /// Units of time: "3 tháng" under "Hồ sơ" is no count.
  private static let times: Set<String> = ["ngày", "tháng", "năm", "tuần", "giờ", "phút"]

  static func read(_ text: String, type: Indicator.ValueType, unit rowUnit: String?) -> CellValue {
    let range = trimmed(Array(text.utf8), 0..<text.utf8.count)
    if range.isEmpty { return .blank }
    if type == .yesNo, let answer = YesNoCell.read(text, range) { return answer }
    let tokens = tokenize(text)
    if !tokens.contains(where: { $0.kind == .word || $0.kind == .digits }) {
      return tokens.allSatisfy({ $0.kind == .space || dashes.contains($0.key) }) ? .dash(range) : .unreadable(range)
    }
    if !tokens.contains(where: { $0.kind == .digits }), let inner = text.slice(range) {
      var words = folded(inner)
      while let last = words.unicodeScalars.last, ".;,!".unicodeScalars.contains(last) {
        words.unicodeScalars.removeLast()
      }
      if nones.contains(words) { return .noneStated(range) }
    }
    switch type {
    case .yesNo: return .unreadable(range)
    case .date: return date(in: scan(text, tokens: tokens), range)
    case .count, .percent, .money, .choice, .text: break
    }
    if type != .text, let plain = plainNumber(tokens) {
      return .number(.number(plain), range, unit: nil, isAmbiguous: false)
    }
    if type == .text { return .number(.identifier(text.slice(range) ?? ""), range, unit: nil, isAmbiguous: false) }
    // The point behind "12." ends the cell; in running text it would make a heading's number of it.
    var end = range.upperBound
    while end > range.lowerBound, let last = text.slice(end - 1..<end), [".", ",", ";"].contains(last) { end -= 1 }
    let text = end < range.upperBound ? text.slice(0..<end) ?? text : text
    var mentions = scan(text)
    if !tokens.contains(where: { $0.kind == .word }), !mentions.contains(where: \.isMeasurement) || mentions.count > 1 {
      // A cell of nothing but digits is no year, no phone number and no heading: a noun behind it says so.
      mentions = scan(text + " người").filter { $0.numberRange.upperBound <= text.utf8.count }
      for index in mentions.indices { mentions[index].unit = nil }
    }
    return value(in: mentions, text, tokens, range, type: type, unit: rowUnit)
  }

  /// Most cells: a few digits and nothing else, whose only reading is their value. Longer ones may be a telephone's.
  private static func plainNumber(_ tokens: [Token]) -> ExactDecimal? {
    var found: ExactDecimal?
    for token in tokens where token.kind != .space {
      guard found == nil, token.kind == .digits, token.count <= 6 else { return nil }
      found = ExactDecimal(Int64(clamping: token.key))
    }
    return found
  }

  /// The only date of the cell, which at least tells the year: which one of two is meant nobody knows.
  private static func date(in mentions: [Mention], _ range: Range<Int>) -> CellValue {
    guard mentions.count == 1, let only = mentions.first, case .date(let date) = only.measure, date.year != nil else {
      return .unreadable(range)
    }
    return .number(only.measure, only.range, unit: nil, isAmbiguous: only.isAmbiguous)
  }

  /// - – — ― − … . _ / and their like.
  private static let dashes: Set<UInt64> = [
    0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2026, 0x2E, 0x5F, 0x2F,
  ]

  private static func value(
    in mentions: [Mention], _ text: String, _ tokens: [Token], _ range: Range<Int>, type: Indicator.ValueType,
    unit: String?
  ) -> CellValue {
    if mentions.count == 1, let only = mentions.first, only.isNoneStated, only.tokens.lowerBound <= 1 {
      return .noneStated(range)
    }
    let measured = mentions.filter { $0.isMeasurement && !$0.isNoneStated && !$0.isChange }
    let outside = measured.filter { !isAside($0, tokens) }
    var fitting = outside.isEmpty ? measured : outside
    let isPercent = type == .percent || unit == "%"
    let percents = measured.filter { $0.kind == .percent }
    if isPercent, percents.count == 1 {
      fitting = percents
    } else if fitting.count > 1 {
      fitting = fitting.filter { ($0.kind == .percent) == isPercent }
    }
    // What is left of the digits must be in other mentions: a number that nothing reads makes the cell unclear.
    guard fitting.count == 1, let found = fitting.first, !mentions.contains(where: \.isChange) else {
      return .unreadable(range)
    }
    if let named = found.unit, times.contains(named), let unit, !times.contains(folded(unit)) {
      return .unreadable(range)
    }
    switch found.measure {
    case .number: break
    case .fraction(let part, let whole) where part == whole && type != .percent && unit != "%": break
    default: return .unreadable(range)
    }
    let isMoney = found.kind == .money
    return .number(
      found.measure, isMoney ? found.range : found.numberRange, unit: found.unit, isAmbiguous: found.isAmbiguous)
  }

  private static func isAside(_ mention: Mention, _ tokens: [Token]) -> Bool {
    var depth = 0
    for token in tokens[..<min(mention.tokens.lowerBound, tokens.count)] where token.kind == .sign {
      if token.key == 0x28 { depth += 1 }
      if token.key == 0x29 { depth = max(0, depth - 1) }
    }
    return depth > 0
  }
}
