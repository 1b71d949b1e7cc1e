import Quantities

private let cua = WordFolder.key(of: "của")
private let issuerEnds = KeyTable<Bool>(
  ["về", "ban", "quy", "sửa", "phê", "hướng", "ngày", "và", "đã", "là", "được", "thực", "đối", "tại", "ngày", "số"].map {
    (WordFolder.key(of: $0), true)
  })

/// Documents cited by number: "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "25-NQ/TW", "91/2025/QH15".
extension Scanner {
  /// From the name of a kind of document on. The kind is remembered for the numbers that follow it in a list.
  mutating func citation(at index: Int) -> Mention? {
    guard let (name, end) = DocumentTypes.shared.names.match(tokens, at: index) else { return nil }
    lastType = (name, index)
    var next = skipSpace(end)
    var saysNumber = false
    if lexeme(next) == .so {
      saysNumber = true
      next = skipSpace(next + 1)
    }
    if isSign(next, ":") { next = skipSpace(next + 1) }
    guard isDigits(next), let number = documentNumber(at: next) else { return nil }
    if number.hasSymbol || number.hasYear {
      return reference(type: name, number: number, tokens: index..<number.end)
    }
    guard number.partCount == 1, unitPhrase(at: skipSpace(number.end)) == nil, !isSign(number.end, "%"),
      numericDate(at: next) == nil, !isSign(number.end, ",") || saysNumber
    else { return nil }
    if saysNumber { return reference(type: name, number: number, tokens: index..<number.end) }
    let isLegal = tokens[index].isCapitalized && tokens[next].count <= 4 && !isYear(next) && isName(after: number.end)
    return isLegal ? identifier(index..<number.end, reason: "document") : nil
  }

  /// A number with its symbol where no kind stands right before it.
  func citedNumber(at index: Int) -> Mention? {
    guard let number = documentNumber(at: index), number.hasSymbol else { return nil }
    var type: String?
    for part in number.letterParts where type == nil { type = DocumentTypes.shared.symbols[tokens[part].key] }
    if type == nil || type == "Luật", let last = lastType, index - last.token <= 40 { type = last.name }
    if type == nil, number.isCorrespondence { type = "Công văn" }
    guard type != nil || number.slashCount > 0 else { return nil }
    return reference(type: type, number: number, tokens: index..<number.end)
  }

  // MARK: Pieces

  struct DocumentNumber {
    var end: Int
    var hasSymbol = false
    /// "61/2018": the second part is a year.
    var hasYear = false
    var partCount = 1
    var slashCount = 0
    var letterParts: [Int] = []
    /// "807/UBND-TTPVHCC": the symbol begins with an office, as letters do.
    var isCorrespondence: Bool { hasSymbol }
  }

  /// The digits and what is joined to them by "/" and "-": "07/2021/TT-BNV", "30a/2008/NQ-CP", "12 /BC-UBND".
  func documentNumber(at index: Int) -> DocumentNumber? {
    guard isDigits(index, count: 1...6) else { return nil }
    var number = DocumentNumber(end: index + 1)
    if number.end < tokens.count, tokens[number.end].kind == .word, tokens[number.end].count == 1,
      isSign(number.end + 1, "/")
    {
      number.end += 1
    }
    while number.partCount < 8 {
      var separator = number.end
      if separator < tokens.count, tokens[separator].kind == .space, isSign(separator + 1, "/") { separator += 1 }
      let isSlash = isSign(separator, "/")
      let isJoint = isSlash || isDash(separator) || (number.hasSymbol && (isSign(separator, ".") || isSign(separator, "&")))
      guard isJoint else { break }
      var part = separator + 1
      if isSlash, part < tokens.count, tokens[part].kind == .space, tokens[part].count == 1, isSymbolWord(part + 1) {
        part += 1
      }
      if isSymbolWord(part) {
        number.letterParts.append(part)
        number.hasSymbol = true
        number.end = part + 1
        if isDigits(number.end, count: 1...3) { number.end += 1 }
      } else if isSlash, !number.hasSymbol, isYear(part) {
        number.hasYear = true
        number.end = part + 1
      } else {
        break
      }
      number.partCount += 1
      if isSlash { number.slashCount += 1 }
    }
    return number
  }

  /// Capitals as symbols have them: "NĐ", "UBND", "TTr", "QH", "TTg".
  private func isSymbolWord(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].isCapitalized else { return false }
    return tokens[index].isUppercase || tokens[index].count <= 5
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
      if tokens[next].kind == .digits || tokens[next].kind == .sign { break }
      next += 1
    }
    return (nil, index)
  }

  private func completeDate(at index: Int) -> (PartialDate, Int)? {
    guard let mention = spelledDate(at: index), case .date(let date) = mention.measure, date.isComplete else { return nil }
    return (date, mention.tokens.upperBound)
  }

  private func issuer(at index: Int) -> String? {
    let start = skipSpace(index)
    guard isWord(start, cua) else { return nil }
    var end = start + 1
    var last = end
    while end < tokens.count, end - start < 24 {
      let token = tokens[end]
      if token.kind == .sign || token.kind == .digits || (token.kind == .word && issuerEnds[token.key] != nil) { break }
      if token.kind == .space, token.key == 1 { break }
      end += 1
      if token.kind == .word { last = end }
    }
    let first = skipSpace(start + 1)
    return first < last ? text(first..<last) : nil
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
