import Model
import Vietnamese

private let receivers = Opening(["nơi nhận", "nơi gửi"])
private let authorities = Opening(["tm", "tl", "tuq", "t/m", "thay mặt", "thừa lệnh"])
private let deputies = Opening(["kt", "q", "quyền"])
private let offices = Opening([
  "chủ tịch", "phó chủ tịch", "kt chủ tịch", "giám đốc", "phó giám đốc", "trưởng phòng", "phó trưởng phòng",
  "chánh văn phòng",
  "phó chánh văn phòng", "bí thư", "trưởng ban", "phó trưởng ban", "thủ trưởng", "phó thủ trưởng", "kt giám đốc",
  "kt trưởng phòng",
  "q chủ tịch", "quyền chủ tịch", "cục trưởng", "chi cục trưởng", "kt chánh văn phòng", "người đứng đầu",
])
private let openers = [receivers, authorities, offices]
private let copyLine = Opening(["lưu"])
private let appendixWord = Opening(["phụ lục", "phụ biểu", "biểu số", "biểu mẫu"])
private let signed = Opening(["đã ký", "ký tên"])

/// The signature block and the recipients, from the end of the report proper.
struct SignatureReader {
  let segments: [Segment]
  let document: Document
  private(set) var signer = Header.Signer()
  private(set) var recipients: [Located] = []
  /// The first segment that belongs to the signature block.
  private(set) var start: Int?
  /// The segment after its last one.
  private(set) var end: Int?

  init(segments: [Segment], document: Document) {
    self.segments = segments
    self.document = document
  }

  /// - Parameter from: the first segment that may belong to it; head lines with the same words lie before.
  mutating func read(from first: Int) {
    guard let range = blockRange(from: first) else { return }
    let lines = headLines(segments, range)
    start = range.lowerBound
    let signatureStart = lines.firstIndex { isAuthority($0) || isOffice($0) }
    readRecipients(lines)
    var last = range.lowerBound
    if let signatureStart { last = readSigner(lines, from: signatureStart) }
    end = max(
      last + 1,
      recipients.last.flatMap { located in
        segments.firstIndex {
          $0.block == located.evidence.place.block && $0.row == located.evidence.place.row
            && $0.column == located.evidence.place.column
        }
      }.map { $0 + 1 } ?? 0)
  }

  /// From "Nơi nhận" or "TM. ..." to the appendix or the end.
  private func blockRange(from first: Int) -> Range<Int>? {
    guard let begin = segments.indices.first(where: { $0 >= first && opens(segments[$0]) }) else { return nil }
    var end = begin
    while end < segments.count, end - begin < 60 {
      if end > begin, appendixWord.match(segments[end].tokens) != nil { break }
      if segments[end].block - segments[begin].block > 40 { break }
      end += 1
    }
    return begin..<end
  }

  /// Whether one of its lines begins the block. Only short texts do, and only capitals or "Nơi nhận".
  private func opens(_ segment: Segment) -> Bool {
    guard segment.text.utf8.count < 600 else { return false }
    var start = 0
    let tokens = segment.tokens
    while start < tokens.count {
      let end = tokens[start...].firstIndex { $0.kind == .space && $0.key == 1 } ?? tokens.count
      defer { start = end + 1 }
      guard openers.contains(where: { $0.mayBegin(tokens, at: start) }) else { continue }
      let line = Array(tokens[start..<end])
      if receivers.match(line) != nil { return true }
      if authorities.match(line) != nil, isLoud(line) { return true }
      if line.count < 12, offices.match(line) != nil, isLoud(line) { return true }
    }
    return false
  }

