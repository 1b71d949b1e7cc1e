import Vietnamese

/// What a column of a form's table is for.
package enum ColumnRole: Hashable, Sendable {
  case code, label, unit, notes
  /// The rank says how surely it holds this period's numbers: 0 "kỳ báo cáo", 1 "số liệu", 3 "lũy kế", 4 "kỳ trước".
  case value(rank: Int)
}

/// The words that stand over columns, and which column they name.
enum HeaderWords {
  private static let lists: [(ColumnRole, [String])] = [
    (
      .code,
      [
        "stt", "tt", "số tt", "số thứ tự", "thứ tự", "mã", "mã số", "mã chỉ tiêu", "mã tiêu chí", "ký hiệu",
        "số ký hiệu",
      ]
    ),
    (
      .label,
      [
        "nội dung", "chỉ tiêu", "các chỉ tiêu", "tiêu chí", "các tiêu chí", "tên chỉ tiêu", "tên tiêu chí",
        "nội dung chỉ tiêu", "danh mục",
        "nội dung thống kê", "chỉ tiêu thống kê", "chỉ tiêu báo cáo", "nội dung báo cáo", "nội dung công việc",
        "diễn giải",
        "tên gọi", "hạng mục", "nội dung các chỉ tiêu", "các nội dung", "chỉ số",
      ]
    ),
    (.unit, ["đvt", "đơn vị tính", "đơn vị", "đ v t", "đv tính", "đơn vị đo"]),
    (
      .notes,
      [
        "ghi chú", "chú thích", "giải trình", "lý do", "nguồn", "tài liệu kiểm chứng", "minh chứng", "đơn vị chủ trì",
        "cơ quan thực hiện",
      ]
    ),
    (
      .value(rank: 0),
      [
        "kỳ báo cáo", "trong kỳ", "kỳ này", "số liệu trong kỳ", "số liệu kỳ báo cáo", "kết quả trong kỳ",
        "thực hiện trong kỳ",
        "số liệu kỳ này", "trong kỳ báo cáo", "kết quả kỳ báo cáo", "phát sinh trong kỳ", "thực hiện kỳ này", "quý này",
        "tháng này",
        "thực hiện trong quý", "trong quý", "trong tháng", "thực hiện kỳ báo cáo",
      ]
    ),
    (
      .value(rank: 1),
      [
        "số liệu", "kết quả", "giá trị", "số lượng", "thực hiện", "kết quả thực hiện", "số liệu báo cáo",
        "kết quả đạt được",
        "số liệu thực hiện", "số liệu thống kê", "kết quả báo cáo", "tỷ lệ số lượng",
      ]
    ),
    (
      .value(rank: 3),
      [
        "lũy kế", "luỹ kế", "lũy kế từ đầu năm", "từ đầu năm", "cộng dồn", "số liệu lũy kế", "lũy kế đến nay",
        "lũy kế năm",
      ]
    ),
    (
      .value(rank: 4),
      [
        "kỳ trước", "cùng kỳ", "năm trước", "quý trước", "tháng trước", "cùng kỳ năm trước", "kỳ trước liền kề",
        "so sánh", "tăng giảm",
        "so với cùng kỳ", "so với kỳ trước", "kế hoạch", "kế hoạch năm", "chỉ tiêu giao", "kế hoạch giao", "mục tiêu",
        "tăng", "giảm",
        "chênh lệch", "số liệu kỳ trước", "số liệu cùng kỳ", "kết quả kỳ trước", "thực hiện kỳ trước",
      ]
    ),
  ]

  private static let table: KeyTable<ColumnRole> = KeyTable(
    lists.flatMap { role, phrases in phrases.map { (hash(words(of: $0).map(\.key)), role) } })

  /// Words that name a period; a value column may have them behind its name ("Số liệu quý I năm 2025").
  private static let periodWords: KeyTable<Bool> = KeyTable(
    [
      "quý", "năm", "tháng", "đầu", "cuối", "kỳ", "i", "ii", "iii", "iv", "báo", "cáo", "thực", "hiện", "từ", "đến",
      "ngày", "này", "hết", "cả", "trong",
      "tính",
    ].map { (wordKey($0), true) })

  struct Found {
    var role: ColumnRole
    /// The year it names.
    var year: Int?
  }

  /// What a cell says when it stands over a column; nil for other texts. Remarks in parentheses do not count.
  static func role(_ tokens: [Token]) -> Found? {
    guard tokens.count <= 40 else { return nil }
    var name = hash([])
    var last: UInt64?
    var year: Int?
    var hasDigits = false
    forEachNamed(tokens) { token in
      if token.kind == .digits {
        hasDigits = true
        if token.count == 4, (1990...2100).contains(token.key) { year = Int(token.key) }
      } else {
        name = hash(name, with: token.key)
        last = token.key
      }
    }
    guard let last else { return nil }
    if !hasDigits, let role = table[name] { return Found(role: role, year: nil) }
    // A name with a period behind it, or a period alone.
    guard periodWords[last] != nil else { return nil }
    var named: [UInt64] = []
    forEachNamed(tokens) { if $0.kind == .word { named.append($0.key) } }
    for length in stride(from: named.count - 1, through: 0, by: -1) {
      guard named[length...].allSatisfy({ periodWords[$0] != nil }) else { break }
      if length == 0 {
        let isPeriod = named.contains { $0 == quarter || $0 == month || $0 == yearWord }
        return isPeriod && (hasDigits || named.count > 1) ? Found(role: .value(rank: 1), year: year) : nil
      }
      if let role = table[hash(Array(named[..<length]))], case .value = role { return Found(role: role, year: year) }
    }
    return nil
  }

  static func isWholeYear(_ first: UInt64, _ second: UInt64) -> Bool {
    second == yearWord && (first == whole || first == inside)
  }

  private static let whole = wordKey("cả")
  private static let inside = wordKey("trong")
  private static let quarter = wordKey("quý")
  private static let month = wordKey("tháng")
  private static let yearWord = wordKey("năm")

  /// The words and numbers outside of parentheses.
  private static func forEachNamed(_ tokens: [Token], _ body: (Token) -> Void) {
    var depth = 0
    for token in tokens {
      switch token.kind {
      case .sign:
        if token.key == 0x28 { depth += 1 }
        if token.key == 0x29 { depth = max(0, depth - 1) }
      case .word, .digits: if depth <= 0 { body(token) }
      case .space: break
      }
    }
  }

  private static func hash(_ words: [UInt64]) -> UInt64 {
    words.reduce(0x2545_F491_4F6C_DD1D) { hash($0, with: $1) }
  }

  private static func hash(_ name: UInt64, with word: UInt64) -> UInt64 {
    let mixed = (name ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 31
  }
}
