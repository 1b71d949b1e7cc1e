/// A word of a text for comparison; numbers count as words here.
package struct Word: Hashable, Sendable {
  /// Equal for words that differ only in capitals and in where the tone of an open "oa", "oe", "uy" is set.
  package var key: UInt64
  /// Equal also for words that differ in tones and diacritics.
  package var bare: UInt64
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
}

/// The words and numbers of a text in order; signs and white space separate them.
package func words(of text: String) -> [Word] {
  tokenize(text).compactMap { token in
    switch token.kind {
    case .word: return Word(key: token.key, bare: token.bare, range: token.range)
    case .digits:
      let key = token.key &* 0x9E37_79B9_7F4A_7C15 | 1
      return Word(key: key, bare: key, range: token.range)
    case .space, .sign: return nil
    }
  }
}

/// The key of a single word, for tables of words.
package func wordKey(_ word: String) -> UInt64 {
  words(of: word).first?.key ?? 0
}

/// Small letters, one space for any white space, none at the ends: for comparing titles, units and labels.
package func folded(_ text: String) -> String {
  let letters = Letters.shared
  var result = String.UnicodeScalarView()
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if isSpace(scalar.value) {
      pendingSpace = !result.isEmpty
      continue
    }
    if pendingSpace {
      result.append(" ")
      pendingSpace = false
    }
    let lower = letters[scalar.value].lower
    result.append(lower == 0 ? scalar : Unicode.Scalar(lower) ?? scalar)
  }
  return String(result)
}

/// The letters of a word without capitals, tones and diacritics, as UTF-16 units, for measuring likeness.
package func bare(_ word: String) -> [UInt16] {
  let letters = Letters.shared
  return word.unicodeScalars.map { scalar in
    let letter = letters[scalar.value]
    return letter.lower == 0 ? UInt16(truncatingIfNeeded: scalar.value) : letter.bare
  }
}
