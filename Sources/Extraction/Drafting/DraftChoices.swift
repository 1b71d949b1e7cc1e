import Model
import Vietnamese

/// The answers that are printed in a row: "Chưa khảo sát = 0; Đã khảo sát = 1".
enum DraftChoices {
  static func read(_ texts: [String]) -> [Choice] {
    var found: [Choice] = []
    for text in texts {
      for line in text.split(whereSeparator: { $0.isNewline || $0 == ";" || $0 == "," || $0 == "(" || $0 == ")" }) {
        let sides = line.split(separator: "=", maxSplits: 1)
        guard sides.count == 2, let value = number(sides[1]) else { continue }
        let label = sides[0].split { $0.isWhitespace }.joined(separator: " ")
        guard !label.isEmpty, !found.contains(where: { $0.value == value }) else { continue }
        found.append(Choice(value: value, label: label))
      }
    }
    // One answer is none.
    return found.count > 1 ? found : []
  }

  private static func number(_ text: Substring) -> Int? {
    let mention = scan(String(text)).first
    guard let whole = mention?.measure.number?.integer, (0...99).contains(whole) else { return nil }
    return Int(whole)
  }
}
