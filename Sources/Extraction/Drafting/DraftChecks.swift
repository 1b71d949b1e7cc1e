import Model
import Quantities

/// The relations that a drafted form suggests: a rate with two parts is their ratio, a total with parts is their sum.
struct DraftChecks {
  let indicators: [Indicator]
  /// What the report states, by code; empty for a blank form.
  let numbers: [String: ExactDecimal]

  func write(into draft: inout FormDraft) {
    let ofWhole = Dictionary(grouping: indicators.filter { $0.parent != nil }) { $0.parent ?? "" }
    for indicator in indicators {
      let parts = ofWhole[indicator.code] ?? []
      guard parts.count > 1, parts.allSatisfy({ $0.type == .count || $0.type == .money }) else { continue }
      if indicator.type == .percent, parts.count == 2 {
        add(ratio(indicator, parts), to: &draft)
      } else if indicator.type == .count || indicator.type == .money {
        add(sum(indicator, parts), to: &draft)
      }
    }
  }

  private func add(_ guess: (Check, DraftNote)?, to draft: inout FormDraft) {
    guard let (check, note) = guess else { return }
    draft.form.checks.append(check)
    draft.checkNotes.append(note)
  }

  /// The whole is the part called a total, else the larger number, else the first.
  private func ratio(_ rate: Indicator, _ parts: [Indicator]) -> (Check, DraftNote)? {
    var (whole, part) = (parts[0], parts[1])
    let isTotal = { (one: Indicator) in one.label.hasPrefix("Tổng") }
    if isTotal(part), !isTotal(whole) { swap(&whole, &part) }
    if let all = numbers[whole.code], let some = numbers[part.code], all < some { swap(&whole, &part) }
    let check = Check.ratio(rate: rate.code, part: part.code, whole: whole.code)
    guard let reported = numbers[rate.code], let some = numbers[part.code], let all = numbers[whole.code] else {
      return (check, .labels)
    }
    // A report may be wrong; the labels then speak alone.
    let isRight = PrintedRate(reported: reported, quote: "").contradiction(part: some, whole: all) == nil
    return (check, isRight && all > .zero ? .numbersAgree : .labels)
  }

  private func sum(_ total: Indicator, _ parts: [Indicator]) -> (Check, DraftNote)? {
    let codes = parts.map(\.code)
    guard let whole = numbers[total.code] else { return (.atMost(total: total.code, parts: codes), .labels) }
    var made = ExactDecimal.zero
    for code in codes {
      guard let number = numbers[code], let next = made.adding(number) else {
        return (.atMost(total: total.code, parts: codes), .labels)
      }
      made = next
    }
    if made == whole, whole > .zero { return (.sum(total: total.code, parts: codes), .numbersAgree) }
    return made < whole ? (.atMost(total: total.code, parts: codes), .numbersAgree) : nil
  }
}
