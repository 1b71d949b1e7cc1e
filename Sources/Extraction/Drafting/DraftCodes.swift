/// Gives each row of a drafted form its code: the printed one, a letter under its whole for a part, the next number for
/// a row of a table without codes.
struct DraftCodes {
  private var codes = UniqueNames()
  /// The last row with a code, whose parts may follow, and how many it has.
  private var whole: String?
  private var parts = 0
  private var title: String?
  private var beginsAnew = false
  private var count = 0

  /// a to z, then aa, ab, ...
  private static func name(_ position: Int) -> String {
    var name = ""
    var rest = position
    repeat {
      name = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return name
  }

  mutating func next(_ mark: RowMark, isTitle: Bool) -> (code: String, parent: String?, notes: [DraftNote]) {
    switch mark {
    case .code(let printed): return coded(printed, isTitle: isTitle)
    case .part: if let whole { return part(of: whole, notes: []) }
    case .none, .other:
      // A row without a code between rows with codes says more of the one above.
      if let whole, !isTitle { return part(of: whole, notes: [.code]) }
    }
    var code: String
    repeat {
      count += 1
      code = String(count)
    } while !codes.take(code)
    return (code, nil, [.code])
  }

  private mutating func coded(_ printed: String, isTitle: Bool) -> (code: String, parent: String?, notes: [DraftNote]) {
    var code = printed
    var notes: [DraftNote] = []
    // "I ... 1, 2, II ... 1, 2": under a title numbers begin anew.
    let isPlain = !printed.contains(".")
    if isTitle, isPlain { beginsAnew = false } else if codes.contains(code) { beginsAnew = isPlain }
    if let title, beginsAnew, isPlain, !isTitle { code = title + "." + printed }
    code = codes.unique(code)
    if code != printed { notes.append(.repeatedCode) }
    if isTitle { title = code }
    (whole, parts) = (code, 0)
    return (code, nil, notes)
  }

  private mutating func part(of whole: String, notes: [DraftNote]) -> (
    code: String, parent: String?, notes: [DraftNote]
  ) {
    var code: String
    repeat {
      code = whole + "." + Self.name(parts)
      parts += 1
    } while !codes.take(code)
    return (code, whole, notes)
  }
}
