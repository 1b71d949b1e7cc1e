import Quantities

private func keys(_ words: String...) -> KeyTable<Bool> {
  KeyTable(words.map { (WordFolder.key(of: $0), true) })
}

private let phoneWords = keys("thoại", "đt", "sđt", "tel", "fax", "hotline", "nóng", "zalo", "liên", "máy")
private let streetWords = keys("đường", "phố", "ngõ", "ngách", "hẻm", "quốc", "thôn", "xóm", "tổ", "khu", "khối", "kiệt", "lô", "ấp")
private let lucDoc = keys("lục", "mẫu", "biểu", "bảng", "hình")
private let versionSecond = keys("bản")
private let levelSecond = keys("độ")
private let documentBase = keys("án")

/// Digits that name something and count nothing: labels of headings, phones, addresses, standards, articles of laws.
extension Scanner {
  /// "1.", "2.1.", "3.2.4.", "1)", "a)" at the beginning of a line, with a letter behind it.
  func headingLabel(at index: Int) -> Mention? {
    guard isLineStart(index), isDigits(index, count: 1...2) else { return nil }
    var end = index + 1
    var parts = 1
    while isSign(end, "."), isDigits(end + 1, count: 1...2), parts < 6 {
      end += 2
      parts += 1
    }
    var isClosed = false
    if isSign(end, ".") || isSign(end, ")") || (isSign(end, "/") && parts == 1 && end + 1 < tokens.count && tokens[end + 1].kind == .space) {
      end += 1
      isClosed = true
    }
    guard isClosed || parts > 1 else { return nil }
    let next = skipSpace(end)
    if next >= tokens.count { return parts > 1 || isClosed ? identifier(index..<end, reason: "heading") : nil }
    // "1.5 triệu đồng" and "2.5%" are numbers, and so is "98.5" before a unit; a heading goes on with a capital.
    guard next > end || isClosed else { return nil }
    if !isClosed {
      guard tokens[next].kind == .word, tokens[next].isCapitalized else { return nil }
    }
    if tokens[next].kind == .digits, isClosed, parts == 1, next == end { return nil }
    return identifier(index..<end, reason: "heading")
  }

  func isLineStart(_ index: Int) -> Bool {
    if index == 0 { return true }
    let previous = tokens[index - 1]
    if previous.kind == .space { return index == 1 || previous.key == 1 }
    return false
  }

  /// "24/7", "24/24", "7h30", "10:30".
  func clockTime(at index: Int) -> Mention? {
    guard isDigits(index, count: 1...2) else { return nil }
    if value(index) == 24, isSign(index + 1, "/"), isDigits(index + 2, count: 1...2), [7, 24].contains(value(index + 2)) {
      return identifier(index..<(index + 3), reason: "time")
    }
    if isSign(index + 1, ":"), isDigits(index + 2, count: 2...2), value(index) < 24, value(index + 2) < 60 {
      return identifier(index..<(index + 3), reason: "time")
    }
    if lexeme(index + 1) == .gio, isDigits(index + 2, count: 2...2), value(index) < 24, value(index + 2) < 60 {
      return identifier(index..<(index + 3), reason: "time")
    }
    return nil
  }

  /// "02083.854636", "0912 345 678", "+84 912 345 678", "1900 1234": by its first digits, or after a word that asks
  /// for a number to call.
  func phoneNumber(at index: Int) -> Mention? {
    var start = index
    if isSign(index, "+") { start = index + 1 }
    guard start < tokens.count, tokens[start].kind == .digits else { return nil }
    var end = start + 1
    var digits = tokens[start].count
    while end + 1 < tokens.count, digits < 13, tokens[end + 1].kind == .digits,
      isSign(end, ".") || isSign(end, "-") || (tokens[end].kind == .space && tokens[end].key == 0)
    {
      digits += tokens[end + 1].count
      end += 2
    }
    guard (9...12).contains(digits) || (end == start + 1 && digits >= 8 && digits <= 12) || calls(index) else { return nil }
    let first = bytes[Int(tokens[start].start)]
    let second = tokens[start].count > 1 ? bytes[Int(tokens[start].start) + 1] : 0
    let beginsLikeOne =
      (first == 0x30 && second >= 0x31 && tokens[start].count >= 3) || start > index
      || (isDigits(start, count: 4...4) && [1900, 1800].contains(value(start)))
    guard (beginsLikeOne && digits >= 8) || (calls(index) && digits >= 6) else { return nil }
    return identifier(index..<end, reason: "phone")
  }

  private func calls(_ index: Int) -> Bool {
    var previous = index
    for _ in 0..<4 {
      guard let earlier = before(previous) else { return false }
      if tokens[earlier].kind == .word, phoneWords[tokens[earlier].key] != nil { return true }
      if tokens[earlier].isSign(".") || tokens[earlier].isSign(";") { return false }
      previous = earlier
    }
    return false
  }

