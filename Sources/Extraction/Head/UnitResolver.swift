import Model
import Quantities
import Vietnamese

/// Which unit of the catalogue the reporting office is of.
///
/// Twenty-five communes are called "Bình Thạnh": the one is taken that lies in what the report names. Where several are
/// left they stay several, and a name that stands in another district than its own is none of the catalogue's.
struct UnitResolver {
  let catalogue: UnitCatalogue
  let segments: [Segment]

  struct Resolved {
    var code: String?
    /// When nothing tells which of them it is.
    var candidates: [String] = []
    var finding: Finding?
  }

  func resolve(_ header: Header) -> Resolved {
    guard let issuer = header.issuer, issuer.level != .department, issuer.level != .other else { return Resolved() }
    let name = Self.unitName(issuer.name)
    let day = header.day
    let key = Self.key(name)
    let alike = catalogue.units(named: key).filter { $0.exists(on: day) }
    let own = alike.filter { Self.isSame($0.name, name) }
    if own.isEmpty { return misspelled(name, issuer, alike.isEmpty ? near(key, day) : alike) }
    let scored = own.map { (unit: $0, score: score($0)) }
    let best = scored.map(\.score).max() ?? 0
    let left = scored.filter { $0.score == best }.map(\.unit)
    guard left.count == 1, let unit = left.first else { return Resolved(candidates: left.map(\.code).sorted()) }
    if let parent = unit.within.first, !names(parent), namesAnother(parent) { return Resolved() }
    return Resolved(code: unit.code)
  }

  /// "UBND xã Kim Phượng" without the committee.
  private static func unitName(_ issuer: String) -> String {
    issuer.hasPrefix("UBND ") ? String(issuer.dropFirst("UBND ".count)) : issuer
  }

  /// As in the catalogue: see `UnitCatalogue`.
  static func key(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    func close() {
      if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { word = String(word.drop { $0 == "0" }) }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for unit in bare(name) {
      switch unit {
      case 0x79: word.append("i")
      case 0x61...0x7A, 0x30...0x39: word.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      case 0x27, 0x60, 0x2018, 0x2019: break
      default: close()
      }
    }
    close()
    return words.joined(separator: " ")
  }

  /// The same words but for capitals, where the tone stands, and "i" for "y".
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (left, right) = (words(of: one), words(of: other))
    if left.map(\.key) == right.map(\.key) { return true }
    return words(of: withoutY(one)).map(\.key) == words(of: withoutY(other)).map(\.key)
  }

  private static let y: [Character: Character] = ["y": "i", "ý": "í", "ỳ": "ì", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị"]

  private static func withoutY(_ name: String) -> String { String(name.lowercased().map { y[$0] ?? $0 }) }

  // MARK: What the report names

  /// How much of what a unit lies in the report names; the nearer counts more.
  private func score(_ unit: UnitCatalogue.Unit) -> Int {
    var score = 0
    for (place, parent) in unit.within.enumerated() where names(parent) { score += unit.within.count - place }
    return score
  }

  /// A province also without its kind: "Thái Nguyên, ngày 14 tháng 6".
  private func names(_ unit: String) -> Bool {
    let keys = words(of: unit).map(\.key)
    guard let kind = IssuerReader.kinds.match(tokenize(unit), at: 0) else { return false }
    let kindLength = words(of: kind.value.name).count
    let isProvince = kind.value.level == .province || unit.hasPrefix("thành phố")
    return occurs(keys) || (isProvince && occurs(Array(keys.dropFirst(kindLength)), capitalized: true))
  }

  private func occurs(_ keys: [UInt64], capitalized: Bool = false) -> Bool {
    guard let first = keys.first else { return false }
    for segment in segments where segment.zone != .margin {
      let tokens = segment.tokens
      for start in tokens.indices where tokens[start].key == first && tokens[start].kind != .space {
        if capitalized, !tokens[start].isCapitalized { continue }
        let found = tokens[start...].lazy.filter { $0.kind != .space }.prefix(keys.count)
        if found.elementsEqual(keys, by: { $0.key == $1 }) { return true }
      }
    }
    return false
  }

  /// Some unit of the same kind, with a name of its own.
  private func namesAnother(_ parent: String) -> Bool {
    guard let kind = IssuerReader.kinds.match(tokenize(parent), at: 0) else { return false }
    let keys = words(of: kind.value.name).map(\.key)
    for segment in segments where segment.zone != .margin {
      let words = segment.tokens.filter { $0.kind != .space }
      for start in words.indices.dropLast(keys.count) where words[start].key == keys.first {
        guard words[start..<(start + keys.count)].map(\.key) == keys else { continue }
        if words[start + keys.count].isCapitalized { return true }
      }
    }
    return false
  }

  // MARK: Names that the catalogue does not have

  /// From here on the catalogue is complete; units that were merged earlier are not in it.
  private static let completeFrom = "2025-01-01"

  /// Names one letter away.
  private func near(_ key: String, _ day: String?) -> [UnitCatalogue.Unit] {
    guard let day, day >= Self.completeFrom, let kind = key.split(separator: " ").first, key.utf8.count >= 8 else {
      return []
    }
    let own = Array(key.utf16)
    return catalogue.search(prefix: kind + " ") { other in
      abs(other.count - own.count) <= 1 && editDistance(other.map { UInt16($0) }, own, limit: 1) != nil
    }.filter { $0.exists(on: day) }
  }

  private func misspelled(_ name: String, _ issuer: Header.Issuer, _ units: [UnitCatalogue.Unit]) -> Resolved {
    let there = units.filter { unit in unit.within.first.map(names) ?? false }
    guard let likely = there.first, there.count == 1 else { return Resolved() }
    return Resolved(finding: Finding(.issuerUnlisted(name: name, likely: likely.name), places: [issuer.evidence]))
  }
}
