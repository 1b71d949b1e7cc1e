import Model
import Vietnamese

/// Two spellings of one unit's name in a report: "xã Kim Phượng" and "xã Kim Phụng".
struct NameSpelling {
  /// A finding with both places when a name that is nearly the issuer's stands where the issuer is meant.
  static func finding(issuer: Header.Issuer?, segments: [Segment]) -> Finding? {
    guard let issuer else { return nil }
    let parts = tokenize(issuer.name).filter { $0.kind == .word }
    guard parts.count >= 3 else { return nil }
    let kindAndName = Array(parts.dropFirst())
    var kindLength = 1
    if IssuerReader.kinds.match(tokenize(issuer.name), at: 2).map({ $0.end }) ?? 3 > 3 { kindLength = 2 }
    guard kindAndName.count > kindLength else { return nil }
    let kind = kindAndName.prefix(kindLength).map(\.key)
    let name = Array(kindAndName.dropFirst(kindLength))
    let letters = name.map { bareLetters(issuer.name.slice($0.range) ?? "") }
    guard let first = kind.first else { return nil }
    var right: Evidence?
    var wrong: (evidence: Evidence, name: String)?
    for segment in segments where segment.zone != .margin {
      let tokens = segment.tokens
      for start in starts(of: first, in: tokens) {
        guard let rest = capitalizedWords(tokens, from: start, behind: kind, count: name.count) else { continue }
        let range = Int(rest[0].start)..<Int(rest[rest.count - 1].end)
        if zip(rest, name).allSatisfy({ $0.key == $1.key }) {
          if right == nil { right = segment.evidence(range) }
          continue
        }
        guard wrong == nil, isNear(rest, name, segment.text, letters) else { continue }
        wrong = (segment.evidence(range), segment.text.slice(range) ?? "")
      }
    }
    guard let wrong else { return nil }
    let shown = issuer.name.slice(Int(name[0].start)..<Int(name[name.count - 1].end)) ?? issuer.name
    return Finding(.issuerSpelling(name: shown, other: wrong.name), places: [right ?? issuer.evidence, wrong.evidence])
  }

  private static func starts(of key: UInt64, in tokens: [Token]) -> [Int] {
    tokens.withUnsafeBufferPointer { tokens in
      tokens.indices.filter { tokens[$0].key == key && tokens[$0].kind == .word }
    }
  }

  /// So many words behind those of the kind, if each has a capital.
  private static func capitalizedWords(_ tokens: [Token], from start: Int, behind kind: [UInt64], count: Int)
    -> [Token]?
  {
    // Nearly every "xã" is no name and is left here, before anything is made.
    var position = start
    for key in kind {
      guard position < tokens.count, tokens[position].key == key, tokens[position].kind == .word else { return nil }
      position = wordAfter(position, tokens)
    }
    guard position < tokens.count, tokens[position].isCapitalized else { return nil }
    var words: [Token] = []
    while words.count < count {
      guard position < tokens.count, tokens[position].isCapitalized else { return nil }
      words.append(tokens[position])
      position = wordAfter(position, tokens)
    }
    return words
  }

  private static func wordAfter(_ index: Int, _ tokens: [Token]) -> Int {
    var next = index + 1
    while next < tokens.count, tokens[next].kind != .word { next += 1 }
    return next
  }

  /// One word differs, and by no more than two letters or by tones and diacritics alone.
  private static func isNear(_ rest: [Token], _ name: [Token], _ text: String, _ letters: [[UInt16]]) -> Bool {
    var differing = 0
    for (index, word) in rest.enumerated() where word.key != name[index].key {
      differing += 1
      if word.bare == name[index].bare { continue }
      let other = bareLetters(text.slice(word.range) ?? "")
      guard min(other.count, letters[index].count) >= 4,
        editDistance(other, letters[index], limit: name.count == 1 ? 1 : 2) != nil
      else { return false }
    }
    return differing == 1
  }

  private static func bareLetters(_ word: String) -> [UInt16] { bare(word) }
}
