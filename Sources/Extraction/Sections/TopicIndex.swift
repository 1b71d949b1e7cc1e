import Model
import Vietnamese

/// Finds the form's topic for the title of a section: the same words, else the likest title that shares most of them.
///
/// Words count by how few topics they occur in: "công tác" and "kết quả" stand in most titles and tell nothing,
/// "tuyên truyền" tells nearly all. Half of the words, rare or not, must agree as well.
package struct TopicIndex: Sendable {
  private struct Title: Sendable {
    var topic: Int
    var wordCount: Int
    var weight: Int
  }

  private let abbreviations: Abbreviations
  private let ids: [String]
  private let titles: [Title]
  /// The topics of whole titles.
  private let exact: PhraseTrie
  /// The words of the titles are numbered.
  private let numbers: KeyTable<Int32>
  private let weights: [Int]
  /// For each word the titles that have it.
  private let postings: Buckets<Int32>
  /// What a word weighs that no title has.
  private static let unknown = 3

  init(_ topics: [Topic], abbreviations: Abbreviations) {
    self.abbreviations = abbreviations
    ids = topics.map { $0.id }
    var words = TitleWords()
    var exact = PhraseTrie(capacity: 2000)
    var text = PhraseText()
    var tokens: [Token] = []
    for (topic, entry) in topics.enumerated() {
      for title in entry.titles {
        tokenize(title, into: &tokens)
        text.removeAll()
        PhraseIndex.expand(tokens, abbreviations, into: &text)
        exact.add(text.keys, as: Int32(topic))
        words.add(text.keys, of: topic)
      }
    }
    let weights = words.topicCounts.map { max(1, 6 / $0) }
    self.weights = weights
    self.exact = exact
    numbers = words.numbers
    postings = Buckets(count: weights.count, words.postings)
    titles = words.titles.map { title in
      Title(
        topic: title.topic, wordCount: title.words.count,
        weight: title.words.reduce(0) { $0 + weights[Int($1)] })
    }
  }

  struct Match {
    var topic: String
    /// How alike the words are, in hundredths.
    var likeness: Int

    /// Sure enough to say what a section is not about.
    var isSure: Bool { likeness >= 75 }
  }

  /// The likest topic, if at least six words in ten agree.
  func match(_ title: String) -> Match? {
    if titles.isEmpty { return nil }
    let keys = expanded(title)
    if let topic = exact.number(of: keys) { return Match(topic: ids[Int(topic)], likeness: 100) }
    let words = distinct(keys)
    guard words.count >= 2 else { return nil }
    var shared = [Int](repeating: 0, count: titles.count)
    var sharedWords = shared
    var weight = 0
    for word in words {
      guard let number = numbers[word] else {
        weight += Self.unknown
        continue
      }
      let own = weights[Int(number)]
      weight += own
      for title in postings[Int(number)] {
        shared[Int(title)] += own
        sharedWords[Int(title)] += 1
      }
    }
    var best: (topic: Int, score: Int)?
    for (index, common) in shared.enumerated() where common > 0 {
      guard 4 * sharedWords[index] >= titles[index].wordCount + words.count else { continue }
      // Dice likeness in hundredths; the first topic wins a tie.
      let score = 200 * common / (titles[index].weight + weight)
      if score >= 60, score > best?.score ?? 0 { best = (titles[index].topic, score) }
    }
    return best.map { Match(topic: ids[$0.topic], likeness: $0.score) }
  }

  private func expanded(_ title: String) -> [UInt64] {
    var text = PhraseText()
    PhraseIndex.expand(tokenize(title), abbreviations, into: &text)
    return text.keys
  }
}

/// The words of titles, numbered as they are met; topics come one after the other.
private struct TitleWords {
  var titles: [(topic: Int, words: [Int32])] = []
  var numbers = KeyTable<Int32>(capacity: 256)
  /// For each word how many topics have it, and the last of them.
  var topicCounts: [Int] = []
  private var lastTopics: [Int] = []
  var postings: [(bucket: Int32, element: Int32)] = []

  mutating func add(_ keys: [UInt64], of topic: Int) {
    var words: [Int32] = []
    words.reserveCapacity(keys.count)
    for key in keys {
      let word = numbers.value(key, orInsert: Int32(topicCounts.count))
      if Int(word) == topicCounts.count {
        topicCounts.append(0)
        lastTopics.append(-1)
      }
      if words.contains(word) { continue }
      words.append(word)
      postings.append((word, Int32(titles.count)))
      if lastTopics[Int(word)] != topic {
        topicCounts[Int(word)] += 1
        lastTopics[Int(word)] = topic
      }
    }
    titles.append((topic, words))
  }
}

/// Each key once, in their order.
private func distinct(_ keys: [UInt64]) -> [UInt64] {
  var result: [UInt64] = []
  for key in keys where !result.contains(key) { result.append(key) }
  return result
}
