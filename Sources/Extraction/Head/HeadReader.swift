import Model
import Quantities
import Vietnamese

private let reportWord = Opening(["báo cáo"])
private let numberWord = Opening(["số"])
private let motto = Opening(["cộng hòa xã hội chủ nghĩa việt nam", "cộng hoà xã hội", "độc lập", "tự do", "hạnh phúc"])
private let titleGoesOn = Opening([
  "và", "của", "trên", "tại", "phương hướng", "nhiệm vụ", "theo", "với", "từ", "trong", "năm", "kế hoạch", "về", "ubnd",
  "ủy ban nhân dân", "xã", "phường", "huyện", "tỉnh", "thành phố", "thị trấn", "thị xã", "quận", "đặc khu",
])
private let intro = Opening([
  "căn cứ", "thực hiện", "kính gửi", "thi hành", "theo", "để", "trong", "ủy ban nhân dân", "ubnd", "ngày", "qua",
  "nhằm", "dưới",
])

/// Reads the head after the layout of Decree 30/2020: issuer and number on the left, motto, place and date on the
/// right, then kind and title. Each field is looked for on its own, so that a missing one does not hide the others.
struct HeadReader {
  let segments: [Segment]
  let document: Document
  private(set) var header = Header()
  /// How many segments belong to the head.
  private(set) var headCount = 0

  init(segments: [Segment], document: Document) {
    self.segments = segments
    self.document = document
  }

  mutating func read() {
    let limit = min(segments.count, 60)
    let all = headLines(segments, 0..<limit)
    let title = titleStart(all)
    let scope = title.map { min(all.count, $0 + 6) } ?? min(all.count, 14)
    readNumber(all[..<scope])
    readDate(all[..<scope])
    if let title { readTitle(all, at: title) }
    readIssuer(title.map { Array(all[..<$0]) } ?? [])
    headCount = max(headCount, lastHeadSegment())
  }

  // MARK: Title

  /// The line "BÁO CÁO", alone or with the title behind it.
  private func titleStart(_ lines: [HeadLine]) -> Int? {
    let body = lines.firstIndex { segments[$0.segment].isCell == false && isBodyStart($0) } ?? lines.count
    return lines[..<body].firstIndex { line in
      guard let end = reportWord.match(line.tokens) else { return false }
      let isAlone = line.tokens[end...].allSatisfy { $0.kind != .word }
      return isAlone || line.tokens[..<end].contains { $0.isUppercase }
    }
  }

  private func isBodyStart(_ line: HeadLine) -> Bool {
    if let label = headingLabel(line.text, line.tokens) {
      return label.end < line.tokens.count && line.tokens[label.end].kind == .word && line.words.count >= 2
    }
    return line.text.utf8.count > 300
  }

  private mutating func readTitle(_ lines: [HeadLine], at start: Int) {
    let first = lines[start]
    var pieces: [(line: HeadLine, range: Range<Int>)] = []
    let wordsEnd = reportWord.match(first.tokens) ?? 0
    var next = wordsEnd
    while next < first.tokens.count, first.tokens[next].kind != .word, first.tokens[next].kind != .digits { next += 1 }
    if next < first.tokens.count {
      let from = first.range.lowerBound + Int(first.tokens[next].start)
      pieces.append((first, from..<first.range.upperBound))
    }
    var last = start
    for index in (start + 1)..<max(start + 1, min(lines.count, start + 6)) {
      let line = lines[index]
      if line.words.isEmpty {
        if pieces.isEmpty { continue }
        break
      }
      guard isTitleLine(line, after: pieces.last?.line) else { break }
      pieces.append((line, line.range))
      last = index
    }
    headCount = max(headCount, lines[last].segment + 1)
    guard let opening = pieces.first else { return }
    let text = pieces.map { segments[$0.line.segment].text.slice($0.range) ?? "" }.joined(separator: " ")
    header.title = Located(text: text, evidence: segments[opening.line.segment].evidence(opening.range))
    for piece in pieces where header.period == nil {
      readPeriod(segments[piece.line.segment], within: piece.range)
    }
    completePeriodYear(pieces.map { ($0.line.segment, $0.range) })
  }

  /// A further line of the title: the whole may be capitals, or the line names the period.
  private func isTitleLine(_ line: HeadLine, after previous: HeadLine?) -> Bool {
    let block = document.blocks[segments[line.segment].block]
    if block.kind == .table, !segments[line.segment].isCell { return false }
    if line.text.utf8.count > 330 || motto.match(line.tokens) != nil { return false }
    if block.label != nil || headingLabel(line.text, line.tokens) != nil { return false }
    if line.text.hasPrefix("(") || line.text.hasPrefix("-") || line.text.hasPrefix("+") { return false }
    guard let previous else { return !line.text.hasSuffix(";") || mentionsPeriod(line) }
    if intro.match(line.tokens) != nil, !line.isUppercase { return false }
    if line.text.hasSuffix(".") || line.text.hasSuffix(";") || line.text.hasSuffix(":") || line.text.hasSuffix(",") {
      return false
    }
    if line.isUppercase {
      // Under a title that names its period stands a heading, unless the title goes on.
      if mentionsPeriod(previous), !mentionsPeriod(line), titleGoesOn.match(line.tokens) == nil { return false }
      return previous.isUppercase || line.text.utf8.count < 80
    }
    if previous.isUppercase, previous.words.count > 2 { return mentionsPeriod(line) && line.text.utf8.count < 120 }
    return block.style.isCentered || block.style.isBold || (mentionsPeriod(line) && line.text.utf8.count < 120)
      || (line.text.utf8.count < 160 && !mentionsPeriod(previous))
  }

