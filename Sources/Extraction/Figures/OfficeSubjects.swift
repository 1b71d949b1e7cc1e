import Model
import Vietnamese

/// Sentences about offices below the one that reports: "Tại 14 xã: tiếp nhận 9.115 hồ sơ", "Các huyện ban hành 4 văn
/// bản". What is counted in them is those offices' share.
struct OfficeSubjects {
  private static let offices: Set<String> = ["xã", "phường", "thị trấn", "huyện", "quận"]
  private static let officeWords: KeyTable<Bool> = KeyTable(
    offices.filter { !$0.contains(" ") }.map { (wordKey($0), true) })
  /// What may stand in front of them: "tại", "ở", "riêng các".
  private static let openings: KeyTable<Bool> = KeyTable(
    ["tại", "ở", "riêng", "cả", "toàn", "bộ", "còn", "khối", "ubnd"].map { (wordKey($0), true) })
  private static let plurals: KeyTable<Bool> = KeyTable(["các", "những"].map { (wordKey($0), true) })

  /// Tokens, each the first words of a sentence.
  private let subjects: [Range<Int>]

  init(_ segment: Segment) {
    let tokens = segment.tokens
    var subjects: [Range<Int>] = []
    for mention in segment.mentions where mention.kind == .quantity && mention.unit.map(Self.offices.contains) ?? false
    {
      if Self.opensSentence(tokens, mention.tokens.lowerBound) { subjects.append(mention.tokens) }
    }
    for index in tokens.indices where tokens[index].kind == .word && Self.plurals[tokens[index].key] != nil {
      let next = index + 2
      if next < tokens.count, tokens[index + 1].kind == .space, Self.officeWords[tokens[next].key] != nil,
        Self.opensSentence(tokens, index)
      {
        subjects.append(index..<next + 1)
      }
    }
    self.subjects = subjects.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// True when such offices are what the figure's sentence is about; nil when it does not say.
  func subject(of context: FigureContext) -> Bool? {
    if subjects.isEmpty { return nil }
    let sentence = context.sentence.lowerBound..<context.before.upperBound
    // A paragraph may hold a hundred thousand of both.
    let first = partition(subjects.count) { subjects[$0].lowerBound < sentence.lowerBound }
    return first < subjects.count && subjects[first].upperBound <= sentence.upperBound ? true : nil
  }

  /// Nothing but a word or two that lead to it stands between the last full stop and a token.
  private static func opensSentence(_ tokens: [Token], _ start: Int) -> Bool {
    var index = start
    while index > 0 {
      index -= 1
      let token = tokens[index]
      switch token.kind {
      case .space: if token.key == 1 { return true }
      case .word: if openings[token.key] == nil { return false }
      case .sign: return token.isSign(".") || token.isSemicolon || token.isSign("-") || token.isSign("+")
      case .digits: return false
      }
    }
    return true
  }
}
