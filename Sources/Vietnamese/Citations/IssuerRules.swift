private let cua = WordFolder.key(of: "của")
private let va = WordFolder.key(of: "và")
private let hanh = WordFolder.key(of: "hành")
/// "ban hành", "thi hành": what the office did, no part of its name.
private let deeds = Scanner.keys("ban", "thi")
/// Words that no name of an office goes on with.
private let ends = Scanner.keys(
  "về", "quy", "sửa", "phê", "hướng", "ngày", "đã", "là", "được", "thực", "đối", "tại", "số", "có", "trong", "để", "do",
  "khóa", "triển", "nhằm", "cho", "tháng", "năm", "trên", "cùng", "theo", "gồm")
/// Offices of a province, whose fields of work stand in their names: "Sở Khoa học và Công nghệ".
private let fieldOffices = Scanner.keys("bộ", "sở", "ban", "phòng", "vụ", "cục", "tổng", "trung", "ủy", "hội")
/// What begins another name behind "và".
private let offices = Scanner.keys(
  "bộ", "sở", "ban", "phòng", "vụ", "cục", "ubnd", "hđnd", "ủy", "hội", "văn", "đảng", "huyện", "tỉnh", "chủ", "các")

/// The office behind a cited document: "của Chính phủ", "của Sở Khoa học và Công nghệ", "của HĐND xã khóa I".
extension Scanner {
  func issuer(at index: Int) -> String? {
    let start = skipSpace(index)
    guard isWord(start, cua) else { return nil }
    let first = skipSpace(start + 1)
    var end = first
    var last = first
    while end < tokens.count, end - start < 24 {
      let token = tokens[end]
      switch token.kind {
      case .digits: return name(first, last)
      case .sign:
        guard isDash(end), joinsFields(end, first) else { return name(first, last) }
      case .space: if token.key != 0 { return name(first, last) }
      case .word:
        if isWord(end, va) {
          guard joinsFields(end, first) else { return name(first, last) }
        } else if endsName(end) {
          return name(first, last)
        } else {
          last = end + 1
        }
      }
      end += 1
    }
    return name(first, last)
  }

  private func name(_ first: Int, _ last: Int) -> String? { first < last ? text(first..<last) : nil }

  private func endsName(_ index: Int) -> Bool {
    if isWord(index, in: ends), !tokens[index].isCapitalized { return true }
    if isWord(index, in: deeds), !tokens[index].isCapitalized, isWord(skipSpace(index + 1), hanh) { return true }
    // The next document of a list begins.
    return tokens[index].isCapitalized && DocumentTypes.shared.names.match(tokens, at: index) != nil
  }

  /// "Sở Khoa học và Công nghệ", "Phòng Văn hóa - Xã hội": the name goes on with a capital, and not with another office
  /// or document.
  private func joinsFields(_ joint: Int, _ first: Int) -> Bool {
    let next = skipSpace(joint + 1)
    return isWord(first, in: fieldOffices) && isWord(next) && tokens[next].isCapitalized && !isWord(next, in: offices)
      && DocumentTypes.shared.names.match(tokens, at: next) == nil
  }
}
