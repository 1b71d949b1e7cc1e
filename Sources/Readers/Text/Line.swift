/// One line of a text, with the few counts that tell what it can be.
struct Line {
  /// As it stands in the file; tabs at both ends are cells.
  let raw: Bytes
  let text: Bytes
  let tabs: Int
  let pipes: Int
  /// Runs of two or more spaces inside the text.
  let gaps: Int

  var isBlank: Bool { text.isEmpty || isPageBreak }
  var isIndented: Bool { text.startIndex > raw.startIndex }
  /// Whether something divides it in columns.
  var isParted: Bool { tabs > 0 || gaps > 0 }
  var isPageBreak: Bool { text.first == Cleaning.pageBreak }
  /// A line drawn with signs; it separates and says nothing. Dots are left: they are what a form has for filling in,
  /// and a row whose cells hold "-" says something.
  let isRule: Bool

  init(_ raw: Bytes) {
    self.raw = raw
    text = Letters.trimmed(raw)
    var tabs = 0
    var pipes = 0
    var gaps = 0
    var spaces = 0
    for byte in raw {
      if byte == 0x09 { tabs += 1 }
      if byte == 0x7C { pipes += 1 }
    }
    for byte in text {
      // "Số:      /BC-UBND" leaves room for a serial and parts nothing.
      if byte != 0x20, spaces >= 2, byte != 0x2F { gaps += 1 }
      spaces = byte == 0x20 ? spaces + 1 : 0
    }
    self.tabs = tabs
    self.pipes = pipes
    self.gaps = gaps
    isRule = Self.isDrawn(text)
  }

  private static func isDrawn(_ text: Bytes) -> Bool {
    guard text.count >= 3, text.count < 1000 else { return false }
    var isRepeated = false
    var before: UInt8 = 0
    for byte in text {
      switch byte {
      case 0x2D, 0x3D, 0x5F, 0x2A: if byte == before { isRepeated = true }  // - = _ *
      case 0x2B, 0x7C, 0x3A, 0x20: break  // + | :
      default: return false
      }
      before = byte
    }
    return isRepeated
  }

  /// More than any report has; lines and blocks take far more memory than the text they are of.
  static let most = 1 << 19
  /// Tabs or bars of one line: no table is so wide, and each cell would take fifty times its text.
  private static let mostSeparators = 1 << 14
  /// How many blank lines in a row are kept; no rule looks further.
  private static let mostBlank = 10

  static func split(_ text: [UInt8]) throws(ReadFailure) -> [Line] {
    var result: [Line] = []
    var blanks = 0
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let line = Line(rest[..<end])
      rest = rest[min(end + 1, rest.endIndex)...]
      blanks = line.isBlank ? blanks + 1 : 0
      if blanks > mostBlank { continue }
      if line.tabs > mostSeparators || line.pipes > mostSeparators {
        throw .overLimit(what: .columns, limit: mostSeparators)
      }
      if result.count == most { throw .overLimit(what: .lines, limit: most) }
      result.append(line)
    }
    return result
  }
}