  /// "ISO 9001:2015", "TCVN ISO 9001:2015", "QCVN 125:2021/BTTTT".
  func standard(at index: Int) -> Mention? {
    var end = index + 1
    var last = end
    var sawDigits = false
    while end < tokens.count, end - index < 14 {
      let token = tokens[end]
      switch token.kind {
      case .digits:
        sawDigits = true
        end += 1
        last = end
      case .word:
        guard token.lexeme == .iso || (token.isUppercase && end > 0 && tokens[end - 1].kind == .sign) else {
          return sawDigits ? identifier(index..<last, reason: "standard") : nil
        }
        end += 1
      case .sign:
        guard token.isSign(":") || token.isSign("/") || token.isSign("-") else {
          return sawDigits ? identifier(index..<last, reason: "standard") : nil
        }
        end += 1
      case .space:
        if sawDigits { return identifier(index..<last, reason: "standard") }
        end += 1
      }
    }
    return sawDigits ? identifier(index..<last, reason: "standard") : nil
  }

  /// "Điều 5", "khoản 2", "Chương IV", "Phụ lục 1", "mẫu số 06", "trang 12", "phiên bản 2.0", "mức độ 4", "Đề án 06".
  func article(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    var reason = "article"
    guard next < tokens.count else { return nil }
    switch tokens[index].lexeme {
    case .phu, .mau, .bieu:
      if tokens[next].kind == .word, lucDoc[tokens[next].key] != nil { next = skipSpace(next + 1) }
      reason = "annex"
    case .phien:
      guard tokens[next].kind == .word, versionSecond[tokens[next].key] != nil else { return nil }
      next = skipSpace(next + 1)
      reason = "version"
    case .muc, .cap:
      if tokens[next].kind == .word, levelSecond[tokens[next].key] != nil { next = skipSpace(next + 1) }
      reason = "level"
    case .de:
      guard tokens[next].kind == .word, documentBase[tokens[next].key] != nil else { return nil }
      next = skipSpace(next + 1)
      reason = "document"
    case .trang: reason = "page"
    default: break
    }
    if lexeme(next) == .so { next = skipSpace(next + 1) }
    guard isDigits(next, count: 1...3) else { return nil }
    if reason == "page", isSign(next + 1, "/"), isDigits(next + 2) { return identifier(index..<(next + 3), reason: reason) }
    var end = next + 1
    if end < tokens.count, tokens[end].kind == .word, tokens[end].count == 1 { end += 1 }
    while isSign(end, "."), isDigits(end + 1, count: 1...3) { end += 2 }
    if reason == "level", isJoiner(end), isDigits(skipSpace(skipSpace(end) + 1), count: 1...1) {
      end = skipSpace(skipSpace(end) + 1) + 1
    }
    // "mức 5 %", "điểm 95,5", "cấp 12 máy tính": a measurement after all.
    if isSign(skipSpace(end), "%") || (isSign(end, ",") && isDigits(end + 1)) || isSign(end, "/") { return nil }
    switch tokens[index].lexeme {
    case .diem, .muc, .cap, .mau:
      if value(next) > 9 || unitPhrase(at: skipSpace(end)) != nil || numberScale(at: skipSpace(end)) != nil { return nil }
    case .trang, .chuong, .bieu, .phu, .khoan, .dieu:
      // "phụ 3 lớp" has a unit behind it, an article has none.
      if unitPhrase(at: skipSpace(end)) != nil, tokens[index].lexeme != .dieu { return nil }
    default: break
    }
    return identifier(index..<end, reason: reason)
  }

  private func isJoiner(_ index: Int) -> Bool {
    let next = skipSpace(index)
    return isSign(next, ",") || isDash(next) || lexeme(next) == .va || isSign(next, "/")
  }

  /// "tổ 5", "thôn 4", "ngõ 12", "đường 30/4".
  func streetPart(at index: Int) -> Mention? {
    let next = skipSpace(index + 1)
    guard next > index + 1, isDigits(next, count: 1...4), unitPhrase(at: skipSpace(next + 1)) == nil,
      numberScale(at: skipSpace(next + 1)) == nil, !isSign(skipSpace(next + 1), "%")
    else { return nil }
    var end = next + 1
    while isSign(end, "/") || isSign(end, "-"), isDigits(end + 1, count: 1...4) { end += 2 }
    if isSign(end, ","), isDigits(end + 1) { return nil }
    return identifier(index..<end, reason: "address")
  }

  /// "lần thứ 2", "khóa XIII", "thứ 7", "lần 3".
  func ordinal(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    if lexeme(next) == .thu { next = skipSpace(next + 1) }
    guard isDigits(next, count: 1...3), unitPhrase(at: skipSpace(next + 1)) == nil, !isSign(next + 1, "%"),
      !(isSign(next + 1, ",") && isDigits(next + 2)), !isSign(next + 1, "/")
    else { return nil }
    let number = ExactDecimal(Int64(value(next)))
    return Mention(kind: .ordinal, measure: .number(number), tokens: index..<(next + 1), in: tokens)
  }

