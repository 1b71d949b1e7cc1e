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

  private let phrases: PhraseIndex
  private let ids: [String]
  private let titles: [Title]
  private let exact: [[UInt64]: Int]
  private let weights: KeyTable<Int>
  /// For each word the titles that have it.
  private let postings: KeyTable<[Int32]>
  /// What a word weighs that no title has.
  private static let unknown = 3

  package init(_ form: Form?) {
    let topics = form?.topics ?? []
    phrases = PhraseIndex([], abbreviations: form?.abbreviations ?? [])
    ids = topics.map(\.id)
    var entries: [(topic: Int, keys: [UInt64])] = []
    for (index, topic) in topics.enumerated() {
      for title in topic.titles { entries.append((index, phrases.expand(tokenize(title)).keys)) }
    }
    var owners: [UInt64: Set<Int>] = [:]
    var exact: [[UInt64]: Int] = [:]
    for entry in entries {
      if exact[entry.keys] == nil { exact[entry.keys] = entry.topic }
      for key in entry.keys { owners[key, default: []].insert(entry.topic) }
    }
    let weights = owners.mapValues { max(1, 6 / $0.count) }
    var lists: [UInt64: [Int32]] = [:]
    var titles: [Title] = []
    for entry in entries {
      var weight = 0
      let keys = distinct(entry.keys)
      for key in keys {
        weight += weights[key] ?? Self.unknown
        lists[key, default: []].append(Int32(titles.count))
      }
      titles.append(Title(topic: entry.topic, wordCount: keys.count, weight: weight))
    }
    self.titles = titles
    self.exact = exact
    let known = owners.keys.sorted()
    self.weights = KeyTable(known.map { ($0, weights[$0] ?? Self.unknown) })
    postings = KeyTable(known.map { ($0, lists[$0] ?? []) })
  }

  /// - Parameter likeness: how alike the words must be, in hundredths.
  package func topic(ofTitle title: String, likeness: Int = 60) -> String? {
    if titles.isEmpty { return nil }
    let keys = phrases.expand(tokenize(title)).keys
    if let index = exact[keys] { return ids[index] }
    let words = distinct(keys)
    guard words.count >= 2 else { return nil }
    var shared = [Int](repeating: 0, count: titles.count)
    var sharedWords = shared
    var weight = 0
    for word in words {
      let own = weights[word] ?? Self.unknown
      weight += own
      for title in postings[word] ?? [] {
        shared[Int(title)] += own
        sharedWords[Int(title)] += 1
      }
    }
    var best: (topic: Int, score: Int)?
    for (index, common) in shared.enumerated() where common > 0 {
      guard 4 * sharedWords[index] >= titles[index].wordCount + words.count else { continue }
      // Dice likeness in hundredths; the first topic wins a tie.
      let score = 200 * common / (titles[index].weight + weight)
      if score >= likeness, score > best?.score ?? 0 { best = (titles[index].topic, score) }
    }
    return best.map { ids[$0.topic] }
  }
}

/// Each key once, in their order.
private func distinct(_ keys: [UInt64]) -> [UInt64] {
  var result: [UInt64] = []
  for key in keys where !result.contains(key) { result.append(key) }
  return result
}
