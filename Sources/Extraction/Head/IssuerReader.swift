import Model
import Vietnamese

/// The office that reports: its lines in the head, or, without a head, how the text names it.
struct IssuerReader {
  let segments: [Segment]

  /// Kinds of administrative units, how they are written in names, and the level of their committees.
  static let kinds: PhraseTable<(name: String, level: Header.Level)> = PhraseTable([
    ("xã", ("xã", .commune)), ("phường", ("phường", .commune)), ("thị trấn", ("thị trấn", .commune)),
    ("đặc khu", ("đặc khu", .commune)), ("huyện", ("huyện", .district)), ("quận", ("quận", .district)),
    ("thị xã", ("thị xã", .district)), ("thành phố", ("thành phố", .district)), ("tp", ("thành phố", .district)),
    ("tỉnh", ("tỉnh", .province)),
  ])
  private static let committee = PhraseTrie(["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "ủy ban nhân nhân"])
  private static let departments = Opening([
    "sở", "ban", "phòng", "văn phòng", "chi cục", "trung tâm", "thanh tra", "công an", "kho bạc", "bảo hiểm", "cục",
    "hội đồng",
  ])
  /// Cities that are provinces; a "thành phố" elsewhere is a district.
  private static let provinceCities: Set<String> = [
    "hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế",
  ]

  /// From the lines of the head in capitals: the last office named, with what names it above.
  func issuer(from lines: [HeadLine]) -> Header.Issuer? {
    guard let last = lines.last else { return nil }
    let segment = segments[last.segment]
    let tokens = last.tokens
    if let start = firstWord(tokens), Self.committee.matches(tokens, at: start) {
      if let found = unitName(tokens, last.text, from: 0), let name = spelled(found.kind, found.name) {
        return Header.Issuer(
          text: last.text, name: "UBND " + name, level: level(found.level, found.name),
          evidence: segment.evidence(last.range))
      }
      return Header.Issuer(text: last.text, name: last.text, level: .other, evidence: segment.evidence(last.range))
    }
    if let start = firstWord(tokens), let kind = Self.kinds.match(tokens, at: start) {
      // "XÃ KIM PHƯỢNG" under "ỦY BAN NHÂN DÂN", or under the huyện.
      let raw = nameText(tokens[kind.end...], last.text)
      if let name = spelled(kind.value.name, raw) {
        return Header.Issuer(
          text: last.text, name: "UBND " + name, level: level(kind.value.level, raw),
          evidence: segment.evidence(last.range))
      }
    }
    if let kind = Self.departments.match(tokens) {
      return Header.Issuer(
        text: last.text, name: spelledInText(tokens) ?? departmentCase(last, kind), level: .department,
        evidence: segment.evidence(last.range))
    }
    // "ỦY BAN NHÂN DÂN" / "KIM PHƯỢNG": the line above may carry the kind.
    if lines.count > 1 { return issuer(from: Array(lines.dropLast())) }
    return nil
  }

  /// Without a head: "UBND xã Kim Phượng báo cáo ...", "... của Ủy ban nhân dân xã Kim Phượng./.", else the committee
  /// that is named most often with its name.
  func issuerFromText() -> Header.Issuer? {
    struct Name: Hashable {
      var kind: String
      var name: String
    }
    struct Named {
      var count: Int
      var segment: Int
      var range: Range<Int>
      var kind: String
      var level: Header.Level
      var name: String
    }
    var found: [Named] = []
    var positions: [Name: Int] = [:]
    for (index, segment) in segments.enumerated() {
      for start in segment.tokens.indices where segment.tokens[start].kind == .word {
        let committee = Self.committee.match(segment.tokens, at: start)
        guard committee.phrase >= 0, let unit = unitName(segment.tokens, segment.text, from: committee.end, only: true)
        else { continue }
        let range = Int(segment.tokens[start].start)..<Int(segment.tokens[unit.end - 1].end)
        let isReporter = reports(segment, behind: unit.end) ? 6 : 1
        // Communes name their superiors too; the lower office is the likelier author.
        let weight = isReporter * (unit.level == .commune ? 3 : unit.level == .district ? 2 : 1)
        let name = Name(kind: unit.kind, name: unit.name)
        if let same = positions[name] {
          found[same].count += weight
        } else {
          positions[name] = found.count
          found.append(
            Named(count: weight, segment: index, range: range, kind: unit.kind, level: unit.level, name: unit.name))
        }
      }
    }
    guard
      let best = found.enumerated().max(by: { ($0.element.count, -$0.offset) < ($1.element.count, -$1.offset) })?
        .element
    else { return nil }
    let segment = segments[best.segment]
    return Header.Issuer(
      text: segment.text.slice(best.range) ?? "", name: "UBND \(best.kind) \(best.name)",
      level: level(best.level, best.name),
      evidence: segment.evidence(best.range))
  }

  /// "... báo cáo", or the end of the closing sentence, from a token on.
  private func reports(_ segment: Segment, behind end: Int) -> Bool {
    guard let next = segment.tokens[end...].firstIndex(where: { $0.kind != .space }) else { return false }
    if segment.tokens[next].key == reportKey { return true }
    return segment.tokens[next].kind == .sign && next + 1 < segment.tokens.count
      && segment.tokens[next + 1].kind == .sign
  }

  // MARK: Names

  /// A kind of unit and its capitalised name behind an index, and the index behind that; `only`: right there, not
  /// further on.
  private func unitName(_ tokens: [Token], _ text: String, from start: Int, only: Bool = false)
    -> (kind: String, level: Header.Level, name: String, end: Int)?
  {
    var index = start
    while index < tokens.count {
      if tokens[index].kind == .space {
        index += 1
        continue
      }
      if tokens[index].kind == .word, Self.kinds.trie.matches(tokens, at: index),
        let kind = Self.kinds.match(tokens, at: index)
      {
        var end = kind.end
        var last = kind.end
        var count = 0
        while end < tokens.count, count < 5 {
          if tokens[end].kind == .space {
            if tokens[end].key == 1 { break }
            end += 1
            continue
          }
          guard tokens[end].kind == .word, tokens[end].isCapitalized, !(count > 0 && isKindWord(tokens, end)) else {
            if tokens[end].kind == .digits, count == 0 {
              end += 1
              last = end
            }
            break
          }
          end += 1
          last = end
          count += 1
        }
        guard last > kind.end else { return nil }
        return (kind.value.name, kind.value.level, nameText(tokens[kind.end..<last], text), last)
      }
      if only { return nil }
      index += 1
    }
    return nil
  }

  private func isKindWord(_ tokens: [Token], _ index: Int) -> Bool {
    Self.kinds.trie.matches(tokens, at: index) && !tokens[index].isUppercase
  }

  private func nameText(_ tokens: ArraySlice<Token>, _ text: String) -> String {
    guard let first = tokens.first(where: { $0.kind != .space }),
      let last = tokens.last(where: { $0.kind == .word || $0.kind == .digits }), first.start < last.end
    else { return "" }
    return text.slice(Int(first.start)..<Int(last.end)) ?? ""
  }

  /// The unit as the text spells it with ordinary capitals; made from the capitals of the head when it never does.
  private func spelled(_ kind: String, _ name: String) -> String? {
    guard !name.isEmpty else { return nil }
    let wanted = words(of: name).map(\.key)
    var found: String?
    for segment in segments where found == nil {
      let tokens = segment.tokens
      for index in tokens.indices where tokens[index].kind == .word && !tokens[index].isUppercase {
        guard Self.kinds.trie.matches(tokens, at: index), let unit = Self.kinds.match(tokens, at: index),
          unit.value.name == kind
        else { continue }
        let rest = tokens[unit.end...].prefix(wanted.count * 2 + 1).filter { $0.kind == .word || $0.kind == .digits }
        let keys = rest.prefix(wanted.count).map(\.key)
        guard keys == wanted, let first = rest.first, let last = rest.prefix(wanted.count).last,
          first.isCapitalized || first.kind == .digits,
          !(wanted.count > 1 && first.isUppercase && first.range.count > 2)
        else { continue }
        found = segment.text.slice(Int(first.start)..<Int(last.end))
        break
      }
    }
    return kind + " " + (found ?? titleCase(name))
  }

  private func level(_ level: Header.Level, _ name: String) -> Header.Level {
    level == .district && Self.provinceCities.contains(folded(name)) ? .province : level
  }

  private func firstWord(_ tokens: [Token]) -> Int? { tokens.firstIndex { $0.kind == .word } }

  /// Every word with a capital: "KIM PHƯỢNG" as "Kim Phượng".
  private func titleCase(_ text: String) -> String {
    text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }

  /// An office in capitals as the text spells it: "Sở Tài nguyên và Môi trường".
  private func spelledInText(_ office: [Token]) -> String? {
    let wanted = office.filter { $0.kind == .word }.map(\.key)
    guard let first = wanted.first, wanted.count > 1 else { return nil }
    for segment in segments {
      let tokens = segment.tokens
      for start in tokens.indices
      where tokens[start].kind == .word && tokens[start].key == first && tokens[start].isCapitalized {
        let found = Array(tokens[start...].lazy.filter { $0.kind == .word }.prefix(wanted.count))
        guard found.map(\.key) == wanted, let last = found.last, found[1].isCapitalized,
          found.contains(where: { !$0.isUppercase })
        else { continue }
        return segment.text.slice(Int(tokens[start].start)..<Int(last.end))
      }
    }
    return nil
  }

  /// "SỞ XÂY DỰNG" as "Sở Xây dựng": its field has a capital, a unit behind "Thanh tra" has none.
  private func departmentCase(_ line: HeadLine, _ kind: Int) -> String {
    let name = sentenceCase(line.text)
    guard let field = line.tokens[kind...].firstIndex(where: { $0.kind == .word }),
      !Self.kinds.trie.matches(line.tokens, at: field),
      let before = line.text.slice(0..<Int(line.tokens[field].start)),
      let behind = line.text.slice(Int(line.tokens[field].start)..<line.text.utf8.count)
    else { return name }
    return sentenceCase(before) + sentenceCase(behind)
  }

  private func sentenceCase(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst().lowercased()
  }
}

private let reportKey = wordKey("báo")
