import Quantities

private let hundred = WordFolder.key(of: "trăm")
/// What a rate may be given for.
private let rateBases: Set<String> = [
  "ngày", "tuần", "tháng", "quý", "năm", "giờ", "phút", "ha", "km2", "m2", "người", "hộ", "hồ sơ", "lượt", "kỳ", "buổi",
  "cuộc", "lần", "kg", "tấn", "giây", "m3", "km", "lớp", "trường", "học sinh", "chỉ tiêu", "vị trí việc làm",
  "vạn dân", "thành viên", "kWh",
]
/// What a rate may be given for too, unless it stands beside its like: "người/xã" is a rate, "thôn/xã" and
/// "xã/phường" are alternatives.
private let territories: Set<String> = [
  "xã", "phường", "thị trấn", "huyện", "tỉnh", "thôn", "xóm", "bản", "ấp", "tổ dân phố", "khu phố", "tổ", "đặc khu",
  "xã, phường", "địa phương", "đơn vị", "cơ quan", "phòng",
]
private let tenThousandPeople = PhraseTable([("vạn dân", "vạn dân"), ("một vạn dân", "vạn dân")])
/// With a capital these name one of their kind, and the number before is not theirs: "lần thứ 11 Ban Chấp hành".
private let bodies: Set<String> = ["ban", "sở", "trung tâm", "đảng bộ", "chi bộ", "chủ tịch", "bí thư", "giám đốc"]
/// Nouns that are verbs as well: "UBND phường 7 báo cáo", "tổng đài 1022 hướng dẫn người dân".
let verbalUnits: Set<String> = ["báo cáo", "hướng dẫn", "kết luận"]
private let celsius = WordFolder.key(of: "c")
private let quarterWord = WordFolder.key(of: "quý")

/// The words and signs behind a number that say what it measures.
extension Scanner {
  /// A unit noun, "%" left aside. One that begins the next line with a capital begins its own thought.
  func unitPhrase(at index: Int) -> (unit: String, end: Int)? {
    guard index < tokens.count else { return nil }
    guard tokens[index].kind == .word else { return degrees(at: index) }
    guard let found = Units.shared.table.match(tokens, at: index) else { return hyphenatedUnit(at: index) }
    guard let unit = found.value else { return nil }
    if tokens[index].count == 1, found.end == index + 1, !isSymbol(index, unit) { return nil }
    // "tầng 2" behind a number is where, not how many.
    if lexeme(index) == .loai, unit == "tầng", isDigits(skipSpace(index + 1)) { return nil }
    if tokens[index].isCapitalized, tokens[index].count > 1 {
      if index > 0, tokens[index - 1].kind == .space, tokens[index - 1].key == 1 { return nil }
      if bodies.contains(unit) { return nil }
    }
    if opensDate(index) { return nil }
    if found.end < tokens.count, tokens[found.end].kind == .sign, let power = Self.powers[tokens[found.end].key],
      unit == "m" || unit == "km"
    {
      return (unit + power, found.end + 1)
    }
    return (unit, found.end)
  }

  /// "°C", "℃"
  private func degrees(at index: Int) -> (unit: String, end: Int)? {
    if tokens[index].key == 0x2103 { return ("độ C", index + 1) }
    return tokens[index].key == 0xB0 && isWord(index + 1, celsius) ? ("độ C", index + 2) : nil
  }

  /// The letters that are units in their own case only: "100 g", "220 V"; "5G" and "12 L" are names. "220v" is joined.
  private func isSymbol(_ index: Int, _ unit: String) -> Bool {
    let isJoined = index > 0 && tokens[index - 1].kind == .digits
    switch unit {
    case "g", "lít": return !tokens[index].isCapitalized && !isDigits(index + 1)
    case "V", "W": return isJoined ? !isDigits(index + 1) : tokens[index].isCapitalized && !isSign(index + 1, ".")
    case "giờ": return isJoined && !tokens[index].isCapitalized && !isDigits(index + 1)
    default: return true
    }
  }

