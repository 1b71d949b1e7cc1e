import Model

/// A paragraph while it is read: its text, and beside it what Word keeps there but does not show.
struct Paragraph {
  /// A stretch of text that differs between the old and the new version.
  struct Change {
    /// In `text`: what was inserted.
    var new: Range<Int>
    /// In `deleted`: what stood there before.
    var old: Range<Int>
  }

  private(set) var text = TextBuffer()
  /// Stretches of `text` in fonts of before Unicode, in order.
  private(set) var oldStretches: [OldStretch] = []
  /// What of it was no Unicode.
  var encodings: [String] = []
  /// A hyphen that is only shown at a line's end stands in the text as U+00AD.
  var hasSoftHyphens = false
  var deleted: [UInt8] = []
  var hidden: [UInt8] = []
  var placeholder: [UInt8] = []
  /// What stands in small letters above the text.
  var guide: [UInt8] = []
  private(set) var changes: [Change] = []
  /// What stands behind it: the sheets of the workbooks in it.
  var sheets: [Table] = []
  private var changeIsOpen = false

  // From its properties; nil where they say nothing.
  var style = 0
  var numberID: Int?
  var level: Int?
  var isCentered: Bool?
  var outlineLevel: Int?
  /// The paragraph's end was deleted or moved away: the text goes on in the next paragraph.
  var endsInNext = false
  /// A page, a column or a section ends in it.
  var endsPage = false

  /// Whether letters that are not bold have been seen.
  var hasPlainLetters = false

  /// Empties it for the next paragraph; `keepingText` when it ends in that one.
  mutating func begin(keepingText: Bool) {
    style = 0
    numberID = nil
    level = nil
    isCentered = nil
    outlineLevel = nil
    endsInNext = false
    endsPage = false
    if keepingText { return }
    text.removeAll()
    hasPlainLetters = false
    changeIsOpen = false
    hasSoftHyphens = false
    if !oldStretches.isEmpty { oldStretches.removeAll() }
    if !encodings.isEmpty { encodings.removeAll() }
    if !deleted.isEmpty { deleted.removeAll() }
    if !hidden.isEmpty { hidden.removeAll() }
    if !placeholder.isEmpty { placeholder.removeAll() }
    if !guide.isEmpty { guide.removeAll() }
    if !changes.isEmpty { changes.removeAll() }
    if !sheets.isEmpty { sheets.removeAll() }
  }

  /// Text that is there in both versions.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    changeIsOpen = false
    text.append(bytes)
  }

  mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) {
    openChange()
    text.append(bytes)
    changes[changes.count - 1].new = changes[changes.count - 1].new.lowerBound..<text.count
  }

  mutating func delete(_ bytes: UnsafeBufferPointer<UInt8>) {
    openChange()
    deleted.append(contentsOf: bytes)
    changes[changes.count - 1].old = changes[changes.count - 1].old.lowerBound..<deleted.count
  }

  /// What has been written since `start` was in that font.
  mutating func note(_ font: LegacyFont, since start: Int) {
    guard start < text.count else { return }
    if let last = oldStretches.last, last.font == font, last.range.upperBound == start {
      oldStretches[oldStretches.count - 1].range = last.range.lowerBound..<text.count
    } else {
      oldStretches.append(OldStretch(range: start..<text.count, font: font))
    }
  }

  /// The same text in other letters; `shift` tells where each of the old offsets came to stand.
  mutating func replaceText(_ bytes: [UInt8], shift: (Int) -> Int) {
    text.removeAll()
    bytes.withUnsafeBufferPointer { text.append($0) }
    oldStretches.removeAll()
    for index in changes.indices {
      let range = changes[index].new
      changes[index].new = shift(range.lowerBound)..<shift(range.upperBound)
    }
  }

  mutating func replaceDeleted(_ bytes: [UInt8], shift: (Int) -> Int) {
    deleted = bytes
    for index in changes.indices {
      let range = changes[index].old
      changes[index].old = shift(range.lowerBound)..<shift(range.upperBound)
    }
  }

  private mutating func openChange() {
    if changeIsOpen { return }
    changeIsOpen = true
    changes.append(Change(new: text.count..<text.count, old: deleted.count..<deleted.count))
  }

  @inline(__always)
  var hasInk: Bool { Self.hasInk(text.bytes) }

  /// Gives its text away for another buffer.
  mutating func swapText(with other: inout TextBuffer) { swap(&text, &other) }

  static func hasInk(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(hasInk) }

  /// Whether anything but white space stands there.
  static func hasInk(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] > 0x20 {
        // U+00A0 is C2 A0.
        guard bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 else { return true }
        index += 1
      }
      index += 1
    }
    return false
  }
}
