import Exporters
import Glibc
import Readers
import Workers

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
    case .changing:
      return pick(
        vi: "Tệp đang được ghi. Hãy đợi ghi xong rồi chạy lại.",
        en: "The file is being written. Wait until that is done and run again.")
    case .reading(let failure): return message(for: failure)
    case .worker(let failure): return message(for: failure)
    case .badRequest(let words): return words
    }
  }

  private func message(for failure: JobFailure) -> String {
    switch failure {
    case .died:
      return pick(
        vi:
          "Chương trình đã dừng đột ngột khi đọc tệp này, hai lần. Hãy mở bằng Word và lưu lại, hoặc báo cho chúng tôi.",
        en: "The program ended abruptly while reading this file, twice. Open and save it in Word, or tell us about it.")
    case .notStarted:
      return pick(
        vi: "Không khởi động được tiến trình đọc tệp. Lỗi không ở tệp này; hãy kiểm tra biểu mẫu rồi chạy lại.",
        en: "No worker process could begin. The fault is not the file's; check the forms and run again.")
    case .overMemory(let bytes):
      return pick(
        vi: "Đọc tệp này cần hơn \(bytes >> 20) MiB bộ nhớ (xem --max-memory). Tệp này không giống một báo cáo.",
        en: "Reading this file takes more than \(bytes >> 20) MiB of memory (see --max-memory).")
    case .overCPU(let time):
      return pick(
        vi:
          "Đọc tệp này mất hơn \(time.components.seconds) giây tính toán (xem --max-cpu). Tệp này không giống một báo cáo.",
        en: "Reading this file takes more than \(time.components.seconds) s of computing (see --max-cpu).")
    case .overTime(let time):
      return pick(
        vi:
          "Đọc tệp này mất hơn \(time.components.seconds) giây (xem --max-time). Hãy kiểm tra ổ đĩa mạng, hoặc thử lại.",
        en:
          "Reading this file takes more than \(time.components.seconds) s (see --max-time). Is the network drive slow?")
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
      // Both may hold what stands in the file.
      let (part, because) = (shown(Array(part.utf8)), shown(Array(because.utf8)))
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
    case .encodingUnclear(let names):
      let (vi, en) = (names.joined(separator: " hoặc "), names.joined(separator: " or "))
      return pick(
        vi:
          "Văn bản quá ngắn để biết chắc bảng mã (\(vi)). Hãy chỉ rõ bằng --encoding, hoặc lưu lại tệp với bảng mã UTF-8.",
        en: "The text is too short to tell its encoding (\(en)). Say it with --encoding, or save the file as UTF-8.")
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

  private func limitName(_ what: ReadFailure.Bound) -> String {
    switch what {
    case .fileBytes: return pick(vi: "kích thước tệp", en: "the size of a file")
    case .archiveEntries: return pick(vi: "số phần trong tệp", en: "the parts of a file")
    case .partBytes: return pick(vi: "kích thước một phần của tệp", en: "the size of a part")
    case .inflatedBytes: return pick(vi: "kích thước tệp sau khi giải nén", en: "the unpacked size of a file")
    case .tagBytes: return pick(vi: "độ dài một thẻ XML", en: "the length of an XML tag")
    case .markupBytes: return pick(vi: "độ dài một chú thích XML", en: "the length of an XML comment or section")
    case .attributes: return pick(vi: "số thuộc tính của một thẻ XML", en: "the attributes of an XML tag")
    case .names: return pick(vi: "số tên khác nhau trong XML", en: "the different names in the XML")
    case .depth: return pick(vi: "độ sâu lồng nhau", en: "the depth of nesting")
    case .columns: return pick(vi: "số cột của bảng", en: "the columns of a table")
    case .cells: return pick(vi: "số ô của bảng", en: "the cells of tables")
    case .blocks: return pick(vi: "số đoạn văn và bảng", en: "the paragraphs and tables")
    case .lines: return pick(vi: "số dòng", en: "the lines")
    case .findings: return pick(vi: "số điểm cần lưu ý", en: "the findings")
    case .definitions: return pick(vi: "số kiểu và danh sách", en: "the styles and lists")
    case .labelBytes: return pick(vi: "độ dài số thứ tự tự động", en: "the length of automatic numbers")
    case .textBytes: return pick(vi: "độ dài văn bản", en: "the length of the text")
    case .parts: return pick(vi: "số đoạn văn và ô của bảng", en: "the paragraphs and cells")
    case .numbers: return pick(vi: "số con số trong văn bản", en: "the numbers in the text")
    }
  }

  private func limitValue(_ what: ReadFailure.Bound, _ limit: Int) -> String {
    switch what {
    case .fileBytes, .partBytes, .inflatedBytes, .tagBytes, .markupBytes, .labelBytes, .textBytes:
      if limit >= 1 << 20, limit % (1 << 20) == 0 { return "\(limit >> 20) MiB" }
      if limit >= 1 << 10, limit % (1 << 10) == 0 { return "\(limit >> 10) KiB" }
      return pick(vi: "\(limit) byte", en: "\(limit) bytes")
    default: return "\(limit)"
    }
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
