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
    for prefix in ignorable.split(whereSeparator: \.isWhitespace) {
      // The prefixes that are known are bounded, and so is what is kept here.
      if let uri = known[String(prefix)], vocabularies.count < 1024 { vocabularies.insert(uri) }
    }
    let names = (attributes.string(.processContent) ?? "").split(whereSeparator: \.isWhitespace)
    for name in names.prefix(1024) {
      let steps = name.split(separator: ":")
      if steps.count == 2, let uri = known[String(steps[0])], vocabularies.contains(uri) {
        processed[uri, default: []].insert(steps[1])
      }
    }
  }

  /// Whether the element that begins is to be left out.
  func hold(_ attributes: Attributes) -> Bool {
    guard !vocabularies.isEmpty, let uri = attributes.vocabularyName, vocabularies.contains(uri) else { return false }
    let names = processed[uri] ?? []
    return !names.contains("*") && !names.contains(Substring(attributes.element))
  }
}
