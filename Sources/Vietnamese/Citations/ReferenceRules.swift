import Quantities

private let legal = WordFolder.key(of: "pháp")
private let cua = WordFolder.key(of: "của")
private let parliament = Scanner.keys("qh", "ubtvqh")

/// Documents cited by number: "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "25-NQ/TW", "91/2025/QH15".
extension Scanner {
  /// From the name of a kind of document on. The kind is remembered for the numbers that follow it in a list.
  mutating func citation(at index: Int) -> Mention? {
    // "luật" of "Bộ luật Lao động" names no kind of its own.
    if let end = lastType?.end, end > index { return nil }
    guard let (name, end) = documentType(at: index) else { return nil }
    lastType = (name, index, end)
    // "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15": the name goes on.
    if let previous = before(index), isWord(previous, legal), !tokens[index].isCapitalized { return nil }
    var next = skipSpace(end)
    var saysNumber = false
    if lexeme(next) == .so {
      saysNumber = true
      next = skipSpace(next + 1)
    }
    if isSign(next, ":") { next = skipSpace(next + 1) }
    guard isDigits(next), let number = documentNumber(at: next) else { return nil }
    if number.hasSymbol || (number.hasYear && (saysNumber || value(next) > 12) && !isCounted(after: number.end)) {
      return reference(type: name, number: number, tokens: index..<number.end)
    }
    guard number.partCount == 1, numericDate(at: next) == nil, !isSign(number.end, "%") else { return nil }
    let behind = skipSpace(number.end)
    let isDated = lexeme(behind) == .ngay && completeDate(at: behind) != nil
    guard isDated || !isCounted(after: number.end) else { return nil }
    if saysNumber || (isDated && tokens[index].isCapitalized), !isSign(number.end, "/"),
      !isSign(number.end, ".") || !isDigits(number.end + 1)
    {
      return reference(type: name, number: number, tokens: index..<number.end)
    }
    guard !isSign(number.end, ",") || !isDigits(number.end + 1), tokens[index].isCapitalized, tokens[next].count <= 4,
      !isYear(next), isName(after: number.end)
    else { return nil }
    return identifier(index..<number.end, reason: "document")
  }

  /// A number with its symbol where no kind stands right before it, and "số 107/2021" in a list.
  func citedNumber(at index: Int) -> Mention? {
    guard let number = documentNumber(at: index) else { return nil }
    let last = lastType.flatMap { index - $0.token <= 40 ? $0.name : nil }
    guard number.hasSymbol, let letters = number.firstLetters else {
      guard number.hasYear, let last, let previous = before(index), lexeme(previous) == .so,
        !isCounted(after: number.end)
      else { return nil }
      return reference(type: last, number: number, tokens: index..<number.end)
    }
    let key = tokens[letters].key
    var type = DocumentTypes.shared.symbols[key]
    if type == nil || type == "Luật", parliament[key] != nil || type != nil { type = last ?? type }
    if type == nil, parliament[key] == nil { type = kindNamed(before: index, letters) ?? "Công văn" }
    guard number.slashCount > 0 || DocumentTypes.shared.symbols[key] != nil else { return nil }
    return reference(type: type, number: number, tokens: index..<number.end)
  }

  // MARK: Pieces

  /// "Hướng dẫn" in "Hướng dẫn liên ngành số 12/HDLN-SNV": the kind in the words before, when the symbol that we do
  /// not know begins with its initials.
  private func kindNamed(before index: Int, _ letters: Int) -> String? {
    guard let last = lastType, index - last.token <= 16, last.end <= index else { return nil }
    for between in last.end..<index where tokens[between].kind == .sign || tokens[between].kind == .digits {
      return nil
    }
    let initials = last.name.split(separator: " ").compactMap { $0.first }
    return folded(text(letters..<(letters + 1))).hasPrefix(folded(String(initials))) ? last.name : nil
  }

  /// "Quyết định"; "QĐ" where "số" follows.
  private func documentType(at index: Int) -> (String, Int)? {
    if let found = DocumentTypes.shared.names.match(tokens, at: index) { return (found.value, found.end) }
    guard tokens[index].isUppercase, tokens[index].count <= 6, lexeme(skipSpace(index + 1)) == .so,
      let name = DocumentTypes.shared.symbols[tokens[index].key]
    else { return nil }
    return (name, index + 1)
  }

  private func reference(type: String?, number: DocumentNumber, tokens range: Range<Int>) -> Mention {
    var start = range.lowerBound
    while start < range.upperBound, tokens[start].kind != .digits { start += 1 }
    var written = ""
    for index in start..<number.end where tokens[index].kind != .space {
      written += isDash(index) ? "-" : text(index..<(index + 1))
    }
    var document = DocumentReference(type: type, number: written)
    let (date, end) = dateBehind(number.end)
    document.date = date
    document.issuer = issuer(at: end)
    var mention = Mention(kind: .reference, measure: .reference(document), tokens: range, in: tokens)
    if start < range.upperBound { mention.numberRange = Int(tokens[start].start)..<Int(tokens[number.end - 1].end) }
    return mention
  }

  /// "ngày 23/4/2018", also behind the office: "của UBND tỉnh ngày 03/2/2024". The date stays a mention of its own.
  private func dateBehind(_ index: Int) -> (PartialDate?, Int) {
    var next = skipSpace(index)
    if isSign(next, "(") || isSign(next, ",") { next = skipSpace(next + 1) }
    if lexeme(next) == .ngay { return completeDate(at: next) ?? (nil, index) }
    guard isWord(next, cua) else { return (nil, index) }
    let limit = min(tokens.count, next + 24)
    while next < limit {
      if lexeme(next) == .ngay { return (completeDate(at: next)?.0, index) }
      let isComma = isSign(next, ",") && lexeme(skipSpace(next + 1)) == .ngay
      if tokens[next].kind == .digits || (tokens[next].kind == .sign && !isComma) { break }
      next += 1
    }
    return (nil, index)
  }

  private func completeDate(at index: Int) -> (PartialDate, Int)? {
    guard let mention = spelledDate(at: index), case .date(let date) = mention.measure, date.isComplete else {
      return nil
    }
    return (date, mention.tokens.upperBound)
  }

  /// Whether a number is the name of a document: nothing behind it that it could count.
  private func isName(after index: Int) -> Bool {
    let next = skipSpace(index)
    guard next < tokens.count else { return true }
    switch tokens[next].kind {
    case .sign: return !tokens[next].isSign("%") && !tokens[next].isSign("/")
    case .word: return next > index && numberScale(at: next) == nil
    case .digits, .space: return false
    }
  }
}
