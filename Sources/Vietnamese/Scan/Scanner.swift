import Quantities

/// One pass over the tokens of a text; each rule lies in a file of its own as an extension and answers with the
/// mention that begins at a token, or nil. Rules look a bounded number of tokens around, so the pass is linear.
struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  var mentions: [Mention] = []
  /// The kind of document named last and where, for "Nghị định số 61/2018/NĐ-CP và số 107/2021/NĐ-CP".
  var lastType: (name: String, token: Int, end: Int)?
  /// Before this token no number in words begins: it would be a part of one that could not be read.
  private var unreadEnd = 0

  init(bytes: UnsafeBufferPointer<UInt8>, tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// - Parameter most: it stops behind the first mention over this number.
  mutating func run(most: Int) {
    var index = 0
    while index < tokens.count, mentions.count <= most {
      if isSilent(index) {
        index += 1
      } else if let mention = mention(at: index), mention.tokens.upperBound > index {
        if mentions.isEmpty { mentions.reserveCapacity(4) }
        mentions.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  /// Most tokens begin nothing, and asking the rules costs more than looking.
  @inline(__always)
  private func isSilent(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .space: return true
    case .word:
      return token.lexeme == .other && !token.opensName
        && (index + 1 >= tokens.count || tokens[index + 1].kind == .space)
    case .sign, .digits: return false
    }
  }

  /// The rules in their order: what is certainly no figure first, numbers in words and statements of none last.
  private mutating func mention(at index: Int) -> Mention? {
    let token = tokens[index]
    switch token.kind {
    case .space: return nil
    case .sign: return mentionAtSign(index)
    case .digits: return mentionAtDigits(index)
    case .word:
      if index + 1 < tokens.count, tokens[index + 1].kind != .space {
        if let address = webAddress(at: index) { return address }
        if token.isCapitalized, token.count <= 5, tokens[index + 1].kind == .digits || isDigits(index + 2) {
          if let named = shortQuarter(at: index) ?? professionCode(at: index) { return named }
        }
        if let named = nameWithDigits(at: index) ?? letteredLabel(at: index) ?? roomCode(at: index) { return named }
      }
      if token.opensName, let cited = citation(at: index) { return cited }
      switch token.lexeme {
      case .ngay: return spelledDate(at: index)
      case .tu: return dateInterval(at: index) ?? spelledRange(at: index)
      case .thang: return monthSpan(at: index) ?? monthDate(at: index)
      case .nam: return yearDate(at: index) ?? numberInWords(at: index)
      case .quy: return quarter(at: index)
      case .giai, .nhiem: return stage(at: index)
      case .iso: return standard(at: index)
      case .dieu, .khoan, .diem, .chuong, .muc: return article(at: index)
      case .phu, .bieu, .mau: return annex(at: index)
      case .caption: return caption(at: index)
      case .criterion: return criterion(at: index)
      case .trang: return page(at: index)
      case .mucDo, .cap: return level(at: index)
      case .phien, .de: return versionOrProject(at: index)
      case .loai, .turn: return numberedNoun(at: index)
      case .to, .khu, .thon, .duong, .ngo, .hem, .pho, .quoc, .tinh: return streetPart(at: index)
      case .ma, .tai: return code(at: index)
      case .km: return milestone(at: index) ?? numberedPlace(at: index)
      case .khoa, .lan, .thu: return ordinal(at: index)
      case .so: return numberedName(at: index)
      case .khong, .chua: return noneStated(at: index) ?? bounded(at: index) ?? spelledZero(at: index)
      case .tren, .duoi, .it, .toi, .nhieu: return bounded(at: index)
      case .digitWord, .muoi: return monthsPeriod(at: index) ?? numberInWords(at: index)
      case .tram: return bareHundred(at: index)
      case .base: return taxOffice(at: index)
      case .am: return negative(at: index)
      case .giua: return between(at: index)
      case .currency: return currencyFirst(at: index)
      case .phan: return part(at: index)
      case .numbered, .linh: return numberedPlace(at: index)
      default: return nil
      }
    }
  }

  /// A number in words is read whole or not at all.
  private mutating func numberInWords(at index: Int) -> Mention? {
    guard index >= unreadEnd else { return nil }
    if let read = spelledMeasure(at: index) { return read }
    if let end = endOfUnreadNumber(at: index) { unreadEnd = end }
    return nil
  }

  private func mentionAtDigits(_ index: Int) -> Mention? {
    if let unit = tableUnit(at: index) { return unit }
    if isLineStart(index) {
      if let label = formula(at: index) ?? headingLabel(at: index) { return label }
    } else if isCellStart(index), let label = formula(at: index) {
      return label
    }
    // Most numbers have a space behind them and few digits; codes have not.
    let isJoined = index + 1 < tokens.count && tokens[index + 1].kind != .space
    if isJoined, isSign(index + 1, "."), isWord(index + 2), let address = webAddress(at: index) { return address }
    if let label = listLabel(at: index) ?? clockTime(at: index) ?? phoneNumber(at: index) { return label }
    if let cited = citedNumber(at: index) { return cited }
    if isJoined || tokens[index].count >= 5 {
      if let code = shapedCode(at: index) ?? versionNumber(at: index) ?? isoDate(at: index) { return code }
    }
    if isSign(index - 1, ":") || isSign(index - 2, ":"), let house = houseNumber(at: index) { return house }
    if let date = dateSpan(at: index) ?? numericDate(at: index) ?? dayOfMonth(at: index) { return date }
    if isSign(index - 2, ",") || lexeme(index - 2) == .va,
      let day = middleDay(at: index) ?? nextDottedDay(at: index)
    {
      return day
    }
    if isDash(index + 1), let span = shortDaySpan(at: index) ?? shortMonthSpan(at: index) { return span }
    if let period = monthsPeriod(at: index) ?? yearSpan(at: index) { return period }
    return dottedName(at: index) ?? measure(at: index) ?? looseDigits(at: index)
  }

  private func mentionAtSign(_ index: Int) -> Mention? {
    let token = tokens[index]
    if token.isSign("/") { return blankDayDate(at: index) }
    if token.isSign("(") {
      if isCellStart(index), let formula = formula(at: index) { return formula }
      return listLabel(at: index)
    }
    if token.isSign("+"), let phone = phoneNumber(at: index) { return phone }
    if token.isSign("-") || token.isSign("+") || token.key == 0x2212 || token.key == 0x2013 {
      return pageMark(at: index) ?? signedMeasure(at: index)
    }
    if Self.currencySigns[token.key] != nil { return currencyFirst(at: index) }
    if token.isSign("#") { return numberSign(at: index) }
    if token.isSign("<") || token.isSign(">") || token.key == 0x2264 || token.key == 0x2265 {
      return bounded(at: index)
    }
    return nil
  }
}

/// Everything recognised in a text, in order, not overlapping. The text must be NFC.
package func scan(_ text: String) -> [Mention] {
  scan(text, tokens: tokenize(text))
}

/// The same for a text whose tokens are at hand.
///
/// - Parameter most: a text with more mentions gets one more than this and no others, so that whoever sets a limit sees
///   that it is met.
package func scan(_ text: String, tokens: [Token], most: Int = .max) -> [Mention] {
  if let mentions = text.utf8.withContiguousStorageIfAvailable({ scan($0, tokens, most) }) { return mentions }
  var copy = text
  return copy.withUTF8 { scan($0, tokens, most) }
}

private func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ most: Int) -> [Mention] {
  // Tokens of another text would point outside this one.
  guard Int(tokens.last?.end ?? 0) == bytes.count else { return [] }
  var scanner = Scanner(bytes: bytes, tokens: tokens)
  scanner.run(most: most)
  return scanner.mentions
}
