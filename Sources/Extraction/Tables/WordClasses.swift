import Vietnamese

/// Words that make another statement of a label, and words that name a level of administration.
struct WordClasses: Sendable {
  /// "chưa", "quá (hạn)": where one side has it and the other has not, the two are not the same.
  private let turning: Set<Int32>
  private let levels: [Int32: UInt8]
  private let numbers: Set<Int32>

  /// By the ids that a form's vocabulary gives them.
  init(_ vocabulary: Vocabulary) {
    turning = Set(Self.turningKeys.compactMap { vocabulary.id(of: $0) })
    levels = Dictionary(
      Self.levelKeys.compactMap { key, level in vocabulary.id(of: key).map { ($0, level) } },
      uniquingKeysWith: { $0 | $1 })
    numbers = Set((0..<100).compactMap { vocabulary.id(of: LabelText.key(ofNumber: $0)) })
  }

  func isTurning(_ id: Int32) -> Bool { turning.contains(id) }
  /// "3" and the like, not a year.
  func isNumber(_ id: Int32) -> Bool { numbers.contains(id) }
  func level(_ id: Int32) -> UInt8 { levels[id] ?? 0 }

  /// Of a row's word, which the form need not have; more words turn a row than a label, which says "đang" idly.
  static func turnsRow(_ key: UInt64) -> Bool { turningRow[key] != nil }

  /// 1 for the commune, 2 for the district, 4 for the province.
  static func level(_ key: UInt64, after previous: UInt64?) -> UInt8 {
    // "thị xã" is a district's level.
    key == commune && previous == town ? 2 : levelOfKey[key] ?? 0
  }

  /// "chưa" and "không" in a label: one that lacks them says the contrary, however alike.
  static func denials(in label: LabelText) -> [UInt64] { label.words.map(\.key).filter { $0 == notYet || $0 == not } }

  private static let notYet = wordKey("chưa")
  private static let not = wordKey("không")
  private static let turningKeys = [
    "không", "chưa", "quá", "trễ", "chậm", "trước", "sớm", "muộn", "đúng", "trình",
    "phần", "ngoài",
  ].map { wordKey($0) }
  private static let turningRow: KeyTable<Bool> = KeyTable(
    turningKeys.map { ($0, true) }
      + ["đang", "sẽ", "còn", "mới", "khác", "cũ", "tồn", "trừ", "dự", "thiếu", "sai", "hủy", "huỷ", "rút", "bổ"].map {
        (wordKey($0), true)
      })
  private static let levelKeys: [(UInt64, UInt8)] = [
    ("xã", 1), ("phường", 1), ("trấn", 1), ("khu", 1), ("huyện", 2), ("quận", 2), ("tỉnh", 4), ("phố", 4),
  ].map { (wordKey($0.0), $0.1) }
  private static let levelOfKey: KeyTable<UInt8> = KeyTable(levelKeys)
  static func beginsLevel(_ key: UInt64?) -> Bool { key == town || key == special || key == city }

  private static let special = wordKey("đặc")
  private static let city = wordKey("thành")
  private static let commune = wordKey("xã")
  private static let town = wordKey("thị")
}
