import Model
import Vietnamese

/// Short forms and the words they stand for. Signs in a short form count for nothing: "TN&TKQ", "TN-TKQ", "TN & TKQ".
struct Abbreviations: Sendable {
  private let table: PhraseTable<[UInt64]>
  private let starts: KeyTable<Bool>

  init(_ abbreviations: [Abbreviation]) {
    let keyed = abbreviations.map { entry in
      (
        keys: tokenize(entry.short).filter { $0.kind == .word }.map { $0.key },
        value: words(of: entry.long).map { $0.key }
      )
    }
    table = PhraseTable(keyed: keyed)
    starts = KeyTable(keyed.compactMap { entry in entry.keys.first.map { ($0, true) } })
  }

  /// The longest short form that begins at a word, and the token behind it.
  func match(_ tokens: [Token], at start: Int) -> (long: [UInt64], end: Int)? {
    guard starts[tokens[start].key] != nil else { return nil }
    var keys = [tokens[start].key]
    var ends = [start + 1]
    var index = start + 1
    while index < tokens.count, keys.count < 4 {
      let token = tokens[index]
      if token.kind == .word {
        keys.append(token.key)
        ends.append(index + 1)
      } else if token.kind == .digits || (token.kind == .sign && !Self.isInner(token)) {
        break
      }
      index += 1
    }
    var best: (long: [UInt64], end: Int)?
    table.matchAll(keys, at: 0) { long, count in best = (long, ends[count - 1]) }
    return best
  }

  private static func isInner(_ token: Token) -> Bool {
    token.isSign("&") || token.isSign("-") || token.isSign("/") || token.isComma
  }
}
