extension Language {
  func pick(_ vietnamese: String, _ english: String) -> String {
    self == .vi ? vietnamese : english
  }
}
