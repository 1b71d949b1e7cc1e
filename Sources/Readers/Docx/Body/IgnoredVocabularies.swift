/// The vocabularies that a part lets programs ignore which do not know them (ISO 29500-3, 9.2): their elements are left
/// out with all that stands in them, but for those whose content is to be processed. It holds to the end of the part: a
/// vocabulary that is ignored in one place and used in another where it may not be makes the file unreadable for Word.
struct IgnoredVocabularies {
  /// By address.
  private var vocabularies: Set<String> = []
  private var processed: [String: Set<Substring>] = [:]

  /// - Parameter known: what the prefixes of vocabularies stand for that are not Office's.
  mutating func note(_ attributes: Attributes, _ known: [String: String]) {
    guard let ignorable = attributes.string(.ignorable) else { return }
    for prefix in words(ignorable) {
      if let uri = known[String(prefix)], vocabularies.count < Self.most { vocabularies.insert(uri) }
    }
    for name in words(attributes.string(.processContent) ?? "") {
      let steps = name.split(separator: ":")
      if steps.count == 2, let uri = known[String(steps[0])], vocabularies.contains(uri),
        processed[uri, default: []].count < Self.most
      {
        processed[uri, default: []].insert(steps[1])
      }
    }
  }

  /// Word writes ten prefixes; who writes thousands wants us to count them.
  private static let most = 256

  private func words(_ text: String) -> [Substring] {
    text.utf8.split(maxSplits: Self.most) { $0 <= 0x20 }.prefix(Self.most).compactMap { Substring($0) }
  }

  /// Whether the element that begins is to be left out.
  func hold(_ attributes: Attributes) -> Bool {
    guard !vocabularies.isEmpty, let uri = attributes.vocabularyName, vocabularies.contains(uri) else { return false }
    let names = processed[uri] ?? []
    return !names.contains("*") && !names.contains(Substring(attributes.element))
  }
}
