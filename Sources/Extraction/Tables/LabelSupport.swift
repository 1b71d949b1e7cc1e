import Model

/// What a row's words say for an indicator that its code or its place already suggests.
struct LabelSupport {
  /// In hundredths; how much of the row and, less, how much of the label the other one has.
  var value: Int
  /// How much of the row's words the label has: all of them where the row is the label cut short.
  var cover: Int
  /// How much of the label's words the row has.
  var reach: Int

  /// A label cut short has nothing of its own; one that is reworded has most of what the form's says.
  var isWhole: Bool { cover >= 90 || reach >= 50 }
}

/// The words of one row, read once for all the labels they are held against.
struct RowWords {
  var seen: [Vocabulary.Seen]
  var turns: [Bool]
  var levels: [UInt8]
  /// "3" of "mức 3", not a year.
  var isNumber: [Bool]
  var isYear: [Bool]
  var isRate: Bool?
}

/// Holds rows against labels of the form word by word, in any order. Dearer than a hash and looser than likeness, so it
/// is asked only for rows that nothing else explains, and only about the few indicators that could stand there.
struct LabelSupportFinder {
  /// Comparisons with one label; beyond it rows stay unknown.
  private static let budget = 30_000
  private static let wordLimit = 32

  private let index: FormIndex
  private var left = LabelSupportFinder.budget
  private var classes: WordClasses?

  init(_ index: FormIndex) { self.index = index }

  /// No row is compared any more.
  var isExhausted: Bool { left <= 0 }

  func words(_ label: LabelText, in text: String) -> RowWords {
    let isPlain = label.isPlain(in: text)
    let words = label.words.prefix(Self.wordLimit)
    var result = RowWords(seen: [], turns: [], levels: [], isNumber: [], isYear: [], isRate: label.isRate)
    var previous: UInt64?
    for word in words {
      let seen = index.vocabulary.seen(word, in: text, isPlain: isPlain)
      result.seen.append(seen)
      result.turns.append(WordClasses.turnsRow(word.key) && !word.isAside)
      let level = WordClasses.level(word.key, after: previous)
      // "đặc khu", "thị trấn", "thành phố" are one word.
      if level != 0, let last = result.levels.indices.last, WordClasses.beginsLevel(previous) {
        result.levels[last] = level
      }
      result.levels.append(level)
      let written = word.isExpanded ? nil : text.slice(Int(word.start)..<Int(word.end))
      let isDigits = written.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } ?? false
      result.isNumber.append(isDigits && word.end - word.start <= 2)
      result.isYear.append(isDigits && word.end - word.start == 4)
      previous = word.key
    }
    return result
  }

  /// nil when no label of the indicator agrees, or when one word says that it is another statement.
  mutating func support(_ row: RowWords, _ indicator: Int) -> LabelSupport? {
    guard index.ofIndicator.indices.contains(indicator), !row.seen.isEmpty else { return nil }
    let classes = self.classes ?? WordClasses(index.vocabulary)
    self.classes = classes
    var best: LabelSupport?
    for position in index.ofIndicator[indicator] {
      guard left > 0 else { return best }
      left -= 1
      let label = index.labels[position]
      if let own = label.isRate, let rate = row.isRate, own != rate { continue }
      guard let found = Self.compare(row, label.words, classes), found.value > best?.value ?? 0 else { continue }
      best = found
    }
    return best
  }

  private static func compare(_ row: RowWords, _ label: [WeightedWord], _ classes: WordClasses) -> LabelSupport? {
    let rowLevel = row.levels.reduce(0, |)
    let labelLevel = label.reduce(0) { $0 | ($1.isAside ? 0 : classes.level($1.id)) }
    if rowLevel != 0, labelLevel != 0, rowLevel & labelLevel == 0 { return nil }
    var found: Int32 = 0
    var total: Int32 = 0
    var hasNumber = false
    var reached = [Int32](repeating: 0, count: label.count)
    var isSpent = [Bool](repeating: false, count: label.count)
    for (position, seen) in row.seen.enumerated() {
      var best: Int32 = 0
      var spent: Int?
      for (place, word) in label.enumerated() {
        for similar in seen.likely where similar.id == word.id && !similar.isGuess {
          // A word that the row has twice needs two in the label: "tiếp nhận trực tiếp" is not "tiếp nhận trực tuyến".
          if !isSpent[place], similar.similarity > best {
            best = similar.similarity
            spent = place
          }
          reached[place] = max(reached[place], similar.similarity)
        }
      }
      if let spent { isSpent[spent] = true }
      if row.isNumber[position] { hasNumber = true }
      if best == 0, row.isYear[position] { continue }
      if best < 60, row.isNumber[position] || row.turns[position] { return nil }
      var weight = seen.weight
      if row.levels[position] != 0 {
        // "phường" for "xã" is the same level; where the label names none, it is the office's own.
        if labelLevel == 0 { weight = min(weight, 15) } else { best = 100 }
      }
      total += weight
      found += weight * best / 100
    }
    var reach: Int32 = 0
    var whole: Int32 = 0
    for (place, word) in label.enumerated() {
      if reached[place] < 60, !word.isAside {
        if classes.isTurning(word.id) { return nil }
        if hasNumber, classes.isNumber(word.id) { return nil }
      }
      let isLevel = classes.level(word.id) & rowLevel != 0
      whole += word.weight
      reach += word.weight * (isLevel ? 100 : reached[place]) / 100
    }
    guard total > 0, whole > 0 else { return nil }
    let cover = Int(found * 100 / total)
    let part = Int(reach * 100 / whole)
    return LabelSupport(value: (cover * 65 + part * 35) / 100, cover: cover, reach: part)
  }
}
