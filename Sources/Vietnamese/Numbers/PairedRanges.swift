import Quantities

/// Ranges whose first end has a unit or a scale of its own, and ranges in words.
extension Scanner {
  /// "2 triệu đồng đến 5 triệu đồng", "1 tỷ đến 5 tỷ đồng", "300 m2 - 500 m2": both ends say what they measure. The first
  /// end is read already.
  func closedRange(_ first: Mention) -> Mention? {
    guard case .number(let low) = first.measure, first.kind != .percent, first.isMeasurement,
      first.kind != .number || numberScale(at: first.tokens.upperBound - 1) != nil,
      let second = secondEnd(after: first.tokens.upperBound),
      let upper = upperEnd(at: second), case .number(let high) = upper.mention.measure, low < high,
      upper.mention.kind != .percent
    else { return nil }
    if let unit = first.unit {
      // "từ 2 triệu đồng đến 5 triệu đồng/tháng"
      guard let other = upper.mention.unit, other == unit || other.hasPrefix(unit + "/") else { return nil }
    } else if upper.mention.kind == .number, upper.factor == 1 {
      return nil
    }
    return pair(low, high, first.numberRange.lowerBound, first.tokens.lowerBound, first.isChange, upper.mention)
  }

  /// "ba đến năm ngày", "hai đến ba triệu đồng": the unit and the scale behind the second end are those of both.
  func wordRange(at index: Int, _ first: SpelledNumber) -> Mention? {
    guard let second = secondEnd(after: first.end), let upper = upperEnd(at: second),
      upper.mention.kind != .number, case .number(let high) = upper.mention.measure
    else { return nil }
    var low = ExactDecimal(first.value)
    if first.scale == 1, upper.factor > 1, let wide = low.multiplied(by: ExactDecimal(upper.factor)), wide < high {
      low = wide
    }
    guard low < high else { return nil }
    return pair(low, high, Int(tokens[index].start), index, isChange(before: index), upper.mention)
  }

  /// "hai ba ngày" are two or three, "hai ba triệu đồng" are millions.
  func fewRange(at index: Int, _ first: SpelledNumber) -> Mention? {
    let second = skipSpace(first.end)
    guard first.value > 0, lexeme(second) == .digitWord, let next = spelledNumber(tokens, at: second),
      next.wordCount == (next.scale > 1 ? 2 : 1), next.value == (first.value + 1) * next.scale
    else { return nil }
    // "sáu bảy tám" are digits said one by one.
    if let previous = before(index), lexeme(previous) == .digitWord { return nil }
    let upper = finished(value: ExactDecimal(next.value), at: second, after: next.end, isAmbiguous: false)
    guard upper.kind == .quantity || (next.scale > 1 && upper.kind == .money), case .number(let high) = upper.measure,
      let low = ExactDecimal(first.value).multiplied(by: ExactDecimal(next.scale))
    else { return nil }
    return pair(low, high, Int(tokens[index].start), index, isChange(before: index), upper)
  }

  /// "giữa 78 và 142 triệu đồng", "giữa 1.000 đồng và 2.000 đồng"; "giữa 2 xã và 3 xã" stand side by side.
  func between(at index: Int) -> Mention? {
    let start = skipSpace(index + 1)
    guard start > index + 1, let low = upperEnd(at: start) else { return nil }
    let joint = skipSpace(low.mention.tokens.upperBound)
    guard lexeme(joint) == .va, let high = upperEnd(at: skipSpace(joint + 1)),
      case .number(var least) = low.mention.measure, case .number(let most) = high.mention.measure
    else { return nil }
    if low.mention.kind == .number {
      guard high.mention.kind != .number else { return nil }
      if low.factor == 1, high.factor > 1, let wide = least.multiplied(by: ExactDecimal(high.factor)), wide < most {
        least = wide
      }
    } else {
      guard low.mention.kind == high.mention.kind, low.mention.kind != .quantity,
        low.mention.unit == high.mention.unit
      else { return nil }
    }
    guard least < most else { return nil }
    return pair(least, most, low.mention.numberRange.lowerBound, index, false, high.mention)
  }

  /// The index of the number behind "đến", "- dưới" and the like.
  private func secondEnd(after index: Int) -> Int? {
    let joint = skipSpace(index)
    guard isDash(joint) || (lexeme(joint) == .den && joint > index) else { return nil }
    var second = skipSpace(joint + 1)
    if lexeme(second) == .duoi { second = skipSpace(second + 1) }
    return second < tokens.count ? second : nil
  }

  /// A number with its unit, and by what its scale words multiply it.
  private func upperEnd(at index: Int) -> (mention: Mention, factor: Int64)? {
    if isDigits(index) {
      guard numericDate(at: index) == nil, clockTime(at: index) == nil, let number = numeral(tokens, at: index),
        !isDash(number.end)
      else { return nil }
      let mention = finished(value: number.value, at: index, after: number.end, isAmbiguous: false)
      return (mention, numberScale(at: skipSpace(number.end)) ?? 1)
    }
    switch lexeme(index) {
    case .digitWord, .muoi, .nam: break
    default: return nil
    }
    guard let spelled = spelledNumber(tokens, at: index) else { return nil }
    let mention = finished(value: ExactDecimal(spelled.value), at: index, after: spelled.end, isAmbiguous: false)
    return (mention, spelled.scale)
  }

  private func pair(
    _ low: ExactDecimal, _ high: ExactDecimal, _ numberStart: Int, _ start: Int, _ isChange: Bool, _ upper: Mention
  ) -> Mention {
    var mention = Mention(
      kind: .range, measure: .range(minimum: low, maximum: high), unit: upper.unit,
      tokens: start..<upper.tokens.upperBound, in: tokens)
    mention.numberRange = numberStart..<upper.numberRange.upperBound
    mention.isChange = isChange
    return mention
  }
}