  /// "ki-lô-mét vuông", "héc-ta": the same words as without hyphens.
  private func hyphenatedUnit(at index: Int) -> (unit: String, end: Int)? {
    guard isDash(index + 1), isWord(index + 2), Units.shared.table.trie.mayOpen(tokens[index].key) else { return nil }
    var keys: [UInt64] = []
    var ends: [Int] = []
    var next = index
    while keys.count < 5, isWord(next) {
      keys.append(tokens[next].key)
      ends.append(next + 1)
      next = isDash(next + 1) ? next + 2 : skipSpace(next + 1)
    }
    var found: (unit: String, end: Int)?
    Units.shared.table.matchAll(keys, at: 0) { unit, count in
      if let unit, count > 1 { found = (unit, ends[count - 1]) }
    }
    return found
  }

  private static let powers = KeyTable<String>([(0xB2, "2"), (0xB3, "3")])

  /// "12 hồ sơ/ngày", "62,5 tạ/ha", "420 kg/người/năm", "8,5 bác sĩ trên vạn dân": the unit with what it is given for.
  func unitWithRate(at index: Int) -> (unit: String, end: Int)? {
    guard var unit = unitPhrase(at: index) else { return nil }
    if let base = territory(after: unit) ?? rateBase(after: unit.end) {
      unit = (unit.unit + "/" + base.base, base.end)
      if let second = rateBase(after: unit.end) { unit = (unit.unit + "/" + second.base, second.end) }
    } else if lexeme(skipSpace(unit.end)) == .tren,
      let people = tenThousandPeople.match(tokens, at: skipSpace(skipSpace(unit.end) + 1))
    {
      unit = (unit.unit + "/" + people.value, people.end)
    }
    return unit
  }

  /// "/xã" behind what is no territory itself.
  private func territory(after unit: (unit: String, end: Int)) -> (base: String, end: Int)? {
    guard isSign(unit.end, "/"), let base = unitPhrase(at: unit.end + 1), territories.contains(base.unit),
      !territories.contains(unit.unit)
    else { return nil }
    return (base.unit, base.end)
  }

  /// "/tháng", "/ha". Money is paid for anything ("đồng/học sinh"), and its sign may stand between spaces.
  func rateBase(after index: Int, isMoney: Bool = false) -> (base: String, end: Int)? {
    let sign = isMoney ? skipSpace(index) : index
    let next = isMoney && sign > index ? skipSpace(sign + 1) : sign + 1
    guard isSign(sign, "/"), isWord(next) else { return nil }
    if let base = unitPhrase(at: next) {
      if rateBases.contains(base.unit) { return (base.unit, base.end) }
      // "90 triệu đồng/kế hoạch 100 triệu đồng" is no rate.
      return isMoney && sign == index && !isDigits(skipSpace(base.end)) ? (base.unit, base.end) : nil
    }
    return isWord(next, quarterWord) && sign == index ? ("quý", next + 1) : nil
  }

  /// "%", "‰", "phần trăm", "điểm phần trăm", with the value in points of a hundred.
  func percent(_ value: ExactDecimal, _ index: Int) -> (value: ExactDecimal, end: Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].isSign("%") { return (value, index + 1) }
    if tokens[index].kind == .sign, tokens[index].key == 0x2030 {
      return value.divided(by: ExactDecimal(10), decimals: min(9, value.scale + 1)).map { ($0, index + 1) }
    }
    return percentWords(index).map { (value, $0) }
  }

  /// "phần trăm", "điểm phần trăm", "điểm %".
  func percentWords(_ index: Int) -> Int? {
    var next = index
    if lexeme(next) == .diem { next = skipSpace(next + 1) }
    if next > index, isSign(next, "%") { return next + 1 }
    guard lexeme(next) == .phan, isWord(skipSpace(next + 1), hundred) else { return nil }
    return skipSpace(next + 1) + 1
  }
}
