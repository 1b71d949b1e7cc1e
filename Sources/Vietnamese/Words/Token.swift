/// A piece of a text: a word, a run of digits, a stretch of white space, or one other sign.
///
/// Offsets are of the text's UTF-8. Words are compared by `key`, which is the same for "HÒA", "hoà" and "Hòa".
///
/// Public, as few things here: what is only of the package is never inlined in other modules, and every rule asks each
/// token several times over what it is.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable { case word, digits, space, sign }

  // In an order that leaves no gaps: a report has tens of thousands.
  /// Words: a hash of the small letters with the tone in its standard place. Signs: the scalar. Digits: their value,
  /// capped at 10^15. Space: 0, 1 when it holds a line end, 2 when it holds a tab and no line end.
  public var key: UInt64
  /// Words: the same hash without tones and diacritics. Space: how many characters it has.
  public var bare: UInt64
  public var start: Int32
  public var end: Int32
  public var kind: Kind
  /// Words: what the scanner's closed lists know of it.
  var lexeme: Lexeme = .other
  /// The first letter is a capital.
  public var isCapitalized = false
  /// Every letter is a capital, and there are at least two.
  public var isUppercase = false
  /// More than half of the letters are capitals.
  public var isMostlyUppercase = false
  /// Words: the name of a kind of document begins with it.
  var opensName = false

  init(kind: Kind, start: Int32, end: Int32, key: UInt64, bare: UInt64 = 0) {
    self.kind = kind
    self.start = start
    self.end = end
    self.key = key
    self.bare = bare
  }

  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  @inlinable public var count: Int { Int(end - start) }

  @inlinable public func isSign(_ ascii: Unicode.Scalar) -> Bool { kind == .sign && key == UInt64(ascii.value) }
}

// The compiler's own `==` is a call through a witness table in every other module: three hundredths of a whole run.
extension Token.Kind {
  @inlinable public static func == (left: Self, right: Self) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }
  @inlinable public static func != (left: Self, right: Self) -> Bool { !(left == right) }
}

/// Splits a text, which must be NFC, into tokens that cover it without gaps.
package func tokenize(_ text: String) -> [Token] {
  var tokens: [Token] = []
  tokenize(text, into: &tokens)
  return tokens
}

/// The same into an array that is used again and again, for a great many short texts.
package func tokenize(_ text: String, into tokens: inout [Token]) {
  tokens.removeAll(keepingCapacity: true)
  // On Linux every string is contiguous; the copy is never made there.
  if text.utf8.withContiguousStorageIfAvailable({ tokenize(bytes: $0, into: &tokens) }) != nil { return }
  var copy = text
  copy.withUTF8 { tokenize(bytes: $0, into: &tokens) }
}

private func tokenize(bytes: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
  if bytes.isEmpty { return }
  tokens.reserveCapacity(bytes.count / 3 + 4)
  let letters = Letters.shared
  let lexicon = Lexicon.shared
  var index = 0
  while index < bytes.count {
    // Growing by doubling would hold a long text's tokens three times over; more than a token a byte there cannot be.
    if tokens.count == tokens.capacity { tokens.reserveCapacity(tokens.count + bytes.count - index) }
    let start = index
    let first = bytes[index]
    if first >= 0x30, first <= 0x39 {
      var value: UInt64 = 0
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
        value = min(value * 10 + UInt64(bytes[index] - 0x30), 1_000_000_000_000_000)
        index += 1
      }
      tokens.append(Token(kind: .digits, start: Int32(start), end: Int32(index), key: value))
      continue
    }
    let (scalar, length) = decodeScalar(bytes, at: index)
    var letter = letters[scalar]
    if letter.lower == 0, let twin = LookAlikes.twin(scalar), index + length < bytes.count,
      letters[decodeScalar(bytes, at: index + length).scalar].lower != 0
    {
      letter = letters[twin]
    }
    if letter.lower != 0 {
      var word = WordFolder()
      index += length
      while true {
        word.append(letter)
        guard index < bytes.count else { break }
        let next = decodeScalar(bytes, at: index)
        letter = letters[next.scalar]
        if letter.lower == 0 {
          // Nearly every word ends here: only what may go on is looked at.
          guard next.scalar >= 0xAD, let (goingOn, length) = insideWord(bytes, index, next, letters) else { break }
          (letter, index) = (goingOn, index + length)
          continue
        }
        index += next.length
      }
      let keys = word.keys()
      var token = Token(kind: .word, start: Int32(start), end: Int32(index), key: keys.key)
      token.bare = keys.bare
      token.isCapitalized = word.isCapitalized
      token.isUppercase = word.isUppercase
      token.isMostlyUppercase = word.isMostlyUppercase
      (token.lexeme, token.opensName) = lexicon.look(keys.key)
      tokens.append(token)
      continue
    }
    if isSpace(scalar) {
      var kind: UInt64 = 0
      var width: UInt64 = 0
      var next = (scalar: scalar, length: length)
      repeat {
        if next.scalar == 0x0A {
          kind = 1
        } else if next.scalar == 0x09, kind == 0 {
          kind = 2
        }
        width += 1
        index += next.length
        guard index < bytes.count else { break }
        next = decodeScalar(bytes, at: index)
      } while isSpace(next.scalar)
      tokens.append(Token(kind: .space, start: Int32(start), end: Int32(index), key: kind, bare: width))
      continue
    }
    index += length
    tokens.append(Token(kind: .sign, start: Int32(start), end: Int32(index), key: UInt64(scalar)))
  }
}

/// What stands between two letters of a Latin word and is none: the letter that it looks like, or the one behind a mark
/// that nobody sees, and the length of both.
private func insideWord(
  _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ next: (scalar: UInt32, length: Int), _ letters: Letters
) -> (letter: Letters.Letter, length: Int)? {
  if let twin = LookAlikes.twin(next.scalar) { return (letters[twin], next.length) }
  guard LookAlikes.isUnseen(next.scalar), index + next.length < bytes.count else { return nil }
  let behind = decodeScalar(bytes, at: index + next.length)
  let letter = letters[behind.scalar]
  return letter.lower == 0 ? nil : (letter, next.length + behind.length)
}

/// White space as reports have it, the no-break and the narrow ones too.
@inline(__always)
func isSpace(_ scalar: UInt32) -> Bool {
  scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) || scalar == 0xA0 || (scalar >= 0x2000 && scalar <= 0x200A)
    || scalar == 0x202F || scalar == 0x2028 || scalar == 0x3000
}

/// The scalar at an offset of valid UTF-8 and its length; 0xFFFD for a byte that begins nothing.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[index])
  if first < 0x80 { return (first, 1) }
  let left = bytes.count - index
  if first & 0xE0 == 0xC0, left >= 2 {
    return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2)
  }
  if first & 0xF0 == 0xE0, left >= 3 {
    return ((first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F, 3)
  }
  if first & 0xF8 == 0xF0, left >= 4 {
    let high = (first & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
    return (high | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F, 4)
  }
  return (0xFFFD, 1)
}