  /// "Số 17, đường ...", "số 12A", "số: 05": a name, unless what is counted follows ("tổng số 405 hồ sơ").
  func numberedName(at index: Int) -> Mention? {
    var next = skipSpace(index + 1)
    var isAddress = false
    if isWord(next, WordFolder.houseKey) {
      next = skipSpace(next + 1)
      isAddress = true
    }
    if isSign(next, ":") { next = skipSpace(next + 1) }
    guard isDigits(next, count: 1...5) else { return nil }
    if let cited = documentNumber(at: next), cited.hasSymbol || cited.hasYear { return nil }
    var end = next + 1
    if end < tokens.count, tokens[end].kind == .word, tokens[end].count <= 2, tokens[end].isCapitalized { end += 1 }
    while isSign(end, "/") || isDash(end), isDigits(end + 1, count: 1...4) { end += 2 }
    var behind = skipSpace(end)
    if isSign(behind, ",") { behind = skipSpace(behind + 1) }
    if behind < tokens.count, tokens[behind].kind == .word, streetWords[tokens[behind].key] != nil, unitPhrase(at: behind) == nil || isAddress || tokens[behind].lexeme == .duong {
      isAddress = true
    }
    if isAddress { return identifier(index..<end, reason: "address") }
    // "Tổng số 405", "số 1.234": a count. A name follows a noun: "mẫu số 5", "đường dây số 3".
    guard let previous = before(index), tokens[previous].kind == .word, !isWord(previous, WordFolder.totalKey),
      unitPhrase(at: skipSpace(end)) == nil, !isSign(end, "."), !isSign(end, "%"), numberScale(at: skipSpace(end)) == nil,
      !(isSign(end, ",") && isDigits(end + 1)), previous == index - 2
    else { return nil }
    return identifier(index..<end, reason: "name")
  }

  /// A web or mail address, up to the next white space.
  func webAddress(at index: Int) -> Mention? {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .sign || tokens[index + 1].kind == .digits else { return nil }
    guard index == 0 || tokens[index - 1].kind != .word else { return nil }
    var end = index
    var isAddress = tokens[index].lexeme == .website && isSign(index + 1, ":")
    while end < tokens.count, end - index < 80, tokens[end].kind != .space {
      let token = tokens[end]
      if token.isSign("@") { isAddress = true }
      if token.isSign(",") || token.isSign(";") || token.isSign(")") || token.isSign(">") || token.isSign("<") { break }
      if token.isSign("."), end + 1 < tokens.count, tokens[end + 1].kind == .word, end > index,
        [WordFolder.vnKey, WordFolder.comKey].contains(tokens[end + 1].key)
      {
        isAddress = true
      }
      end += 1
    }
    while end > index, tokens[end - 1].isSign(".") { end -= 1 }
    return isAddress && end > index ? identifier(index..<end, reason: "web-address") : nil
  }

  /// "H05", "QH15", "Covid-19", "A4": capitals with digits joined to them.
  func nameWithDigits(at index: Int) -> Mention? {
    let token = tokens[index]
    guard token.isCapitalized else { return nil }
    var next = index + 1
    if isSign(next, "-"), isDigits(next + 1, count: 1...4), token.count > 2 || token.isUppercase { next += 1 }
    guard isDigits(next, count: 1...6) else { return nil }
    // "Đạt100%" lost its space; a name is short or all capitals.
    guard token.isUppercase || token.count == 1 || next > index + 1 else { return nil }
    var end = next + 1
    while isSign(end, ".") || isSign(end, "-") || isSign(end, "/"), isDigits(end + 1, count: 1...6) { end += 2 }
    if isSign(end, "%") || unitPhrase(at: skipSpace(end)) != nil && token.count > 1 { return nil }
    return identifier(index..<end, reason: "name")
  }

  /// "1.2.3.4", "5S", "4G", "3D": digits that no number is written with.
  func dottedName(at index: Int) -> Mention? {
    if isSign(index + 1, "."), isDigits(index + 2), isSign(index + 3, "."), isDigits(index + 4), numeral(tokens, at: index) == nil {
      var end = index + 5
      while isSign(end, "."), isDigits(end + 1) { end += 2 }
      return identifier(index..<end, reason: "name")
    }
    let next = index + 1
    guard isDigits(index, count: 1...3), next < tokens.count, tokens[next].kind == .word, tokens[next].isCapitalized,
      tokens[next].count == 1, unitPhrase(at: next) == nil
    else { return nil }
    return identifier(index..<(next + 1), reason: "name")
  }

  /// What no rule read: it stays visible as unexplained.
  func looseDigits(at index: Int) -> Mention? {
    identifier(index..<(index + 1), reason: "unknown")
  }
}

extension WordFolder {
  static let houseKey = key(of: "nhà")
  static let totalKey = key(of: "tổng")
  static let vnKey = key(of: "vn")
  static let comKey = key(of: "com")
}
