import Exporters
import Glibc
import Readers

// Why an input could not be read: what it is, what is wrong, and what the person can do about it.

extension Language {
  func inputFailed(_ name: String, _ failure: InputFailure) -> String {
    "\(name): \(message(for: failure))"
  }

  /// Without the name of the input.
  func message(for failure: InputFailure) -> String {
    switch failure {
    case .missing: return pick(vi: "Không có tệp này. Hãy kiểm tra lại tên và thư mục.", en: "There is no such file.")
    case .permission:
      return pick(
        vi: "Không được phép đọc tệp này. Hãy nhờ người quản lý máy cấp quyền đọc.",
        en: "No permission to read this file.")
    case .folder:
      return pick(
        vi: "Đây là thư mục; hãy chọn một tệp, hoặc dùng lệnh convert.",
        en: "This is a folder; name a file, or use convert.")
    case .notAFile: return pick(vi: "Đây không phải tệp thường.", en: "This is no ordinary file.")
    case .unreadableFolder:
      return pick(vi: "Không được phép mở thư mục này.", en: "No permission to open this folder.")
    case .system(let code):
      return pick(
        vi: "Không đọc được tệp: \(systemReason(code)).", en: "The file could not be read: \(systemReason(code)).")
    case .reading(let failure): return message(for: failure)
    }
  }

  private func message(for failure: ReadFailure) -> String {
    switch failure {
    case .empty: return pick(vi: "Tệp rỗng, không có nội dung.", en: "The file is empty.")
    case .notAReport(let kind): return foreign(kind)
    case .encrypted:
      return pick(
        vi: "Tệp Word có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.",
        en: "The Word file has a password. Open it in Word, remove the password and save it.")
    case .damaged(let part, let because):
      return pick(
        vi: "Tệp bị hỏng ở \(part) (\(because)). Hãy mở bằng Word và lưu lại, hoặc xin gửi lại tệp.",
        en: "The file is damaged in \(part) (\(because)). Open and save it in Word, or ask for it again.")
    case .overLimit(let what, let limit):
      return pick(
        vi: "Tệp vượt giới hạn \(limitName(what)): \(limitValue(what, limit)). Tệp này không giống một báo cáo.",
        en: "The file is over the limit of \(limitValue(what, limit)) for \(limitName(what)).")
    case .undecodable:
      return pick(
        vi: "Không nhận ra bảng mã của văn bản. Hãy mở tệp và lưu lại với bảng mã UTF-8.",
        en: "The encoding of the text is not known. Save the file as UTF-8.")
    }
  }

  private func foreign(_ kind: ReadFailure.ForeignKind) -> String {
    let docx = pick(
      vi: "Hãy mở bằng Word và lưu lại thành .docx.", en: "Open it in Word and save it as .docx.")
    switch kind {
    case .pdf: return pick(vi: "Đây là tệp PDF. ", en: "This is a PDF file. ") + docx
    case .legacyWord:
      return pick(vi: "Đây là tệp Word kiểu cũ (.doc). ", en: "This is an old Word file (.doc). ") + docx
    case .ole: return pick(vi: "Đây là tệp Office kiểu cũ. ", en: "This is an old Office file. ") + docx
    case .rtf: return pick(vi: "Đây là tệp RTF. ", en: "This is an RTF file. ") + docx
    case .openDocument: return pick(vi: "Đây là tệp OpenDocument. ", en: "This is an OpenDocument file. ") + docx
    case .html: return pick(vi: "Đây là trang web (HTML). ", en: "This is a web page (HTML). ") + docx
    case .spreadsheet:
      return pick(
        vi: "Đây là bảng tính Excel, không phải báo cáo Word.", en: "This is an Excel workbook, not a Word report.")
    case .presentation:
      return pick(vi: "Đây là tệp trình chiếu.", en: "This is a presentation.")
    case .zip:
      return pick(
        vi: "Đây là tệp nén. Hãy giải nén rồi chọn các tệp bên trong.",
        en: "This is an archive. Unpack it and name the files in it.")
    case .image:
      return pick(
        vi: "Đây là ảnh. Chương trình chưa đọc được chữ trong ảnh; cần bản Word của báo cáo.",
        en: "This is a picture. Text in pictures is not read; the Word file is needed.")
    case .xml: return pick(vi: "Đây là tệp XML, không phải báo cáo.", en: "This is an XML file, not a report.")
    case .binary:
      return pick(
        vi: "Đây không phải văn bản hay tệp Word. Cần tệp .docx hoặc .txt.",
        en: "This is neither text nor a Word file. A .docx or .txt is needed.")
    }
  }

  /// `what` is a reader's word; one that is not listed is shown as it is.
  private func limitName(_ what: String) -> String {
    switch what {
    case "file bytes": return pick(vi: "kích thước tệp", en: "the size of a file")
    case "archive entries": return pick(vi: "số phần trong tệp", en: "the parts of a file")
    case "part bytes": return pick(vi: "kích thước một phần của tệp", en: "the size of a part")
    case "tag bytes": return pick(vi: "độ dài một thẻ XML", en: "the length of an XML tag")
    case "depth": return pick(vi: "độ sâu lồng nhau", en: "the depth of nesting")
    case "grid columns": return pick(vi: "số cột của bảng", en: "the columns of a table")
    case "text of the document": return pick(vi: "độ dài văn bản", en: "the text of a document")
    case "paragraphs and cells of the document":
      return pick(vi: "số đoạn văn và ô bảng", en: "the paragraphs and cells of a document")
    case "numbers in the document": return pick(vi: "số lượng số liệu trong văn bản", en: "the numbers in a document")
    default: return what
    }
  }

  private func limitValue(_ what: String, _ limit: Int) -> String {
    let mebibyte = 1 << 20
    if what.hasSuffix("bytes") || what == "text of the document", limit >= mebibyte, limit % mebibyte == 0 {
      return "\(limit / mebibyte) MiB"
    }
    return "\(limit)"
  }

  /// The system's own words; it has no Vietnamese ones, so those that people meet are here.
  func systemReason(_ code: Int32) -> String {
    switch code {
    case ENOSPC: return pick(vi: "đĩa đã đầy", en: "the disk is full")
    case EDQUOT: return pick(vi: "đã hết dung lượng được cấp", en: "the quota is used up")
    case EROFS: return pick(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
    case EACCES, EPERM: return pick(vi: "không có quyền", en: "no permission")
    case ENOENT: return pick(vi: "không có", en: "there is no such thing")
    case ENOTDIR: return pick(vi: "không phải thư mục", en: "not a folder")
    case EIO: return pick(vi: "lỗi thiết bị", en: "the device failed")
    case EMFILE, ENFILE: return pick(vi: "mở quá nhiều tệp", en: "too many open files")
    default: return String(cString: strerror(code))
    }
  }
}
