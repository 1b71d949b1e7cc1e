import Model
import Vietnamese

/// What the cells of one column look like, for tables whose header is missing or says little.
struct ColumnProfile {
  var filled = 0
  var codes = 0
  /// Codes of more than one part: "1.2" is one of a form, "3" may be a running number.
  var longCodes = 0
  var parts = 0
  var units = 0
  var options = 0
  var numbers = 0
  var dashes = 0
  /// Texts of three words and more.
  var texts = 0

  var looksLikeCodes: Bool { codes > 0 && (codes + parts) * 2 >= filled && codes >= numbers / 2 && texts * 4 <= filled }
  var looksLikeLabels: Bool { texts >= 1 && texts * 2 >= filled }
  var looksLikeUnits: Bool { units + options > 0 && (units + options + dashes) * 2 >= filled && numbers * 2 <= filled }
  var looksLikeValues: Bool { numbers + dashes > 0 && (numbers + dashes) * 2 >= filled }

  mutating func add(_ text: String, _ tokens: [Token]) {
    guard tokens.contains(where: { $0.kind != .space }) else { return }
    filled += 1
    var wordCount = 0
    var digitCount = 0
    var signCount = 0
    var hasEquals = false
    for token in tokens {
      switch token.kind {
      case .word: wordCount += 1
      case .digits: digitCount += 1
      case .sign:
        signCount += 1
        if token.key == 0x3D { hasEquals = true }
      case .space: break
      }
    }
    if wordCount == 0, digitCount == 0 {
      if text.utf8.contains(0x25) { units += 1 } else { dashes += 1 }
      return
    }
    if hasEquals, wordCount > 0, digitCount > 0 {
      options += 1
      return
    }
    switch MarkReader.whole(tokens) {
    case .some(.code(let code)):
      codes += 1
      if code.utf8.contains(0x2E) { longCodes += 1 }
    case .some(.part): parts += 1
    default: break
    }
    if digitCount > 0, wordCount <= 2, digitCount <= 4 { numbers += 1 }
    // Units are short; most cells of a form are labels of many words.
    if wordCount <= 5, isUnit(tokens) { units += 1 } else if wordCount >= 3 { texts += 1 }
  }
}
