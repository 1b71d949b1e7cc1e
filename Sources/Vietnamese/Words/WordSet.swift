/// A closed set of single words, asked by their keys.
package struct WordSet: Sendable {
  private let table: KeyTable<Bool>

  package init(_ words: [String]) {
    table = KeyTable(words.map { (WordFolder.key(of: $0), true) })
  }

  package func contains(_ key: UInt64) -> Bool { table[key] != nil }
}
