import Model
import Vietnamese

/// The words of a label in a form in which labels are compared: abbreviations written out, filler words left out.
struct LabelText: Sendable {
  struct Word: Sendable {
    var key: UInt64
    var bare: UInt64
    /// UTF-8 in the cell; of the abbreviation for a word that one stands for.
    var start: Int32
    var end: Int32
    /// Stands in parentheses: a remark that offices drop and add.
    var isAside: Bool
    /// Came out of an abbreviation, so its letters do not stand in the cell.
    var isExpanded: Bool
  }

  var words: [Word] = []
  var options: [PrintedOption] = []
  /// An abbreviation was read although a letter of it is broken; the label is never exactly one of the form's.
  var hasBrokenAbbreviation = false
  /// A unit named in parentheses: "(%)", "(ĐVT: triệu đồng)".
  var unit: String?

  /// Equal for labels of the same words.
  var full: UInt64 { hash { _ in true } }
  /// The same without what stands in parentheses.
  var core: UInt64 { hash { !$0.isAside } }
  /// The same as `full` for words without their accents, as scanners leave them.
  var bareFull: UInt64 { hash(bare: true) { _ in true } }
  var bareCore: UInt64 { hash(bare: true) { !$0.isAside } }

  static func key(ofNumber number: UInt64) -> UInt64 { number &* 0x9E37_79B9_7F4A_7C15 | 1 }

  var hasCore: Bool { words.contains { !$0.isAside } }

  /// Whether it begins as the name of a rate ("Tỷ lệ") or of a count ("Số", "Tổng số"); nil when as neither.
  var isRate: Bool? {
    guard let first = words.first?.bare else { return nil }
    if first == LabelText.rateStart { return words.count > 1 && words[1].bare == LabelText.rateNext ? true : nil }
    return LabelText.countStarts.contains(first) ? false : nil
  }

  private static let rateStart = Vietnamese.words(of: "ty").first?.bare
  private static let rateNext = Vietnamese.words(of: "le").first?.bare
  private static let countStarts = Vietnamese.words(of: "so tong").map(\.bare)

  /// No letter of it has an accent: a scanner lost them.
  func isPlain(in text: String) -> Bool {
    words.count >= 3
      && words.allSatisfy { word in
        word.isExpanded || text.slice(Int(word.start)..<Int(word.end))?.utf8.allSatisfy { $0 < 0x80 } ?? true
      }
  }

  private func hash(bare: Bool = false, _ isIn: (Word) -> Bool) -> UInt64 {
    var result: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words where isIn(word) {
      result = (result ^ (bare ? word.bare : word.key)) &* 0x9E37_79B9_7F4A_7C15
      result ^= result >> 29
    }
    return result
  }
}

/// An answer printed in the form: "Phát phiếu = 1".
struct PrintedOption: Sendable, Hashable {
  var value: Int
  /// Hash of its words.
  var words: UInt64
}

/// Reads labels with the abbreviations of one form.
struct LabelReader: Sendable {
  private let abbreviations: PhraseTable<[Vietnamese.Word]>
  /// Those of one word and four letters or more, without accents.
  private let letters: [(short: [UInt16], long: [Vietnamese.Word])]
  private static let rate: [Vietnamese.Word] = Vietnamese.words(of: "tỷ lệ")
  private static let percent: [Vietnamese.Word] = Vietnamese.words(of: "phần trăm")
  /// Words that labels differ in without differing in what they say.
  private static let fillers: KeyTable<Bool> = KeyTable(
    ["và", "các", "của", "những", "về", "va", "cac", "cua", "nhung", "ve"].map { (wordKey($0), true) })
  /// "i" for "y": one word in two spellings.
  private static let spellings: KeyTable<Vietnamese.Word> = KeyTable(
    [
      ("tỉ", "tỷ"), ("kì", "kỳ"), ("kỉ", "kỷ"), ("lí", "lý"), ("quí", "quý"), ("qui", "quy"), ("kí", "ký"),
      ("uỷ", "ủy"),
    ].compactMap {
      pair in Vietnamese.words(of: pair.1).first.map { (wordKey(pair.0), $0) }
    })
  private static let unitWords: PhraseTable<Bool> = PhraseTable(
    ["đvt", "đơn vị tính", "đơn vị"].map { ($0, true) })

  init(_ abbreviations: [Abbreviation]) {
    var phrases: [(phrase: String, value: [Vietnamese.Word])] = []
    var plain: [(phrase: String, value: [Vietnamese.Word])] = []
    var letters: [(short: [UInt16], long: [Vietnamese.Word])] = []
    for abbreviation in abbreviations {
      let short = Vietnamese.bare(abbreviation.short)
      let long = Vietnamese.words(of: abbreviation.long)
      phrases.append((abbreviation.short, long))
      if abbreviation.short.utf8.contains(where: { $0 >= 0x80 }) {
        // "ĐVSN" becomes "DVSN" where accents get lost.
        plain.append((String(String.UnicodeScalarView(short.compactMap { Unicode.Scalar($0) })), long))
      }
      if short.count >= 4, tokenize(abbreviation.short).count == 1 { letters.append((short, long)) }
    }
    let own = Set(phrases.map(\.phrase))
    self.abbreviations = PhraseTable(phrases + plain + labelAbbreviations.filter { !own.contains($0.phrase) })
    self.letters = letters
  }

