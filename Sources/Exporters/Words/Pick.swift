extension Language {
  /// One of two wordings of the same thing.
  package func pick(vi: String, en: String) -> String {
    self == .vi ? vi : en
  }
}
