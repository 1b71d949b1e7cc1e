import Quantities

/// Last words of verbs that a count follows, for "một", which is article elsewhere, and for "năm", which is year.
private let countingVerbs = PhraseTable<Bool>(
  [
    "gồm", "bao gồm", "có", "còn", "tăng", "giảm", "tăng thêm", "giảm được", "giảm đi", "thêm", "mở", "cử", "gửi",
    "trả",
    "quá hạn", "trễ hạn", "chậm hạn", "phát sinh", "phát hiện", "tiếp nhận", "ghi nhận", "giải quyết", "xử lý",
    "xử lý được", "ban hành", "tổ chức", "tổ chức được", "thành lập", "kỷ luật", "xử lý kỷ luật", "thôi việc",
    "nghỉ việc", "bổ nhiệm", "tuyển dụng", "điều động", "luân chuyển", "kết nạp", "khai trừ", "bố trí", "phân công",
    "bãi bỏ", "trang bị", "khởi tố", "xử phạt", "khen thưởng", "ra mắt", "hoàn thành được",
  ].map { ($0, true) })
/// More of them for "năm" only: behind these "một" says what a thing is.
private let verbsBeforeFive = PhraseTable<Bool>(
  [
    "kiểm tra", "thanh tra", "rà soát", "thực hiện", "triển khai", "xây dựng", "hoàn thành", "tham mưu", "sửa đổi",
    "thay thế", "công bố", "công khai", "niêm yết", "đề xuất", "hỗ trợ", "cấp phát", "lắp đặt", "tập huấn", "bồi dưỡng",
    "thẩm định", "phê duyệt", "cắt giảm", "rút ngắn", "khoảng", "gần",
  ].map { ($0, true) })
/// Words in front of a span of time.
private let beforeSpans = PhraseTable<Bool>(
  ["sau", "là", "thời hạn", "thời gian", "trong vòng", "trong thời hạn", "trong thời gian"].map { ($0, true) })
private let exact: Set<String> = ["giây", "phút", "km", "kg", "ha", "m2", "m3", "km2", "lít", "tấn", "tạ"]
private let spans: Set<String> = ["ngày", "giờ", "phút", "tuần"]
/// "tăng trong năm, ngày càng cao"
private let evermore = WordFolder.key(of: "càng")
private let remaining = WordFolder.key(of: "còn")
/// "kỷ luật một trường hợp"
private let discipline = WordFolder.key(of: "luật")

/// "một" and "năm" alone before a unit.
extension Scanner {
  /// Whether a lone "một" or "năm" counts the unit behind it. `isBounded` says that "không quá", "ít nhất" or the like
  /// stands before it.
  func countsAlone(_ index: Int, _ unit: (unit: String, end: Int), unitStart: Int, isBounded: Bool) -> Bool {
    if lexeme(skipSpace(unit.end)) == .nao || tokens[unitStart].isCapitalized { return false }
    if isWord(skipSpace(unit.end), evermore) { return false }
    if isBounded { return true }
    // Nothing is told by years of these: "năm giây", "năm ki-lô-mét".
    if tokens[index].lexeme == .nam, exact.contains(unit.unit) { return true }
    let isFive = tokens[index].lexeme == .nam
    // "trong năm năm qua", "trong năm ngày làm việc"
    if isFive, lexeme(unitStart) == .nam || (spans.contains(unit.unit) && unit.end > unitStart + 1) { return true }
    if Self.countedSingly.contains(unit.unit), beginsCount(index) { return true }
    guard let previous = before(index), isWord(previous) else { return false }
    if isFive, spans.contains(unit.unit), ends(beforeSpans, at: previous) { return true }
    guard isFive || Self.countedByVerb.contains(unit.unit) || Self.countedSingly.contains(unit.unit) else {
      return false
    }
    return ends(countingVerbs, at: previous) || (isFive && ends(verbsBeforeFive, at: previous))
  }

  /// What "một" and "năm" count where they stand at the beginning of a clause.
  private static let countedSingly: Set<String> = [
    "người", "hồ sơ", "nhiệm vụ", "cán bộ", "công chức", "viên chức", "cán bộ, công chức", "trường hợp", "văn bản",
    "máy in", "máy scan", "bộ máy vi tính", "thủ tục", "máy", "đồng chí",
  ]

  /// What "một" counts behind a verb, besides those. Units that are also the beginning of a vague word ("một bộ phận",
  /// "một lần", "một cấp", "một bước") are not here.
  private static let countedByVerb: Set<String> = [
    "hộ", "cuộc", "cuộc kiểm tra", "kế hoạch", "đơn", "đơn vị", "cơ quan", "xã", "phường", "thôn", "xóm", "ấp", "lượt",
    "quyết định", "công văn", "nghị quyết", "chỉ thị", "báo cáo", "tờ trình", "hội nghị", "lớp", "buổi", "đoàn", "vụ",
    "thành viên", "đảng viên", "phòng", "dự án", "công trình", "mô hình", "sáng kiến", "ý kiến", "kiến nghị",
    "phản ánh", "khiếu nại", "tố cáo", "doanh nghiệp", "học sinh", "bậc", "biên chế", "đề tài", "đầu mối",
    "lĩnh vực", "dịch vụ", "tài khoản", "ki ốt", "camera", "lượt người", "nhân sự", "lao động", "chỉ tiêu", "tiêu chí",
  ]

  /// The first word of a clause, or one behind a word that counts go with.
  private func beginsCount(_ index: Int) -> Bool {
    guard let previous = before(index) else { return tokens[index].isCapitalized }
    if tokens[previous].kind == .sign { return true }
    switch lexeme(previous) {
    case .va, .co: return true
    default: return isWord(previous, remaining) || isWord(previous, discipline)
    }
  }

  /// Whether a phrase of at most three words ends at a word.
  private func ends(_ table: PhraseTable<Bool>, at last: Int) -> Bool {
    var start = last
    for _ in 0..<3 {
      if let found = table.match(tokens, at: start), found.end == last + 1 { return true }
      guard let earlier = before(start), isWord(earlier) else { return false }
      start = earlier
    }
    return false
  }
}
