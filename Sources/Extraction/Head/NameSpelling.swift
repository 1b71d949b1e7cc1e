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
    var right: Evidence?
    var wrong: (evidence: Evidence, name: String)?
    for segment in segments where segment.zone != .margin {
      let tokens = segment.tokens
      for start in tokens.indices where tokens[start].key == kind[0] && tokens[start].kind == .word {
        let words = tokens[start...].lazy.filter { $0.kind == .word }.prefix(kind.count + name.count)
        let rest = Array(words.dropFirst(kind.count))
        guard rest.count == name.count, rest.allSatisfy(\.isCapitalized), words.prefix(kind.count).map(\.key) == kind
        else { continue }
        let range = Int(rest[0].start)..<Int(rest[rest.count - 1].end)
        if rest.map(\.key) == name.map(\.key) {
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

  /// One word differs, and by no more than two letters or by tones and diacritics alone.
  private static func isNear(_ rest: [Token], _ name: [Token], _ text: String, _ letters: [[UInt16]]) -> Bool {
    var differing = 0
    for (index, word) in rest.enumerated() where word.key != name[index].key {
      differing += 1
      if word.bare == name[index].bare { continue }
      let other = bareLetters(text.slice(word.range) ?? "")
      if distance(other, letters[index], limit: 2) > 2 || min(other.count, letters[index].count) < 4 { return false }
      if name.count == 1, distance(other, letters[index], limit: 2) > 1 { return false }
    }
    return differing == 1
  }

  private static func bareLetters(_ word: String) -> [UInt16] { bare(word) }

  /// Letters to insert, drop or exchange; `limit + 1` when it is more.
  static func distance(_ left: [UInt16], _ right: [UInt16], limit: Int) -> Int {
    if abs(left.count - right.count) > limit || left.count > 40 || right.count > 40 { return limit + 1 }
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[right.count]
  }
}
