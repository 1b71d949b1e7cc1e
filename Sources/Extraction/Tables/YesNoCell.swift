import Model
import Quantities
import Vietnamese

/// Reads the cell of a question that is answered by yes or no: a word, a cross, a ticked box, two boxes of which one is
/// ticked, or the numbers 1 and 0 that many forms have for it.
enum YesNoCell {
  private static let yes: Set<String> = ["có", "đã có", "đã", "rồi", "đúng", "đạt", "1", "01"]
  private static let no: Set<String> = ["không", "ko", "k", "không có", "chưa", "chưa có", "không đạt", "0", "00"]
  private static let crosses: Set<String> = ["x", "v", "✓", "✔", "√", "×"]
  private static let ticked: Set<Unicode.Scalar> = ["☒", "☑", "🗹", "🗷", "■", "▣", "⊠"]
  private static let empty: Set<Unicode.Scalar> = ["☐", "□", "▢", "◻"]

  /// nil when it is no answer; then it may still say that there is nothing.
  static func read(_ text: String, _ range: Range<Int>) -> CellValue? {
    guard let inner = text.slice(range) else { return nil }
    let words = folded(withBoxes(inner))
    if words.unicodeScalars.contains(where: { ticked.contains($0) || empty.contains($0) }) {
      return boxes(words, range)
    }
    return answer(withoutRemark(words)).map { value($0, range) }
  }

  private static func value(_ isYes: Bool, _ range: Range<Int>) -> CellValue {
    .number(.number(ExactDecimal(isYes ? 1 : 0)), range, unit: nil, isAmbiguous: false)
  }

  private static func answer(_ words: String) -> Bool? {
    if yes.contains(words) || crosses.contains(words) { return true }
    return no.contains(words) ? false : nil
  }

  /// Typed boxes: "[x] Có [ ] Không".
  private static func withBoxes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    var result = text
    for (typed, box) in [("[x]", "☒"), ("[X]", "☒"), ("[v]", "☒"), ("[ ]", "☐"), ("[]", "☐")] {
      result = result.split(separator: typed, omittingEmptySubsequences: false).joined(separator: box)
    }
    return result
  }

  /// "Có (Quyết định số 12/QĐ-UBND)" is yes: what stands in parentheses behind it explains.
  private static func withoutRemark(_ words: String) -> String {
    var rest = Substring(words)
    if rest.hasSuffix(")"), let open = rest.firstIndex(of: "("), open > rest.startIndex { rest = rest[..<open] }
    while let last = rest.unicodeScalars.last, " .;,!".unicodeScalars.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// One box alone, or one for each answer, all before their answers or all behind them.
  private static func boxes(_ words: String, _ range: Range<Int>) -> CellValue {
    var marks: [Bool] = []
    var texts: [String] = [""]
    for scalar in words.unicodeScalars {
      if ticked.contains(scalar) || empty.contains(scalar) {
        marks.append(ticked.contains(scalar))
        texts.append("")
      } else {
        texts[texts.count - 1].unicodeScalars.append(scalar)
      }
    }
    let comeFirst = bareWords(texts.removeFirst())
    let said = texts.map(bareWords)
    if marks.count == 1, let isTicked = marks.first {
      let word = comeFirst.isEmpty ? said.first ?? "" : comeFirst
      // A box that nobody ticked is an answer that nobody gave.
      if !isTicked { return word.isEmpty ? .blank : .unreadable(range) }
      return word.isEmpty ? value(true, range) : answer(word).map { value($0, range) } ?? .unreadable(range)
    }
    let answers = (comeFirst.isEmpty ? said : [comeFirst] + said.dropLast()).map(answer)
    guard comeFirst.isEmpty || said.last?.isEmpty ?? false, marks.count == 2, Set(answers) == [true, false],
      let chosen = marks.firstIndex(of: true)
    else { return .unreadable(range) }
    if marks.allSatisfy({ $0 }) { return .unreadable(range) }
    return answers[chosen].map { value($0, range) } ?? .unreadable(range)
  }

  private static func bareWords(_ text: String) -> String {
    withoutRemark(folded(text.filter { $0 != "/" && $0 != ":" && $0 != ";" && $0 != "," }))
  }
}
