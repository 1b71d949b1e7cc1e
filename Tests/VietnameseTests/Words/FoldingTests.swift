import Testing
import Vietnamese

@Suite struct FoldingTests {
  @Test(arguments: [
    ("hoà", "hòa"), ("HOÀ", "Hòa"), ("thuỷ", "thủy"), ("THUỶ", "thủy"), ("xoè", "xòe"), ("khoẻ", "khỏe"),
    ("loá", "lóa"),
    ("ĐỊNH", "định"), ("Ủy", "uỷ"), ("HUỴ", "hụy"),
  ])
  func wordsThatDifferInCapitalsOrInThePlaceOfTheToneAreOne(_ left: String, _ right: String) {
    #expect(wordKey(left) == wordKey(right))
  }

  @Test(arguments: [
    ("hoà", "hoa"), ("hòa", "hỏa"), ("quý", "quy"), ("đình", "dinh"), ("ban", "bàn"), ("hồ", "hổ"), ("mười", "mươi"),
    ("hoàn", "hòan"), ("tỷ", "tỉ"),
  ])
  func wordsThatDifferInALetterOrAToneAreTwo(_ left: String, _ right: String) {
    #expect(wordKey(left) != wordKey(right))
  }

  @Test(arguments: [
    ("Đảng", "Ðảng"), ("Đảng", "\u{189}ảng"), ("đất", "ðất"), ("năm", "n\u{1CE}m"), ("sổ", "ѕổ"), ("xa", "x\u{430}"),
    ("TOAN", "\u{422}OAN"), ("HO", "H\u{39F}"), ("hồ", "h\u{200B}ồ"), ("chính", "chí\u{AD}nh"), ("ban", "b\u{2060}an"),
  ])
  func whatLooksTheSameIsOneWord(_ left: String, _ right: String) {
    #expect(wordKey(left) == wordKey(right))
    #expect(words(of: right).count == 1)
    #expect(words(of: right).first?.range == 0..<right.utf8.count)
  }

  @Test func lettersOfOtherScriptsAreTheirOwnElsewhere() {
    #expect(words(of: "\u{430}").isEmpty)
    #expect(words(of: "м\u{430}м\u{430}").isEmpty)
    #expect(words(of: "a\u{200B} b").count == 2)
    #expect(wordKey("Dan") != wordKey("Đan"))
  }

  @Test func theToneOfQuyIsNotMoved() {
    // In "quý" the u belongs to the consonant: "qúy" is a slip, not another spelling.
    #expect(wordKey("quý") != wordKey("qúy"))
    #expect(wordKey("thuý") == wordKey("thúy"))
  }

  @Test(arguments: [("đường", "duong"), ("Ế", "e"), ("HỒ", "ho"), ("ưỡi", "uoi"), ("Đ", "d")])
  func theBareKeyForgetsTonesAndDiacritics(_ word: String, _ plain: String) {
    #expect(words(of: word).map(\.bare) == words(of: plain).map(\.bare))
    #expect(words(of: word).map(\.key) != words(of: plain).map(\.key))
  }

  @Test func bareKeysOfDifferentLettersDiffer() {
    #expect(words(of: "tam").map(\.bare) != words(of: "tham").map(\.bare))
  }

  @Test func foldedTextHasSmallLettersAndSingleSpaces() {
    #expect(folded("  TỔNG  SỐ\u{A0}Hồ\tSơ\n") == "tổng số hồ sơ")
    #expect(folded("ĐƠN VỊ") == "đơn vị")
    #expect(folded("") == "")
    #expect(folded(" \n ") == "")
    #expect(folded("Hồ sơ") != folded("Ho so"))
  }

  @Test func bareLettersAreThoseWithoutMarks() {
    #expect(bare("Phượng") == bare("phuong"))
    #expect(bare("Đức") == Array("duc".utf16))
    #expect(bare("Phượng") != bare("phung"))
  }

  @Test func numbersAreWordsAndSignsAreNot() {
    let found = words(of: "12 hồ sơ, 12/15!")
    #expect(found.count == 5)
    #expect(found.first?.key == found[3].key)
    #expect(found[3].key != found[4].key)
    #expect(words(of: "… - / , .").isEmpty)
  }

  @Test func rangesAreOffsetsInTheUTF8() {
    #expect(words(of: "hồ sơ").map(\.range) == [0..<4, 5..<8])
  }

  @Test(arguments: [
    ("Hồ sơ", "hồ sơ"), ("TTHC", "thủ tục"), (" % ", "%"), ("Cán bộ, công chức", "cán bộ, công chức"),
    ("NHIỆM VỤ", "nhiệm vụ"),
    ("Người", "người"),
  ])
  func aUnitIsFoundByAnyOfItsNames(_ text: String, _ unit: String) {
    #expect(Vietnamese.unit(named: text) == unit)
  }

  @Test(arguments: ["", "-", "Trực tuyến = 0", "hồ sơ đã giải quyết", "Số lượng", "12"])
  func otherWordsAreNoUnit(_ text: String) {
    #expect(Vietnamese.unit(named: text) == nil)
  }
}
