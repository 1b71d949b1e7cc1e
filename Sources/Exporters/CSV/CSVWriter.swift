import Model
import Quantities

/// Appends rows of CSV: RFC 4180 with CRLF.
///
/// A text that begins with a character that makes spreadsheets calculate gets an apostrophe in front. The rule looks
/// at the first character only and has no exceptions, a lone "-" included: who needs the text unchanged takes off one
/// apostrophe that stands before such a character, or reads the JSON. Numbers are never touched.
struct CSVWriter: CellWriter, ~Copyable {
  private let dialect: Dialect
  private var bytes: ByteBuffer
  private var isFirst = true

  init(dialect: Dialect, reserving capacity: Int = 256) {
    self.dialect = dialect
    bytes = ByteBuffer(capacity: capacity)
  }

  /// All rows so far.
  var array: [UInt8] { bytes.array }

  mutating func text(_ text: String?) {
    separate()
    if let text { append(text) }
  }

  mutating func integer(_ number: Int?) {
    separate()
    if let number { bytes.append(number) }
  }

  mutating func number(_ number: ExactDecimal?) {
    separate()
    if let number { bytes.append(number, point: dialect.point) }
  }

  mutating func date(_ date: PartialDate?) {
    separate()
    if let date, date.isComplete { bytes.append(date.description) }
  }

  mutating func place(_ place: Place, at range: Range<Int>) {
    separate()
    bytes.append(place, at: range)
  }

  mutating func endRow() {
    bytes.append("\r\n")
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(dialect.separator) }
    isFirst = false
  }

  private mutating func append(_ text: String) {
    withBytes(of: text) { text in
      // Control characters beyond the line ends need no quotes by the RFC, and do no harm in them.
      let special = text.hasControl(orByte: dialect.separator, or: quote)
      if special { bytes.append(quote) }
      if startsFormula(text) { bytes.append(UInt8(ascii: "'")) }
      if special {
        for byte in text { appendQuoted(byte) }
        bytes.append(quote)
      } else {
        bytes.append(text)
      }
    }
  }

  private mutating func appendQuoted(_ byte: UInt8) {
    switch byte {
    case quote: bytes.append("\"\"")
    // Readers written in C, Python's csv before 3.11 among them, end or fail at a NUL: U+FFFD stands for it.
    case 0: bytes.append("\u{FFFD}")
    default: bytes.append(byte)
    }
  }

  private func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    // The full-width forms of the four, U+FF1D, U+FF0B, U+FF0D and U+FF20, which East Asian Excel runs as well.
    case 0xEF: return text.count >= 3 && text[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: return false
    }
  }
}

private let quote = UInt8(ascii: "\"")
