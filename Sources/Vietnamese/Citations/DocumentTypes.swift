/// The kinds of documents that reports cite: laws, and the kinds of Decree 30/2020/NĐ-CP, with the letters that
/// stand for them in a document's symbol.
struct DocumentTypes: Sendable {
  static let shared = DocumentTypes()

  let names: PhraseTable<String>
  let symbols: KeyTable<String>

  private static let kinds: [(name: String, symbols: [String])] = [
    ("Hiến pháp", []), ("Bộ luật", []), ("Luật", ["L"]), ("Pháp lệnh", ["PL"]), ("Lệnh", []),
    ("Nghị quyết liên tịch", ["NQLT"]), ("Nghị quyết", ["NQ"]), ("Nghị định", ["NĐ"]),
    ("Thông tư liên tịch", ["TTLT"]), ("Thông tư", ["TT"]), ("Quyết định", ["QĐ"]), ("Chỉ thị", ["CT"]),
    ("Quy chế", ["QC"]), ("Quy định", ["QYĐ", "QĐi"]), ("Quy trình", []), ("Thông cáo", ["TC"]), ("Thông báo", ["TB"]),
    ("Thông báo kết luận", ["TBKL"]), ("Hướng dẫn", ["HD"]), ("Chương trình hành động", []),
    ("Chương trình", ["CTr", "CTR"]), ("Kế hoạch", ["KH"]), ("Phương án", ["PA"]), ("Đề án", ["ĐA"]), ("Dự án", ["DA"]),
    ("Báo cáo", ["BC"]), ("Biên bản", ["BB"]), ("Tờ trình", ["TTr", "TTR"]), ("Hợp đồng", ["HĐ"]),
    ("Công điện", ["CĐ"]),
    ("Công văn", ["CV"]), ("Bản ghi nhớ", ["BGN"]), ("Bản thỏa thuận", ["BTT"]), ("Giấy ủy quyền", ["GUQ"]),
    ("Giấy mời", ["GM"]), ("Giấy giới thiệu", ["GGT"]), ("Giấy phép", ["GP"]),
    ("Giấy phép xây dựng", ["GPXD"]), ("Giấy chứng nhận", ["GCN"]), ("Phiếu gửi", ["PG"]), ("Phiếu báo", ["PB"]),
    ("Thông tri", []), ("Kết luận", ["KL"]), ("Văn bản", []),
    ("Văn bản hợp nhất", ["VBHN"]),
    ("Quy hoạch", []), ("Thư", []), ("Phiếu chuyển", ["PC"]), ("Nội quy", []),
  ]

  /// Of the words that a name or a symbol may begin with.
  static var openingKeys: [UInt64] {
    kinds.flatMap { kind in
      let first = kind.name.split(separator: " ", maxSplits: 1).first.map(String.init) ?? kind.name
      return ([first] + kind.symbols).map { WordFolder.key(of: $0) }
    }
  }

  private init() {
    names = PhraseTable(Self.kinds.map { ($0.name, $0.name) })
    var entries: [(UInt64, String)] = []
    for kind in Self.kinds {
      for symbol in kind.symbols { entries.append((WordFolder.key(of: symbol), kind.name)) }
    }
    symbols = KeyTable(entries)
  }
}
