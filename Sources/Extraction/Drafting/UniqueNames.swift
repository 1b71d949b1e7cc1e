/// Names of which none is given twice: a second "x" is "x_2". However often one comes, each costs a few lookups.
struct UniqueNames {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  func contains(_ name: String) -> Bool { taken.contains(name) }

  /// False when it is given already.
  mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

  mutating func unique(_ name: String) -> String {
    var own = name
    if taken.contains(own) {
      let again = (repeats[name] ?? 1) + 1
      repeats[name] = again
      own += "_\(again)"
    }
    while taken.contains(own) { own += "_2" }
    taken.insert(own)
    return own
  }
}
