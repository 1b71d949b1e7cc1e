/// The language of the words that people read. Keys and codes never change with it.
package enum Language: String, Sendable, CaseIterable {
  case vi, en
}
