/// The nouns that things are counted in, and what of their spellings is one unit.
struct Units: Sendable {
  static let shared = Units()

  /// nil for a phrase that only begins like a unit ("hộ tịch"): nothing is counted in it.
  let table: PhraseTable<String?>

  /// Each line: the unit as it is reported, then its other spellings. The longest phrase wins, so that a noun whose
  /// first syllable is a unit of its own ("điểm cầu", "đoàn viên") must be known too: `longerNouns`.
  private static let nouns: [[String]] = [
    ["hồ sơ", "bộ hồ sơ", "hồ sơ TTHC", "hồ sơ thủ tục hành chính", "HS"],
    ["thủ tục", "thủ tục hành chính", "TTHC", "thủ tục HC", "bộ thủ tục", "bộ TTHC", "bộ thủ tục hành chính"],
    ["văn bản", "VB"], ["văn bản QPPL", "VBQPPL", "văn bản quy phạm pháp luật", "văn bản qui phạm pháp luật"],
    ["nhiệm vụ"], ["đầu việc", "đầu mục công việc"], ["chỉ tiêu"], ["tiêu chí"], ["nội dung"],
    ["lĩnh vực", "lĩnh vực ngành", "nhóm lĩnh vực"],
    ["cán bộ, công chức", "cán bộ công chức", "CBCC", "cán bộ và công chức", "CB, CC"],
    ["cán bộ, công chức, viên chức", "CBCCVC", "CBCC, VC", "CB, CC, VC", "cán bộ công chức viên chức"],
    ["công chức, viên chức", "CCVC", "công chức viên chức"], ["cán bộ"], ["công chức"], ["viên chức"],
    ["người lao động"], ["người", "nhân sự"], ["biên chế"], ["đồng chí", "đ/c"], ["lao động"], ["đại biểu"],
    ["lãnh đạo"], ["học viên"], ["lượt người"], ["lượt"], ["cá nhân"], ["tổ chức"], ["doanh nghiệp"], ["công dân"],
    ["hộ", "hộ gia đình", "hộ dân"], ["nhân khẩu"], ["tập thể"], ["thành viên"], ["đảng viên"],
    ["đơn vị"], ["đơn vị sự nghiệp", "ĐVSN"], ["cơ quan"], ["cơ quan, đơn vị"],
    ["phòng", "phòng chuyên môn", "phòng ban"],
    ["xã"], ["phường"], ["thị trấn"], ["xã, phường", "xã, phường, thị trấn", "xã, thị trấn"], ["huyện"], ["tỉnh"],
    ["thôn"], ["xóm"], ["bản"], ["ấp"], ["tổ dân phố"], ["khu phố"], ["tổ"], ["nhóm"], ["đội"], ["địa phương"],
    ["tin, bài", "tin bài", "tin và bài", "bài, tin", "tin/bài"], ["tin"], ["bài", "bài viết"], ["bản tin"],
    ["cuộc", "cuộc họp"], ["buổi"], ["lớp"], ["hội nghị"], ["đợt"], ["lần"], ["kỳ"], ["phiên"], ["vụ", "vụ việc"],
    ["cuộc kiểm tra"], ["đoàn"], ["sáng kiến"], ["mô hình"], ["giải pháp", "nhóm giải pháp"], ["dự án"], ["công trình"],
    ["đề tài"],
    ["kế hoạch"], ["quyết định"], ["công văn"], ["báo cáo"], ["nghị quyết"], ["chỉ thị"], ["tờ trình"], ["thông báo"],
    ["phiếu", "phiếu khảo sát"], ["ý kiến"], ["phản ánh", "phản ánh, kiến nghị", "PAKN"], ["kiến nghị"],
    ["đơn", "đơn thư"], ["vấn đề"], ["tồn tại"], ["hạn chế"], ["thiếu sót"],
    ["trường hợp"], ["câu hỏi"], ["khiếu nại"], ["tố cáo"],
    ["dịch vụ", "dịch vụ công", "DVC", "DVCTT"], ["chứng thư số"], ["chữ ký số"], ["tài khoản"], ["giao dịch"],
    ["bộ"], ["bộ máy vi tính", "bộ máy tính", "máy vi tính", "máy tính", "dàn máy tính", "bộ vi tính"],
    ["máy in", "chiếc máy in"], ["máy scan", "máy quét", "chiếc máy scan", "máy Scan"],
    ["máy photocopy", "máy photo"], ["máy"], ["camera"], ["ki ốt", "kiosk"], ["quầy", "ô cửa"], ["chiếc"], ["cái"],
    ["thiết bị"], ["cụm loa"], ["loa"], ["băng rôn", "băng zôn"], ["pano", "pa nô"], ["tờ rơi"], ["cuốn"],
    ["trang thông tin"],
    ["quy trình"], ["kết quả"], ["bước"], ["mục tiêu"], ["điểm"], ["cấp"], ["ngành"], ["chương trình"],
    ["giấy", "giấy tờ"],
    ["ngày", "ngày làm việc"], ["giờ", "giờ làm việc", "h"], ["phút"], ["tháng"], ["năm"], ["tuần"],
    ["km", "ki lô mét", "kilômét", "kilomet"], ["m", "mét"], ["m2", "mét vuông"], ["m3", "mét khối"],
    ["km2", "ki lô mét vuông", "kilômét vuông", "kilomet vuông"], ["ha", "hecta", "héc ta"],
    ["kg", "ki lô gam", "ki lô gram", "kilôgam", "kilogam", "kilogram"], ["tấn"], ["tạ"], ["lít", "l"],
    ["ca"], ["tuổi"], ["học sinh"], ["sinh viên"], ["trường"], ["bệnh nhân"], ["con"], ["cây"], ["suất"], ["phần quà"],
    ["ngôi nhà", "nhà", "căn nhà"],
  ]

  private init() {
    var phrases: [(phrase: String, value: String?)] = Self.noUnits.map { ($0, nil) }
    let more = [Self.longerNouns, Self.people, Self.papers, Self.places, Self.things].joined()
    for spellings in Self.nouns + Self.measures + more {
      guard let unit = spellings.first else { continue }
      for spelling in spellings { phrases.append((spelling, unit)) }
    }
    table = PhraseTable(phrases)
  }
}

/// The unit that a cell or a caption names alone, normalised ("Hồ sơ" is "hồ sơ", "TTHC" is "thủ tục"); nil when the
/// words are no unit we know.
package func unit(named text: String) -> String? { unit(named: tokenize(text)) }

/// The same for a text whose tokens are at hand.
package func unit(named tokens: [Token]) -> String? {
  guard let first = tokens.firstIndex(where: { $0.kind != .space }) else { return nil }
  if tokens[first].isSign("%") { return "%" }
  guard let found = Units.shared.table.match(tokens, at: first), let unit = found.value else { return nil }
  return tokens[found.end...].allSatisfy { $0.kind == .space } ? unit : nil
}