  private func mentionsPeriod(_ line: HeadLine) -> Bool {
    scan(line.text, tokens: line.tokens).contains { $0.kind == .period || ($0.kind == .date) }
  }

  // MARK: Period

  private mutating func readPeriod(_ segment: Segment, within range: Range<Int>) {
    for mention in segment.mentions where range.contains(mention.range.lowerBound) {
      guard let label = periodLabel(mention) else { continue }
      header.period = Header.Period(
        label: label, text: segment.text.slice(mention.range) ?? "", evidence: segment.evidence(mention.range))
      return
    }
  }

  /// "Quý I" in one line, "năm 2025" in the next.
  private mutating func completePeriodYear(_ pieces: [(segment: Int, range: Range<Int>)]) {
    guard let period = header.period, period.label.year == nil else { return }
    for piece in pieces {
      for mention in segments[piece.segment].mentions where piece.range.contains(mention.range.lowerBound) {
        if case .date(let date) = mention.measure, let year = date.year { header.period?.label.year = year }
      }
    }
    let year = header.dateValue?.year
    if header.period?.label.year == nil { header.period?.label.year = year }
  }

  // MARK: Number, place and date

  private mutating func readNumber(_ lines: ArraySlice<HeadLine>) {
    for (index, line) in zip(lines.indices, lines) {
      guard let end = numberWord.match(line.tokens) else { continue }
      // "Số:     318  /BC-UBND": wide spaces may have made two cells of it.
      let isAlone = line.tokens[end...].allSatisfy { $0.kind == .space || $0.isColon }
      let behind = isAlone && lines.indices.contains(index + 1) ? lines[index + 1] : nil
      guard let number = number(in: line, from: end) ?? behind.flatMap({ self.number(in: $0, from: 0) }) else {
        continue
      }
      header.number = number
      headCount = max(headCount, line.segment + 1)
      return
    }
  }

