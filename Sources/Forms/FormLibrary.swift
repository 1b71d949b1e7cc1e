import Model

/// The forms that are at hand, in an order that does not depend on how they were found: by id, the newest version of
/// each first.
package struct FormLibrary: Sendable {
  package let forms: [Form]

  package init(_ forms: [Form]) {
    self.forms = forms.enumerated().sorted { left, right in
      if left.element.id != right.element.id { return left.element.id < right.element.id }
      switch order(left.element.version, right.element.version) {
      case 0: return left.offset < right.offset
      case let order: return order > 0
      }
    }.map(\.element)
  }

  /// The newest version of the form with this id.
  package subscript(id: String) -> Form? { forms.first { $0.id == id } }

  package func form(id: String, version: String) -> Form? {
    forms.first { $0.id == id && $0.version == version }
  }
}

/// Below 0 when `left` is the older version: "9" before "10", "1.2" before "1.10". Parts that are not numbers are compared
/// as text.
private func order(_ left: String, _ right: String) -> Int {
  let (first, second) = (parts(left), parts(right))
  for (one, other) in zip(first, second) where one != other {
    // Without leading zeros the longer of two numbers is the larger one.
    if one.isNumber, other.isNumber, one.text.count != other.text.count {
      return one.text.count < other.text.count ? -1 : 1
    }
    return one.text < other.text ? -1 : 1
  }
  return first.count - second.count
}

private struct VersionPart: Equatable {
  var text: String
  var isNumber: Bool
}

private func parts(_ version: String) -> [VersionPart] {
  version.split(separator: ".").map { part in
    let isNumber = part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return VersionPart(text: String(isNumber ? part.drop { $0 == "0" } : part), isNumber: isNumber)
  }
}
