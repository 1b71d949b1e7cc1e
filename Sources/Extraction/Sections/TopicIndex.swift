import Model
import Vietnamese

/// Finds the form's topic for the title of a section: the same words, else the likest title that shares most of them.
///
/// Words count by how few topics they occur in: "công tác" and "kết quả" stand in most titles and tell nothing,
/// "tuyên truyền" tells nearly all.
package struct TopicIndex: Sendable {
  private struct Title: Sendable {
    var topic: Int
    var keys: Set<UInt64>
    var weight: Int
  }

  private let phrases: PhraseIndex
  private let ids: [String]
  private let titles: [Title]
  private let exact: [[UInt64]: Int]
  private let weights: [UInt64: Int]
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
    titles = entries.map { entry in
      let keys = Set(entry.keys)
      return Title(topic: entry.topic, keys: keys, weight: keys.reduce(0) { $0 + (weights[$1] ?? Self.unknown) })
    }
    self.exact = exact
    self.weights = weights
  }

  /// - Parameter likeness: how alike the words must be, in hundredths.
  package func topic(ofTitle title: String, likeness: Int = 60) -> String? {
    if titles.isEmpty { return nil }
    let keys = phrases.expand(tokenize(title)).keys
    if let index = exact[keys] { return ids[index] }
    let words = Set(keys)
    guard words.count >= 2 else { return nil }
    let weight = words.reduce(0) { $0 + (weights[$1] ?? Self.unknown) }
    var best: (topic: Int, score: Int)?
    for candidate in titles {
      var shared = 0
      for key in candidate.keys where words.contains(key) { shared += weights[key] ?? Self.unknown }
      // Dice likeness in hundredths; the first topic wins a tie.
      let score = 200 * shared / (candidate.weight + weight)
      if score >= likeness, score > best?.score ?? 0 { best = (candidate.topic, score) }
    }
    return best.map { ids[$0.topic] }
  }
}