  /// The label that begins at a token. Answers that are printed in it ("Có = 1") are taken out of it.
  func read(_ text: String, _ tokens: [Token], from start: Int = 0) -> LabelText {
    var label = LabelText()
    label.words.reserveCapacity((tokens.count - start) / 2 + 1)
    var depth = 0
    var segment = 0
    var index = start
    var asideStart: Int?
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .space:
        if token.key == 1 { segment = label.words.count }
        index += 1
      case .digits:
        append(&label, LabelText.key(ofNumber: token.key), token, depth)
        index += 1
      case .word:
        if token.isUppercase || token.isCapitalized, abbreviations.trie.matches(tokens, at: index),
          let found = abbreviations.match(tokens, at: index)
        {
          expand(found.value, &label, token.start..<tokens[found.end - 1].end, depth)
          index = found.end
        } else if let broken = brokenAbbreviation(token, text) {
          label.hasBrokenAbbreviation = true
          expand(broken, &label, token.start..<token.end, depth)
          index += 1
        } else {
          if LabelReader.fillers[token.key] == nil { append(&label, token.key, token, depth) }
          index += 1
        }
      case .sign:
        switch token.key {
        case 0x28:
          depth += 1
          segment = label.words.count
          asideStart = index + 1
        case 0x29:
          depth = max(0, depth - 1)
          if let open = asideStart, label.unit == nil { label.unit = unit(in: tokens, open..<index, text) }
          asideStart = nil
        case 0x3B: segment = label.words.count
        case 0x3D:
          if let end = option(&label, from: segment, tokens, after: index) {
            index = end
            segment = label.words.count
            continue
          }
        case 0x25:
          // "% hoàn thành" is "Tỷ lệ hoàn thành"; "Tỷ lệ %" says "phần trăm"; "100%" belongs to its number.
          if label.words.isEmpty, depth == 0, index == start {
            if tokens[(index + 1)...].contains(where: { $0.kind == .word }) {
              expand(LabelReader.rate, &label, token.start..<token.end, depth)
            }
          } else if index > 0, tokens[index - 1].kind == .space, index < 2 || tokens[index - 2].kind != .digits,
            depth == 0
          {
            for word in LabelReader.percent {
              label.words.append(
                LabelText.Word(
                  key: word.key, bare: word.bare, start: token.start, end: token.end, isAside: false, isExpanded: true))
            }
          }
        default: break
        }
        index += 1
      }
    }
    return label
  }

  private func expand(_ words: [Vietnamese.Word], _ label: inout LabelText, _ range: Range<Int32>, _ depth: Int) {
    for word in words where LabelReader.fillers[word.key] == nil {
      label.words.append(
        LabelText.Word(
          key: word.key, bare: word.bare, start: range.lowerBound, end: range.upperBound, isAside: depth > 0,
          isExpanded: true))
    }
  }

  /// What "TTHa" or "UBN" stands for: the one abbreviation that is a letter away.
  private func brokenAbbreviation(_ token: Token, _ text: String) -> [Vietnamese.Word]? {
    guard token.isCapitalized, token.isMostlyUppercase, token.count >= 3, letters.count < 500,
      let written = text.slice(token.range)
    else { return nil }
    let own = Vietnamese.bare(written)
    let near = letters.filter { editDistance($0.short, own, limit: 1) != nil }
    return near.count == 1 ? near.first?.long : nil
  }

  private func append(_ label: inout LabelText, _ key: UInt64, _ token: Token, _ depth: Int) {
    let other = token.kind == .word ? LabelReader.spellings[key] : nil
    label.words.append(
      LabelText.Word(
        key: other?.key ?? key, bare: other?.bare ?? (token.kind == .word ? token.bare : key), start: token.start,
        end: token.end, isAside: depth > 0,
        isExpanded: false))
  }

  /// Turns the words before "= 1" into an answer; the token behind it, or nil when no number follows.
  private func option(_ label: inout LabelText, from segment: Int, _ tokens: [Token], after sign: Int) -> Int? {
    var next = sign + 1
    if next < tokens.count, tokens[next].kind == .space { next += 1 }
    guard next < tokens.count, tokens[next].kind == .digits, tokens[next].count <= 3, segment < label.words.count else {
      return nil
    }
    var words = LabelText()
    words.words = label.words[segment...].map { word in
      var plain = word
      plain.isAside = false
      return plain
    }
    label.options.append(PrintedOption(value: Int(truncatingIfNeeded: tokens[next].key), words: words.bareFull))
    label.words.removeSubrange(segment...)
    return next + 1
  }

  private func unit(in tokens: [Token], _ range: Range<Int>, _ text: String) -> String? {
    guard let first = range.first, range.count <= 12 else { return nil }
    var start = first
    if let named = LabelReader.unitWords.match(tokens, at: start) {
      start = named.end
      while start < range.upperBound, tokens[start].kind == .space || tokens[start].key == 0x3A { start += 1 }
    }
    guard start < range.upperBound,
      let written = text.slice(Int(tokens[start].start)..<Int(tokens[range.upperBound - 1].end))
    else { return nil }
    return start > first || isUnit(written) ? written : nil
  }
}

/// Whether a text names nothing but a unit.
func isUnit(_ text: String) -> Bool { isUnit(tokenize(text)) }

func isUnit(_ tokens: [Token]) -> Bool {
  unit(named: tokens) != nil || moneyUnits.matches(tokens)
}

private let moneyUnits = WholeTexts([
  "đồng", "nghìn đồng", "ngàn đồng", "1000 đồng", "1.000 đồng", "triệu đồng", "tỷ đồng", "tỉ đồng", "tr.đ", "trđ",
  "vnđ", "số lượng",
  "tin, bài", "người", "tỷ lệ", "tỷ lệ %", "có/không",
])
