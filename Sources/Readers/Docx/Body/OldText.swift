import Model
import Vietnamese

/// A stretch of a paragraph in one font of before Unicode.
struct OldStretch {
  var range: Range<Int>
  var font: LegacyFont
}

/// What a document has shown so far of its text in old encodings. A font's name is a hint, a neighbour is another.
struct OldTextEvidence {
  /// What somebody says it is.
  var asked: AskedEncoding?
  /// Words by font that were Unicode in spite of it, and words that were not.
  private var byFont: [LegacyFont: (unicode: Int, legacy: Int)] = [:]
  /// Words in no old font that were in that encoding.
  private var byContent: [LegacyEncoding: Int] = [:]

  /// VISCII and VPS keep some capitals in codes that no Word file can hold, and VN1 all; the rest is the same as in text.
  static let candidates: [LegacyEncoding] = [.tcvn3, .vni, .windows1258, .viscii, .vps, .vietwareX]

  mutating func note(_ guess: EncodingGuess, in font: LegacyFont?) {
    guard guess.isCertain, guess.validWords > 0 else { return }
    if let font {
      if guess.encoding == nil {
        byFont[font, default: (0, 0)].unicode += guess.validWords
      } else {
        byFont[font, default: (0, 0)].legacy += guess.validWords
      }
    } else if let encoding = guess.encoding {
      byContent[encoding, default: 0] += guess.validWords
    }
  }

  /// Text in that font has been seen to be Unicode, most of it.
  func isUnicode(_ font: LegacyFont) -> Bool {
    byFont[font].map { $0.unicode > $0.legacy } ?? false
  }

  /// The encoding of old text that stood in ordinary fonts; the first of two that are equal.
  var usual: LegacyEncoding? {
    if case .legacy(let encoding) = asked { return encoding }
    guard let most = byContent.values.max() else { return nil }
    return Self.candidates.first { byContent[$0] == most }
  }

  /// What speaks for which reading in advance.
  func favoured(in font: LegacyFont?) -> (encoding: LegacyEncoding?, by: Int)? {
    if case .legacy(let encoding) = asked { return (encoding, 1_000_000) }
    guard let font else { return usual.map { ($0, 300) } }
    if isUnicode(font) { return (nil, 300) }
    return (font.encoding ?? usual).map { ($0, 700) }
  }

  /// The encodings of a document's text, that of most blocks first.
  static func encodings(of blocks: [Block]) -> [String] {
    var counts: [(name: String, blocks: Int)] = []
    for encoding in blocks.lazy.flatMap(\.encodings) {
      if let index = counts.firstIndex(where: { $0.name == encoding }) {
        counts[index].blocks += 1
      } else {
        counts.append((encoding, 1))
      }
    }
    return counts.enumerated().sorted { ($1.element.blocks, $0.offset) < ($0.element.blocks, $1.offset) }
      .map(\.element.name)
  }
}

extension StoryReader {
  /// The fonts that apply: the run's own, then those of its style, of the paragraph's, of the table's, of the document.
  func fonts(_ runStyle: RunProperties?, _ paragraphStyle: RunProperties) -> RunFonts {
    var fonts = run.own.fonts ?? RunFonts()
    if let style = runStyle?.fonts { fonts.inherit(style) }
    if let style = paragraphStyle.fonts { fonts.inherit(style) }
    if stylesAreLoaded {
      if tables.count > firstTable, let style = tables[tables.count - 1].style, let theirs = styles.runs[style].fonts {
        fonts.inherit(theirs)
      }
      fonts.inherit(styles.fonts)
    }
    if run.own.isComplex ?? runStyle?.isComplex ?? false, let complex = fonts.complex {
      (fonts.low, fonts.high) = (complex, complex)
    }
    return fonts
  }

  func write(legacy bytes: UnsafeBufferPointer<UInt8>, _ font: LegacyFont) {
    let start = paragraph.text.count
    write(runText: bytes)
    if sink == .visible { paragraph.note(font, since: start) }
  }

  /// A hyphen that does not break, or one that is only shown at a line's end. In fonts of TCVN3 its code is "ư", and both
  /// of Word and LibreOffice write it as one of these elements.
  func writeHyphen(isSoft: Bool) {
    guard let font = runIsPlain ? nil : runLook.legacy else {
      if !isSoft { return write("-") }
      if sink == .visible { paragraph.hasSoftHyphens = true }
      // Whether the paragraph is in an old encoding is only known at its end.
      return sink == .visible ? write("\u{AD}") : ()
    }
    var hyphen = isSoft ? "\u{AD}" : "\u{2011}"
    hyphen.withUTF8 { write(legacy: $0, font) }
  }

  var needsDecoding: Bool {
    !paragraph.oldStretches.isEmpty || paragraph.hasSoftHyphens || sheets.oldText.usual != nil
      || EncodingJudge.suspiciousLetters(paragraph.text.bytes) > 0
  }

  /// Makes Unicode of what is none in the paragraph that ends.
  func decodeParagraph() {
    var decoder = ParagraphDecoder(evidence: sheets.oldText)
    let text = Array(paragraph.text)
    decoder.decode(text, paragraph.oldStretches, dropsSoftHyphens: paragraph.hasSoftHyphens)
    sheets.oldText = decoder.evidence
    if !decoder.isChanged { return }
    paragraph.encodings = decoder.encodings.map(\.rawValue)
    paragraph.replaceText(decoder.output) { decoder.offset($0) }
    guard let encoding = decoder.encodings.first else { return }
    let deleted = paragraph.deleted
    if !deleted.isEmpty {
      paragraph.replaceDeleted(legacyText(deleted, encoding)) { legacyText(Array(deleted.prefix($0)), encoding).count }
    }
    if !paragraph.hidden.isEmpty { paragraph.hidden = legacyText(paragraph.hidden, encoding) }
  }

  /// A number that Word computes may have a word in an old encoding before it: "§iÒu 1.".
  func decodedLabel(_ label: String) -> String {
    let bytes = Array(label.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) { return label }
    let isSuspicious = bytes.withUnsafeBufferPointer(EncodingJudge.suspiciousLetters) > 0 || sheets.oldText.usual != nil
    guard isSuspicious || bytes.starts(with: [0xC2, 0xA7]) else { return label }
    let stretches =
      paragraph.encodings.isEmpty ? [] : LegacyEncoding(rawValue: paragraph.encodings[0]).map { [$0] } ?? []
    var decoder = ParagraphDecoder(evidence: sheets.oldText)
    decoder.likely = stretches.first
    decoder.decode(bytes, [], dropsSoftHyphens: false)
    return decoder.isChanged ? composedText(decoder.output) : label
  }
}