  /// "Số: 12 /BC-UBND", "Số:     /BC-UBND", "Số 05/BC-VP": digits may be missing, spaces may stand anywhere.
  private func number(in line: HeadLine, from start: Int) -> Header.Number? {
    var index = start
    let tokens = line.tokens
    while index < tokens.count, tokens[index].kind == .space || tokens[index].isColon || tokens[index].isFullStop {
      index += 1
    }
    let first = index
    var serial = ""
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .digits || (token.kind == .word && token.range.count <= 2 && !serial.isEmpty) {
        serial += line.text.slice(token.range) ?? ""
      } else if token.kind != .space, !token.isFullStop, token.key != 0x2026, token.key != 0x5F {
        break
      }
      index += 1
    }
    guard index < tokens.count, tokens[index].kind == .sign, tokens[index].key == 0x2F, index - first <= 12 else {
      return nil
    }
    let slash = index
    index += 1
    var symbol = ""
    var last = index
    var glued = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .space {
        guard token.range.count == 1, let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil,
          (next.kind == .sign && next.key == 0x2D) || symbol.hasSuffix("-") || symbol.isEmpty
        else { break }
        index += 1
        continue
      }
      if token.kind == .word, !(token.isCapitalized) { break }
      if token.isComma || token.isSemicolon { break }
      let word = line.text.slice(token.range) ?? ""
      if let cut = gluedCapital(word) {
        symbol += word.slice(0..<cut) ?? ""
        glued = cut - word.utf8.count
        last = index + 1
        break
      }
      symbol += word
      index += 1
      last = index
    }
    while symbol.hasSuffix(".") { symbol.removeLast() }
    guard symbol.unicodeScalars.contains(where: { $0.properties.isUppercase }) else { return nil }
    let begin = first < slash && tokens[first].kind == .digits ? first : slash
    let range = Int(tokens[begin].start)..<(Int(tokens[last - 1].end) + glued)
    let offset = line.range.lowerBound
    let place = (range.lowerBound + offset)..<(range.upperBound + offset)
    let segment = segments[line.segment]
    return Header.Number(
      text: segment.text.slice(place) ?? "", serial: serial.isEmpty ? nil : serial, symbol: symbol,
      evidence: segment.evidence(place))
  }

  private mutating func readDate(_ lines: ArraySlice<HeadLine>) {
    for line in lines {
      let segment = segments[line.segment]
      for mention in segment.mentions where line.range.contains(mention.range.lowerBound) {
        guard mention.kind == .date, case .date(let date) = mention.measure, date.month != nil,
          let place = place(before: mention, in: segment, line: line)
        else { continue }
        header.date = Located(text: segment.text.slice(mention.range) ?? "", evidence: segment.evidence(mention.range))
        header.dateValue = date
        header.place = place
        headCount = max(headCount, line.segment + 1)
        return
      }
    }
  }

  /// The name in front of ", ngày ...": capitalised words, cut where another text runs into it.
  private func place(before mention: Mention, in segment: Segment, line: HeadLine) -> Located? {
    var index = mention.tokens.lowerBound - 1
    let tokens = segment.tokens
    func skipBack() {
      while index >= 0, tokens[index].kind == .space || tokens[index].isComma || tokens[index].isFullStop { index -= 1 }
    }
    skipBack()
    let end = index
    var start = index + 1
    var count = 0
    while index >= 0, count < 7, Int(tokens[index].start) >= line.range.lowerBound {
      let token = tokens[index]
      if token.kind == .space {
        // "Số: 318/BC-UBND  Phú Lộc, ngày 12": two columns on one line.
        if token.range.count > 2 || (token.range.count == 2 && index > 0 && tokens[index - 1].isUppercase) { break }
        index -= 1
        continue
      }
      // "Phường 7", "Ea M'Droh".
      let isNumber = token.kind == .digits && count == 0 && token.range.count <= 2
      let isApostrophe = token.kind == .sign && (token.key == 0x27 || token.key == 0x2019) && count > 0
      // "TP. Hồ Chí Minh"
      if token.isFullStop, count > 0, index > 0, tokens[index - 1].isCapitalized, tokens[index - 1].count <= 2 {
        index -= 1
        continue
      }
      if token.key == happinessKey { break }
      let cut = token.kind == .word ? gluedCapital(segment.text.slice(token.range) ?? "") : nil
      guard (token.kind == .word && (token.isCapitalized || cut != nil)) || isNumber || isApostrophe else { break }
      start = index
      count += 1
      if cut != nil { break }
      index -= 1
    }
    guard start <= end, start >= 0, tokens[start].kind == .word else { return nil }
    var range = Int(tokens[start].start)..<Int(tokens[end].end)
    if let cut = gluedCapital(segment.text.slice(tokens[start].range) ?? "") {
      range = (range.lowerBound + cut)..<range.upperBound
    }
    // A sentence that speaks of a day is no place and date.
    guard let text = segment.text.slice(range), !text.isEmpty else { return nil }
    var wordsBehind = 0
    for token in tokens[mention.tokens.upperBound...] where token.kind == .word {
      if Int(token.start) >= line.range.upperBound || wordsBehind > 2 { break }
      wordsBehind += 1
    }
    guard wordsBehind <= 2 else { return nil }
    return Located(text: text, evidence: segment.evidence(range))
  }

  // MARK: Issuer

  private mutating func readIssuer(_ lines: [HeadLine]) {
    let candidates = lines.filter { line in
      line.isUppercase && motto.match(line.tokens) == nil && !line.words.isEmpty && numberWord.match(line.tokens) == nil
        && reportWord.match(line.tokens) == nil && !Self.marks.occurs(in: line.tokens)
    }
    header.issuer = IssuerReader(segments: segments).issuer(from: candidates)
  }

  private static let marks = Opening(["dự thảo", "phụ lục", "biểu mẫu", "hỏa tốc", "khẩn", "mẫu số"])

  private func lastHeadSegment() -> Int {
    // Cells of the head's table belong to it as a whole.
    var count = headCount
    while count > 0, count < segments.count, segments[count].isCell, segments[count].block == segments[count - 1].block
    { count += 1 }
    return count
  }
}

/// Where two words were glued: "phúcKim" before the K, "UBNDMỹ" before the M; "TTg" and "QĐi" are whole.
private func gluedCapital(_ word: String) -> Int? {
  var offset = 0
  var capitals = 0
  var lastCapital = 0
  for scalar in word.unicodeScalars {
    let isCapital = scalar.properties.isUppercase
    if isCapital, offset > 0, capitals == 0 { return offset }
    if !isCapital, capitals > 3 { return lastCapital }
    if isCapital { lastCapital = offset }
    capitals = isCapital ? capitals + 1 : 0
    offset += String(scalar).utf8.count
  }
  return nil
}

private let happinessKey = wordKey("phúc")

/// The reporting period that a mention names, if it names one; months come as dates.
func periodLabel(_ mention: Mention) -> PeriodLabel? {
  switch mention.measure {
  case .period(let label): return label.kind == .interval ? nil : label
  case .date(let date):
    if date.day != nil { return nil }
    if let month = date.month { return PeriodLabel(kind: .month, year: date.year, index: month) }
    return PeriodLabel(kind: .year, year: date.year)
  default: return nil
  }
}
