import Vietnamese

/// A word of a label as likeness sees it.
struct WeightedWord: Sendable {
  /// In the vocabulary; below 0 for a word that the form does not have.
  var id: Int32
  var weight: Int32
  var isAside: Bool
}

/// The words of a form's labels, each with what it is worth: a word that few indicators have tells them apart.
struct Vocabulary: Sendable {
  private let ids: KeyTable<Int32>
  private let byBare: KeyPositions
  /// The letters of each word without accents; empty for numbers.
  private let letters: [[UInt16]]
  private let letterSets: [LetterSet]
  private let weights: [Int32]

  var count: Int { weights.count }

  func id(of key: UInt64) -> Int32? { ids[key] }

  /// Words that carry little of what a label says.
  private static let light: KeyTable<Bool> = KeyTable(
    [
      "được", "đã", "đang", "do", "theo", "tại", "là", "cho", "với", "có", "bị", "từ", "đến", "số", "tổng", "việc",
      "thuộc", "hiện",
      "ở", "bằng", "năm", "quý", "tháng", "kỳ",
    ].map { (wordKey($0), true) })
  private static let lightWeight: Int32 = 15
  private static let numberWeight: Int32 = 100

  /// - Parameter labels: those of one indicator side by side.
  init(_ labels: [FormIndex.Wording]) {
    var ids = KeyTable<Int32>(capacity: 512)
    var bares: [UInt64] = []
    var letters: [[UInt16]] = []
    var kinds: [Kind] = []
    /// For each word how many indicators have it, and the last of them.
    var holders: [(count: Int, last: Int)] = []
    var total = 0
    var previous = -1
    for entry in labels {
      if entry.indicator != previous { total += 1 }
      previous = entry.indicator
      for word in entry.label.words {
        let id = ids.value(word.key, orInsert: Int32(letters.count))
        if Int(id) < letters.count {
          let (count, last) = holders[Int(id)]
          if last != entry.indicator { holders[Int(id)] = (count + 1, entry.indicator) }
          if letters[Int(id)].isEmpty { letters[Int(id)] = Vocabulary.letters(of: word, in: entry.text) }
          continue
        }
        bares.append(word.bare)
        letters.append(Vocabulary.letters(of: word, in: entry.text))
        kinds.append(Vocabulary.kind(of: word, in: entry.text))
        holders.append((1, entry.indicator))
      }
    }
    self.ids = ids
    byBare = KeyPositions(bares)
    weights = zip(kinds, holders).map { kind, holders in
      switch kind {
      case .light: return Vocabulary.lightWeight
      case .number: return Vocabulary.numberWeight
      case .other: return Vocabulary.weight(holders.count, of: total)
      }
    }
    self.letters = zip(letters, kinds).map { $1 == .number ? [] : $0 }
    letterSets = self.letters.map { LetterSet($0) }
  }

  private enum Kind { case light, number, other }

  private static func kind(of word: LabelText.Word, in text: String) -> Kind {
    if light[word.key] != nil { return .light }
    return word.key == word.bare && !word.isExpanded && isDigits(word, in: text) ? .number : .other
  }

  /// 25 for a word that all have to 100 for one that hardly any has.
  private static func weight(_ holders: Int, of total: Int) -> Int32 {
    var ratio = total / max(1, holders)
    var weight: Int32 = 25
    while ratio > 1, weight < 100 {
      weight += 15
      ratio /= 2
    }
    return min(weight, 100)
  }

  private static func letters(of word: LabelText.Word, in text: String) -> [UInt16] {
    guard !word.isExpanded, let written = text.slice(Int(word.start)..<Int(word.end)) else { return [] }
    return Vietnamese.bare(written)
  }

  private static func isDigits(_ word: LabelText.Word, in text: String) -> Bool {
    text.slice(Int(word.start)..<Int(word.end))?.utf8.allSatisfy { (0x30...0x39).contains($0) } ?? false
  }

  /// A label of the form itself.
  func weighted(_ label: LabelText) -> [WeightedWord] {
    label.words.prefix(Likeness.wordLimit).map { word in
      let id = ids[word.key] ?? -1
      let weight = id >= 0 ? weights[Int(id)] : 60
      return WeightedWord(id: id, weight: word.isAside ? max(4, weight / 5) : weight, isAside: word.isAside)
    }
  }

  // MARK: Words of a row

  /// A word of a row: the words of the vocabulary that it may be, each with how much of it it is (100: the same).
  struct Seen: Sendable {
    var weight: Int32
    var isAside: Bool
    /// The first ones are the word itself or the word with other accents.
    var likely: [Similar]
  }

  struct Similar: Sendable {
    var id: Int32
    var similarity: Int32
    /// The row's word is one of the form's too: it is this one only if a scanner made one word of another.
    var isGuess = false
  }

  /// - Parameter isPlain: the whole label has no accents, so that none of its words says which ones it had.
  func seen(_ word: LabelText.Word, in text: String, isPlain: Bool) -> Seen {
    var likely: [Similar] = []
    let own = ids[word.key]
    if let own { likely.append(Similar(id: own, similarity: 100)) }
    for id in byBare[word.bare] ?? [] where id != own {
      likely.append(Similar(id: id, similarity: own == nil || isPlain ? 90 : 60))
    }
    let isNumber = Vocabulary.isDigits(word, in: text)
    let isYear = isNumber && word.end - word.start == 4
    var weight: Int32 = isYear ? Vocabulary.lightWeight : isNumber ? Vocabulary.numberWeight : 60
    if let first = likely.first { weight = weights[Int(first.id)] }
    if !word.isExpanded, !isNumber, let written = text.slice(Int(word.start)..<Int(word.end)) {
      if likely.isEmpty {
        likely = similar(to: Vietnamese.bare(written))
        if let first = likely.first { weight = max(weight, weights[Int(first.id)]) }
      } else if own == nil, !isPlain {
        // "bải" may be "bãi" with another accent or "bản" with another letter.
        likely += similar(to: Vietnamese.bare(written)).filter { other in !likely.contains { $0.id == other.id } }
      } else if likely.count == 1, own != nil {
        let others = similar(to: Vietnamese.bare(written)).filter { $0.id != own && $0.similarity >= 65 }
        likely += others.map { Similar(id: $0.id, similarity: 35, isGuess: true) }
      }
    }
    return Seen(weight: word.isAside ? max(4, weight / 5) : weight, isAside: word.isAside, likely: likely)
  }

  /// Words at most two letters away, the nearest first; short ones must be nearer.
  private func similar(to word: [UInt16]) -> [Similar] {
    guard word.count >= 2, word.count <= 12 else { return [] }
    var found: [Similar] = []
    let set = LetterSet(word)
    for id in letters.indices where set.mayBeNear(letterSets[id], limit: 2) {
      let other = letters[id]
      guard other.count >= 2 else { continue }
      let longest = max(word.count, other.count)
      let limit = longest >= 6 ? 2 : 1
      guard let distance = editDistance(word, other, limit: limit) else { continue }
      let similarity: Int32 = distance == 1 ? (longest >= 4 ? 80 : longest == 3 ? 65 : 45) : 55
      found.append(Similar(id: Int32(id), similarity: similarity))
    }
    return Array(found.sorted { ($1.similarity, $0.id) < ($0.similarity, $1.id) }.prefix(24))
  }
}