  private func isLoud(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.kind == .word }
    return !words.isEmpty && words.allSatisfy { $0.isUppercase || $0.count <= 2 }
  }

  private func isAuthority(_ line: HeadLine) -> Bool { authorities.match(line.tokens) != nil && line.isUppercase }
  private func isOffice(_ line: HeadLine) -> Bool {
    (offices.match(line.tokens) != nil || deputies.match(line.tokens) != nil) && line.isUppercase
      && line.words.count <= 9
  }

  private mutating func readRecipients(_ lines: [HeadLine]) {
    guard let header = lines.firstIndex(where: { receivers.match($0.tokens) != nil }) else { return }
    let home = lines[header].segment
    // Behind the colon in the same line first: "Nơi nhận: UBND huyện".
    var index = header
    while index < lines.count {
      let line = lines[index]
      defer { index += 1 }
      if isAuthority(line) || isOffice(line) {
        if segments[line.segment].isCell && segments[line.segment].column != segments[home].column { continue }
        break
      }
      // In a layout table the recipients stay in their column.
      if segments[home].isCell, segments[line.segment].column != segments[home].column { continue }
      if !segments[home].isCell, segments[line.segment].isCell { break }
      var range = line.range
      if index == header {
        guard let colon = line.tokens.first(where: { $0.isColon }) else { continue }
        range = trimmed(
          Array(segments[line.segment].text.utf8), (line.range.lowerBound + Int(colon.end))..<line.range.upperBound)
        if range.isEmpty { continue }
      }
      guard let item = recipient(segments[line.segment], range) else { break }
      recipients.append(item)
      if copyLine.match(line.tokens) != nil { break }
    }
  }

  /// Without the bullet in front and the sign behind; nil for what is no recipient.
  private func recipient(_ segment: Segment, _ range: Range<Int>) -> Located? {
    // A line may be one of thousands of its segment.
    guard range.count < 1000, let line = segment.text.slice(range) else { return nil }
    let bytes = Array(line.utf8)
    var start = 0
    var end = bytes.count
    while start < end, [0x2D, 0x2B, 0x2A, 0x20, 0x2E].contains(bytes[start]) { start += 1 }
    for bullet in ["–", "•", "—"] where String(decoding: bytes[start..<end], as: UTF8.self).hasPrefix(bullet) {
      start += bullet.utf8.count
    }
    while end > start, [0x3B, 0x2E, 0x2C, 0x20, 0x2F].contains(bytes[end - 1]) { end -= 1 }
    let found = trimmed(bytes, start..<end)
    let inner = (range.lowerBound + found.lowerBound)..<(range.lowerBound + found.upperBound)
    guard !inner.isEmpty, inner.count < 200, let text = segment.text.slice(inner) else { return nil }
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    return Located(text: text, evidence: segment.evidence(inner))
  }

  /// Authority, office and name in their order; the index of the last segment used.
  private mutating func readSigner(_ lines: [HeadLine], from first: Int) -> Int {
    var last = lines[first].segment
    let column = segments[lines[first].segment].column
    var titles: [HeadLine] = []
    var index = first
    while index < lines.count {
      let line = lines[index]
      index += 1
      let segment = segments[line.segment]
      if segment.isCell, segment.column != column { continue }
      if isAuthority(line), signer.authority == nil, titles.isEmpty {
        signer.authority = located(line)
        last = line.segment
        continue
      }
      if isOffice(line) {
        titles.append(line)
        last = line.segment
        continue
      }
      if signer.authority != nil, titles.isEmpty, line.isUppercase, line.words.count <= 8 { continue }
      if line.words.isEmpty || signed.occurs(in: line.tokens) { continue }
      if titles.isEmpty, signer.authority == nil { continue }
      if isPersonName(line) {
        signer.name = located(line)
        last = line.segment
      }
      if signer.name != nil || line.words.count > 8 { break }
    }
    if let opening = titles.first {
      let segment = segments[opening.segment]
      let text = titles.map(\.text).joined(separator: " ")
      signer.title = Located(text: text, evidence: segment.evidence(opening.range))
    }
    return last
  }

  private func located(_ line: HeadLine) -> Located {
    Located(text: line.text, evidence: segments[line.segment].evidence(line.range))
  }

  /// Two to six words, each with a capital.
  private func isPersonName(_ line: HeadLine) -> Bool {
    let words = line.words
    guard (2...6).contains(words.count), copyLine.match(line.tokens) == nil else { return false }
    return words.allSatisfy(\.isCapitalized) && !line.tokens.contains { $0.kind == .digits || $0.isColon }
  }
}
