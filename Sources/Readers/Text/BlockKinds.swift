import Model

/// What kind of block a paragraph of plain text is, told by how it begins and what it holds.
enum BlockKinds {
  static func kind(of text: Bytes, isBold: Bool) -> Block.Kind {
    if TypedLabel.bullet(text) != nil { return .listItem }
    if let label = TypedLabel(text) { return isTitle(label.rest, named: label.kind == .named) ? .heading : .listItem }
    if Letters.count(text) > longestTitle { return .paragraph }
    if Letters.areCapitals(text) { return isOfficial(text) || isFragment(text) ? .paragraph : .heading }
    return isBold && isTitle(text, named: false) && !isOfficial(text) ? .heading : .paragraph
  }

  private static let longestTitle = 220

  /// A labelled title says what follows and carries no figures: an item that does only looks like one.
  private static func isTitle(_ text: Bytes, named: Bool) -> Bool {
    if text.isEmpty { return named }
    guard Letters.count(text) <= longestTitle, let last = Letters.last(text) else { return false }
    if last == 0x3B || last == 0x2C { return false }
    return !holdsSentences(text) && !holdsFigure(text)
  }

  /// A point or a semicolon inside, with a capital behind it.
  private static func holdsSentences(_ text: Bytes) -> Bool {
    var index = text.startIndex
    while index + 2 < text.endIndex {
      if text[index] == 0x3B { return true }
      if text[index] == 0x2E, text[index + 1] == 0x20, let next = Letters.scalar(text, at: index + 2)?.value,
        Letters.isUppercase(next)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// A number that is no year, no number of a document, and does not count a period.
  private static func holdsFigure(_ text: Bytes) -> Bool {
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: { Letters.isDigit(UInt32($0)) }) {
      let end = text[start...].firstIndex { !Letters.isDigit(UInt32($0)) } ?? text.endIndex
      let after = text[end...].prefix(9)
      let before = text[..<start].suffix(9)
      let isYear = end - start == 4
      let isNumber = after.first == 0x2F || after.first == 0x2D || before.last == 0x2F || before.last == 0x2D
      let isPeriod = after.starts(with: " tháng") || after.starts(with: " năm") || after.starts(with: " quý")
      let isCounted = ["quý ", "tháng ", "mức độ ", "cấp ", "giai đoạn ", "và "].contains { name in
        before.reversed().starts(with: name.utf8.reversed())
      }
      if !isYear, !isNumber, !isPeriod, !isCounted { return true }
      index = end
    }
    return false
  }

  /// Capitals that are no words: an abbreviation or a code alone, a remark in brackets.
  private static func isFragment(_ text: Bytes) -> Bool {
    text.first == 0x28 || !text.contains(0x20)
  }

  private static let official: [String] = [
    "CỘNG HÒA", "CỘNG HOÀ", "ĐẢNG CỘNG SẢN", "ĐỘC LẬP", "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND",
    "HỘI ĐỒNG NHÂN DÂN",
    "TM.", "KT.", "TL.", "TUQ.", "Q.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TRƯỞNG PHÒNG",
    "PHÓ TRƯỞNG PHÒNG", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "BÍ THƯ", "PHÓ BÍ THƯ", "SỐ:", "NƠI NHẬN",
    "XÃ ", "PHƯỜNG ", "THỊ TRẤN ", "ĐẶC KHU ", "HUYỆN ", "QUẬN ", "THỊ XÃ ", "THÀNH PHỐ ", "TỈNH ", "SỞ ", "PHÒNG ",
    "VĂN PHÒNG ",
  ]

  /// The head and the signature are in capitals and no headings.
  private static func isOfficial(_ text: Bytes) -> Bool {
    official.contains { text.starts(with: $0) }
  }
}
