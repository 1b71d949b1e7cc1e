/// The single words that the scanner's rules turn on. A word that means two things ("năm": five, year) has the one
/// here that its rules begin with; the rules know the other.
enum Lexeme: UInt8, Sendable {
  case other
  // Calendar
  case ngay, thang, nam, quy, gio, dau, cuoi, giai, nhiem, khoa, tu, den, het
  // Numbers in words
  case digitWord, muoi, muoiTens, tram, nghin, van, trieu, ty, linh, ruoi, chuc, phan
  // Citing and naming
  case so, luat, dieu, khoan, diem, chuong, muc, mucDo, phu, bieu, mau, trang, phien, cap, lan, thu, to, khu, de
  case caption, criterion, turn, base
  case duong, pho, ngo, hem, thon, quoc, tinh, numbered, iso, website, tai, ma, loai, km
  // Saying none, and comparing
  case khong, chua, co, nao, tren, duoi, it, toi, nhieu
  case dat, la, va
  // Money
  case dong, currency, dollar, trieuDong
  // The sign in words, and "between"
  case am, giua
}

/// From a word's key to its lexeme; the words stand in one table with all their spellings.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  private struct Entry {
    var lexeme: Lexeme
    var opensName: Bool
  }

  private let table: KeyTable<Entry>

  private static let words: [(Lexeme, [String])] = [
    (.ngay, ["ngày", "mùng", "mồng", "hôm"]), (.thang, ["tháng"]), (.nam, ["năm"]), (.quy, ["quý", "quí"]),
    (.gio, ["giờ", "h"]),
    (.dau, ["đầu"]), (.cuoi, ["cuối"]), (.giai, ["giai"]), (.nhiem, ["nhiệm"]), (.khoa, ["khóa", "khoá"]),
    (.tu, ["từ"]), (.den, ["đến", "tới"]), (.het, ["hết"]),
    (.digitWord, ["không", "một", "mốt", "hai", "ba", "bốn", "lăm", "nhăm", "sáu", "bảy", "bẩy", "tám", "chín"]),
    (.muoi, ["mười"]), (.muoiTens, ["mươi"]), (.tram, ["trăm"]), (.nghin, ["nghìn", "ngàn"]), (.van, ["vạn"]),
    (.trieu, ["triệu", "tr"]), (.ty, ["tỷ", "tỉ"]), (.linh, ["linh", "lẻ"]), (.ruoi, ["rưỡi"]), (.chuc, ["chục"]),
    (.phan, ["phần"]), (.so, ["số"]), (.luat, ["luật"]), (.dieu, ["điều"]), (.khoan, ["khoản"]), (.diem, ["điểm"]),
    (.chuong, ["chương"]), (.muc, ["mục"]), (.mucDo, ["mức"]), (.phu, ["phụ"]), (.bieu, ["biểu"]), (.mau, ["mẫu"]),
    (.trang, ["trang"]), (.phien, ["phiên"]), (.cap, ["cấp"]), (.lan, ["lần"]), (.thu, ["thứ"]), (.to, ["tổ"]),
    (.khu, ["khu"]), (.de, ["đề"]), (.duong, ["đường"]), (.pho, ["phố"]), (.ngo, ["ngõ", "ngách"]), (.hem, ["hẻm"]),
    (.numbered, ["phường", "quận", "đài", "nhánh", "khóm", "kiệt", "lô"]),
    (.thon, ["thôn", "xóm", "bản", "ấp", "buôn"]), (.quoc, ["quốc"]), (.tinh, ["tỉnh"]),
    (.iso, ["iso", "tcvn", "qcvn", "iec"]), (.website, ["http", "https", "www"]), (.tai, ["tài"]), (.km, ["km"]),
    (.ma, ["mã", "mst", "cccd", "cmnd", "cmtnd", "stk"]),
    (
      .loai,
      [
        "loại", "nhóm", "đợt", "bước", "tầng", "phòng", "lớp", "hạng", "vùng", "câu", "bậc", "windows", "office", "win",
        "word", "excel", "vòng", "usb", "wifi", "bluetooth", "hdmi", "android", "ios",
      ]
    ),
    (.turn, ["kỳ", "tuần", "cụm", "đội", "tuyến"]), (.caption, ["bảng", "hình", "đồ"]), (.criterion, ["tiêu"]),
    (.base, ["cơ"]),
    (.khong, ["không"]), (.chua, ["chưa"]), (.co, ["có"]), (.nao, ["nào"]), (.tren, ["trên"]), (.duoi, ["dưới"]),
    (.it, ["ít"]), (.toi, ["tối"]), (.nhieu, ["nhiều"]),
    (.dat, ["đạt"]), (.la, ["là"]), (.va, ["và"]), (.dong, ["đồng", "đ"]),
    (.currency, ["vnđ", "vnd", "usd", "eur", "euro"]), (.dollar, ["đô"]), (.trieuDong, ["trđ"]), (.am, ["âm"]),
    (.giua, ["giữa"]),
  ]

  private init() {
    // "không" leads to none before it is a digit; "tổ" is a place name part before it is a group of streets.
    let late: Set<String> = ["không"]
    let opening = KeyTable(DocumentTypes.openingKeys.map { ($0, true) })
    var entries: [(UInt64, Entry)] = []
    for (lexeme, spellings) in Self.words {
      for spelling in spellings where !(lexeme == .digitWord && late.contains(spelling)) {
        let key = WordFolder.key(of: spelling)
        entries.append((key, Entry(lexeme: lexeme, opensName: opening[key] != nil)))
      }
    }
    entries += DocumentTypes.openingKeys.map { ($0, Entry(lexeme: .other, opensName: true)) }
    table = KeyTable(entries)
  }

  @inline(__always)
  func look(_ key: UInt64) -> (Lexeme, opensName: Bool) {
    table[key].map { ($0.lexeme, $0.opensName) } ?? (.other, false)
  }
}

extension WordFolder {
  /// The key of one word, without a tokenizer: the lexicon is built before there can be one.
  static func key(of word: String) -> UInt64 {
    var folder = WordFolder()
    for scalar in word.unicodeScalars { folder.append(Letters.shared[scalar.value]) }
    return folder.keys().key
  }
}
