import Model
import Vietnamese

/// Finds the form's topic for the title of a section: the same words, else the likest title that shares most of them.
package struct TopicIndex: Sendable {
  private struct Title: Sendable {
    var topic: Int
    var keys: Set<UInt64>
  }

  private let phrases: PhraseIndex
  private let ids: [String]
  private let titles: [Title]
  private let exact: [[UInt64]: Int]

  package init(_ form: Form?) {
    let topics = form?.topics ?? []
    phrases = PhraseIndex([], abbreviations: form?.abbreviations ?? [])
    ids = topics.map(\.id)
    var titles: [Title] = []
    var exact: [[UInt64]: Int] = [:]
    for (index, topic) in topics.enumerated() {
      for title in topic.titles {
        let keys = phrases.expand(tokenize(title)).keys
        if exact[keys] == nil { exact[keys] = index }
        titles.append(Title(topic: index, keys: Set(keys)))
      }
    }
    self.titles = titles
    self.exact = exact
  }

  /// - Parameter likeness: how alike the words must be, in hundredths.
  func topic(ofTitle title: String, likeness: Int = 60) -> String? {
    let keys = phrases.expand(tokenize(title)).keys
    if let index = exact[keys] { return ids[index] }
    let words = Set(keys)
    guard words.count >= 2 else { return nil }
    var best: (topic: Int, score: Int)?
    for candidate in titles {
      let shared = candidate.keys.intersection(words).count
      // Dice likeness in hundredths; the first topic wins a tie.
      let score = 200 * shared / (candidate.keys.count + words.count)
      if score >= likeness, score > best?.score ?? 0 { best = (candidate.topic, score) }
    }
    return best.map { ids[$0.topic] }
  }
}
