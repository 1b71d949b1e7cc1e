import Vietnamese

/// An encoding that somebody asks for by its name.
package enum AskedEncoding: Sendable, Equatable {
  case legacy(LegacyEncoding)
  case western
  /// One of the Unicode forms.
  case unicode(TextEncoding)

  /// nil for a name that nobody knows. Capitals do not matter.
  package init?(name: String) {
    let name = name.lowercased()
    if let encoding = LegacyEncoding.allCases.first(where: { $0.rawValue == name || $0.otherNames.contains(name) }) {
      self = .legacy(encoding)
    } else if let form = TextEncoding(rawValue: name) {
      self = .unicode(form)
    } else if name == Self.westernName || name == "cp1252" {
      self = .western
    } else {
      return nil
    }
  }

  package static let westernName = "windows-1252"

  /// As in `Document.encoding`.
  package var name: String {
    switch self {
    case .legacy(let encoding): return encoding.rawValue
    case .western: return Self.westernName
    case .unicode(let form): return form.rawValue
    }
  }

  package static let all: [AskedEncoding] =
    TextEncoding.allCases.map { .unicode($0) } + LegacyEncoding.allCases.map { .legacy($0) } + [.western]
}
