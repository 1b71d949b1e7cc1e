import Exporters
import Readers
import Vietnamese

/// The words about encodings.
extension Language {
  var aboutEncoding: String {
    pick(
      vi: "Bảng mã của văn bản không dùng Unicode (xem solieu encodings); mặc định: tự nhận biết.",
      en: "Encoding of text that is not Unicode (see solieu encodings); found out by default.")
  }

  var aboutEncodings: String {
    pick(vi: "Liệt kê các bảng mã đọc được.", en: "List the encodings that can be read.")
  }

  func unknownEncoding(_ name: String) -> String {
    let known = AskedEncoding.all.map(\.name).joined(separator: ", ")
    return pick(
      vi: "Không có bảng mã \(name). Các bảng mã đọc được: \(known).",
      en: "There is no encoding \(name). Those that can be read: \(known).")
  }

  func about(_ encoding: AskedEncoding) -> String {
    switch encoding {
    case .unicode: return pick(vi: "Unicode", en: "Unicode")
    case .western:
      return pick(vi: "tiếng Anh, Pháp, Đức và các tiếng Tây Âu", en: "English, French, German and their kin")
    case .legacy(let encoding): return about(encoding)
    }
  }

  private func about(_ encoding: LegacyEncoding) -> String {
    switch encoding {
    case .tcvn3: return pick(vi: "TCVN3 (ABC), các phông .Vn", en: "TCVN3 (ABC), the fonts .Vn")
    case .tcvn5712: return pick(vi: "TCVN 5712:1993 đầy đủ (VN1)", en: "the whole of TCVN 5712:1993 (VN1)")
    case .vni: return pick(vi: "VNI Windows, các phông VNI-", en: "VNI Windows, the fonts VNI-")
    case .viscii: return pick(vi: "VISCII, các phông VI", en: "VISCII, the fonts VI")
    case .vps: return pick(vi: "VPS, các phông VPS", en: "VPS, the fonts VPS")
    case .windows1258: return pick(vi: "Windows tiếng Việt (CP 1258)", en: "Windows for Vietnamese (CP 1258)")
    case .vietwareX:
      return pick(vi: "VietWare X, phông VNtimes new roman", en: "VietWare X, the font VNtimes new roman")
    case .viqr:
      return pick(
        vi: "VIQR, dấu gõ sau chữ; chỉ dùng khi được chỉ rõ", en: "VIQR, marks behind letters; only when asked for")
    }
  }
}
