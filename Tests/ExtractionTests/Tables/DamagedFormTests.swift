import Foundation
import Model
import Testing
import Vietnamese

@testable import Extraction

/// The whole form as offices and scanners leave it: rows gone, codes gone, labels shortened, words broken. Every row
/// has a number of its own, so a value that is read into the wrong indicator shows.
@Suite struct DamagedFormTests {
  struct Damage: Sendable, CustomStringConvertible {
    var name: String
    var deletesRows = 0
    var dropsCodes = 0
    var abbreviates = false
    var damagesWords = 0
    var stripsAccents = false
    var addsRows = false
    var cutsTables = false
    var description: String { name }
  }

  static let damages = [
    Damage(name: "nothing"),
    Damage(name: "rows deleted", deletesRows: 30),
    Damage(name: "codes dropped here and there", dropsCodes: 30),
    Damage(name: "all codes dropped", dropsCodes: 100),
    Damage(name: "labels abbreviated", abbreviates: true),
    Damage(name: "words damaged", damagesWords: 5),
    Damage(name: "accents lost", stripsAccents: true),
    Damage(name: "accents and codes lost", dropsCodes: 100, stripsAccents: true),
    Damage(name: "strange rows added", addsRows: true),
    Damage(name: "rows deleted, strange ones added, tables cut", deletesRows: 20, addsRows: true, cutsTables: true),
    Damage(name: "no codes, words damaged", dropsCodes: 100, damagesWords: 3),
    Damage(
      name: "everything a little", deletesRows: 15, dropsCodes: 15, abbreviates: true, damagesWords: 3, addsRows: true,
      cutsTables: true),
  ]

  /// SplitMix64, so that every run sees the same tables.
  struct Dice {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
  }

  @Test(arguments: damages) func allIsReadAndNothingWrong(_ damage: Damage) {
    var kept = 0
    var right = 0
    var wrong: [String] = []
    var lost: [String] = []
    for seed in 0..<25 {
      var dice = Dice(state: UInt64(seed) &* 7919 &+ 17)
      let (tables, expected) = damaged(damage, &dice)
      let found = answers(matched(tables))
      kept += expected.count
      for (code, value) in expected.sorted(by: { $0.key < $1.key }) {
        if found[code] == value { right += 1 } else { lost.append("seed \(seed): \(code)") }
      }
      for (code, value) in found.sorted(by: { $0.key < $1.key }) where value != "blank" && expected[code] != value {
        wrong.append("seed \(seed): \(code) is \(value), not \(expected[code] ?? "there")")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(8))")
    #expect(kept > 1500)
    #expect(right * 100 >= kept * 99, "\(right) of \(kept): \(lost.prefix(40))")
  }

  private func damaged(_ damage: Damage, _ dice: inout Dice) -> (tables: [[[String]]], expected: [String: String]) {
    var rows: [[String]] = []
    var expected: [String: String] = [:]
    var deleted: Set<String> = []
    for (position, indicator) in districtForm.indicators.enumerated() where !indicator.isProseOnly {
      // Offices leave out a row together with its parts; a part alone under another row's label nobody could place.
      if dice.happens(damage.deletesRows) || indicator.parent.map(deleted.contains) == true {
        deleted.insert(indicator.code)
        continue
      }
      let value = indicator.type == .choice ? String(indicator.choices.last?.value ?? 0) : String(1000 + position)
      var code = indicator.parent == nil ? indicator.code + "." : "Trong đó"
      if dice.happens(damage.dropsCodes) { code = "" }
      var label = indicator.label
      if damage.abbreviates { label = abbreviated(label) }
      label = broken(label, percent: damage.damagesWords, &dice)
      if damage.stripsAccents { label = plain(label) }
      guard let first = indicator.choices.first else {
        rows.append([code, label, indicator.unit ?? "", indicator.isTitle ? "" : value])
        expected[indicator.code] = indicator.isTitle ? "blank" : value
        if damage.addsRows, dice.happens(8) { rows.append(strange(&dice)) }
        continue
      }
      rows.append([code, label, "\(first.label) = \(first.value)", ""])
      for choice in indicator.choices.dropFirst() {
        rows.append(["", "", "\(choice.label) = \(choice.value)", choice == indicator.choices.last ? value : ""])
      }
      expected[indicator.code] = value
    }
    guard damage.cutsTables else { return ([[usualHeader] + rows], expected) }
    let cut = 30 + dice.below(max(1, rows.count - 60))
    return ([[usualHeader] + rows[..<cut], Array(rows[cut...])], expected)
  }

  private func strange(_ dice: inout Dice) -> [String] {
    let labels = [
      "Số mô hình, sáng kiến mới được áp dụng", "Tỷ lệ UBND cấp tỉnh đã kiểm tra",
      "Số nhiệm vụ đã hoàn thành trước hạn",
      "Tỷ lệ đơn vị cấp tỉnh đã kết nối liên thông với Hệ thống", "Số TTHC được sửa đổi, bổ sung",
      "Tổng số lượt tập huấn",
      "Số hồ sơ TTHC giải quyết quá hạn", "Số lãnh đạo cấp trưởng được luân chuyển",
      "Tỷ lệ văn bản được gửi hoàn toàn bằng giấy",
    ]
    return ["", labels[dice.below(labels.count)], "Người", "99999"]
  }

  private func abbreviated(_ label: String) -> String {
    var result = label
    for abbreviation in districtForm.abbreviations.sorted(by: { $0.long.count > $1.long.count })
    where !abbreviation.long.contains(",") {
      result = result.replacingOccurrences(of: abbreviation.long, with: abbreviation.short)
    }
    return result
  }

  private func plain(_ text: String) -> String {
    text.split(separator: " ").map { word in
      let small = String(decoding: bare(String(word)), as: UTF16.self)
      if word.allSatisfy({ !$0.isLowercase }) { return small.uppercased() }
      return word.first?.isUppercase == true ? small.prefix(1).uppercased() + small.dropFirst() : small
    }.joined(separator: " ")
  }

  /// Each word may lose its accents, a letter, or have one changed.
  private func broken(_ label: String, percent: Int, _ dice: inout Dice) -> String {
    label.split(separator: " ").map { word -> String in
      guard dice.happens(percent), word.count >= 3, !word.contains(where: \.isNumber) else { return String(word) }
      var letters = Array(String(word))
      switch dice.below(3) {
      case 0: return plain(String(word))
      case 1: letters.remove(at: 1 + dice.below(letters.count - 1))
      default: letters[1 + dice.below(letters.count - 1)] = Array("aeinrt")[dice.below(6)]
      }
      return String(letters)
    }.joined(separator: " ")
  }
}
