import Archive
import Exporters
import Extraction
import Forms
import Glibc
import Model
import Workbooks

// What a run says while it goes on and when it ends.

extension Language {
  func rejected(_ rejection: Rejection) -> String {
    pick(vi: "Không đọc được \(rejection.name): ", en: "Rejected \(rejection.name): ") + rejection.message
  }

  func skipped(kind: String, files count: Int) -> String {
    switch kind {
    case "link": return pick(vi: "Bỏ qua \(files(count)) là liên kết.", en: "Skipped \(files(count)): links.")
    case "device": return pick(vi: "Bỏ qua \(files(count)) đặc biệt.", en: "Skipped \(files(count)): not ordinary.")
    case "?":
      return pick(vi: "Bỏ qua \(files(count)) không có phần mở rộng.", en: "Skipped \(files(count)) without extension.")
    default: return pick(vi: "Bỏ qua \(files(count)) loại \(kind).", en: "Skipped \(files(count)) of kind \(kind).")
    }
  }

  func duplicate(_ name: String, of first: String) -> String {
    pick(
      vi: "\(name): giống hệt \(first), chỉ tính một lần.", en: "\(name): the same as \(first), counted once.")
  }

  func superseded(by later: String, on laterDate: String?, date: String?) -> String {
    if let laterDate, let date, laterDate > date {
      return pick(
        vi: "Cùng cơ quan, cùng kỳ có báo cáo mới hơn: “\(later)” ngày \(laterDate); báo cáo này ngày \(date).",
        en: "There is a later report of the same office and period: “\(later)” of \(laterDate); this one is of \(date)."
      )
    }
    return pick(
      vi: "Cùng cơ quan, cùng kỳ còn có báo cáo khác: “\(later)”. Hãy xem bản nào đúng.",
      en: "There is another report of the same office and period: “\(later)”. See which one holds.")
  }

  func done(_ totals: Event.Totals) -> String {
    let found = totals.findings
    let time = seconds(totals.elapsed)
    var vi = [
      "Đã chuyển \(totals.converted) báo cáo: \(found.errors) lỗi, \(found.warnings) cảnh báo, \(found.notes) ghi chú."
    ]
    var en = [
      "Converted \(totals.converted) \(totals.converted == 1 ? "report" : "reports"): "
        + "\(count(found.errors, "error")), \(count(found.warnings, "warning")), \(count(found.notes, "note"))."
    ]
    if totals.rejected > 0 {
      let reasons = totals.reasons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      vi.append("Không đọc được \(files(totals.rejected)) (\(reasons); xem rejected.csv).")
      en.append("Rejected \(files(totals.rejected)) (\(reasons); see rejected.csv).")
    }
    if totals.duplicates > 0 {
      vi.append("Trùng \(files(totals.duplicates)) (xem duplicates.csv).")
      en.append("The same bytes again: \(files(totals.duplicates)) (see duplicates.csv).")
    }
    if totals.superseded > 0 {
      vi.append("\(totals.superseded) báo cáo có bản khác cùng kỳ (xem findings.csv).")
      en.append("Reports with another one of the same period: \(totals.superseded) (see findings.csv).")
    }
    if totals.unchanged > 0 {
      vi.append("Không đổi từ lần trước: \(files(totals.unchanged)).")
      en.append("Not changed since the last run: \(files(totals.unchanged)).")
    }
    vi.append("Kết quả ở \(totals.output), trong \(time).")
    en.append("Results in \(totals.output), \(time).")
    return pick(vi: vi.joined(separator: " "), en: en.joined(separator: " "))
  }

  func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  func progress(done: Int, total: Int, rate: Int, left: Duration, name: String) -> String {
    let width = 20
    let filled = max(0, min(width, done * width / max(1, total)))
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    let seconds = left.components.seconds + 1
    let time = pick(
      vi: "\(rate) tệp/giây, còn khoảng \(seconds) giây", en: "\(rate) files/s, about \(seconds) s left")
    return "[\(bar)] \(done)/\(total)  \(time)  \(name)"
  }

  var writingResults: String { pick(vi: "Đang ghi kết quả…", en: "Writing the results…") }

  func noReports(in inputs: [String]) -> String {
    let places = inputs.map { "“\(shown(Array($0.utf8)))”" }.joined(separator: ", ")
    return pick(
      vi: "Không có báo cáo nào (.docx, .docm, .dotx, .dotm, .txt) trong \(places).",
      en: "No reports (.docx, .docm, .dotx, .dotm, .txt) in \(places).")
  }

  // MARK: writing

  func cannotWrite(_ path: Path, _ code: Int32) -> String {
    pick(
      vi: "Không ghi được vào “\(path)”: \(systemReason(code)). Hãy chọn thư mục kết quả khác.",
      en: "Cannot write to “\(path)”: \(systemReason(code)). Choose another output folder.")
  }

  func writeFailed(_ name: String, _ code: Int32) -> String {
    pick(
      vi: "Không ghi được \(name): \(systemReason(code)). Kết quả cũ, nếu có, vẫn giữ nguyên.",
      en: "Could not write \(name): \(systemReason(code)). Earlier results, if any, are as they were.")
  }

  func workbookFailed(_ name: String, _ failure: WorkbookFailure) -> String {
    switch failure {
    case .system(let code) where code != 0: return writeFailed(name, code)
    case .writing(_, let system) where system != 0: return writeFailed(name, system)
    case .outOfMemory: return writeFailed(name, ENOMEM)
    case .system, .writing, .notWhole:
      return pick(
        vi: "Không ghi được trọn vẹn \(name); có thể đĩa đã đầy. Kết quả cũ, nếu có, vẫn giữ nguyên.",
        en: "Could not write all of \(name); the disk may be full. Earlier results, if any, are as they were.")
    case .damagedPiece:
      return pick(
        vi: "Nhật ký của thư mục kết quả bị hỏng nên không làm được \(name). Hãy chạy lại với --force.",
        en: "The journal of the output folder is damaged, so \(name) could not be made. Run again with --force.")
    }
  }

  func outputFailed(_ code: Int32) -> String {
    pick(vi: "Không in ra được: \(systemReason(code)).", en: "Could not print: \(systemReason(code)).")
  }

  func folderInUse(_ path: Path) -> String {
    pick(
      vi: "Một lần chạy khác đang ghi vào “\(path)”. Hãy đợi nó xong rồi thử lại.",
      en: "Another run is writing to “\(path)”. Try again when it is done.")
  }

  func notOurs(_ path: Path) -> String {
    pick(
      vi: "Đã có tệp “\(path)” không do chương trình này ghi. Hãy chọn thư mục khác, hoặc dùng --force để ghi đè.",
      en: "There is a file “\(path)” that this program did not write. Choose another folder, or --force to overwrite.")
  }

  // MARK: journal and workers

  func status(of failure: JournalFailure) -> ExitStatus {
    switch failure {
    case .inUse: return .tryAgain
    case .full: return .inputOutput
    case .system(let code): return .creating(code)
    case .database: return .inputOutput
    }
  }

  func journalFailed(_ failure: JournalFailure) -> String {
    switch failure {
    case .inUse:
      return pick(
        vi: "Một lần chạy khác đang dùng sổ ghi của thư mục kết quả. Hãy đợi nó xong rồi thử lại.",
        en: "Another run is using the journal of the output folder. Try again when it is done.")
    case .full:
      return pick(
        vi: "Không ghi được sổ ghi (.solieu): đĩa đã đầy. Kết quả cũ, nếu có, vẫn giữ nguyên.",
        en: "The journal (.solieu) could not be written: the disk is full. Earlier results, if any, are as they were.")
    case .system(let code):
      return pick(
        vi: "Không ghi được sổ ghi (.solieu): \(systemReason(code)). Hãy chọn chỗ khác bằng --journal THƯ_MỤC.",
        en:
          "The journal (.solieu) could not be written: \(systemReason(code)). Choose another place with --journal DIR.")
    case .database(let words):
      return pick(
        vi:
          "Không dùng được sổ ghi (.solieu): \(words). Trên ổ đĩa mạng, hãy đặt sổ ghi ở đĩa của máy này bằng --journal THƯ_MỤC.",
        en:
          "The journal (.solieu) cannot be used: \(words). For results on a network drive, keep the journal on a disk of "
          + "this machine with --journal DIR.")
    }
  }

  func journalBeganAnew(_ path: Path) -> String {
    pick(
      vi: "Sổ ghi “\(path)” bị hỏng hoặc của phiên bản khác, đã được cất riêng; mọi tệp được đọc lại.",
      en: "The journal “\(path)” is damaged or of another version and was put aside; everything is read again.")
  }

  func journalOfAnother(_ output: Path, _ keeper: JournalKeeper) -> String {
    switch keeper {
    case .run:
      return pick(
        vi: "“\(output)” là kết quả của lệnh watch; chuyển vào đó sẽ làm mất các báo cáo đã theo dõi. "
          + "Hãy chọn thư mục khác, hoặc --force nếu đúng là muốn vậy.",
        en:
          "“\(output)” has the results of a watch, whose reports would be lost from the tables. Choose another folder, or "
          + "--force if you mean it.")
    case .watch:
      return pick(
        vi: "“\(output)” là kết quả của lệnh convert. Hãy chọn thư mục khác cho watch.",
        en: "“\(output)” has the results of convert. Choose another folder for the watch.")
    }
  }

  func journalOfOutput(_ earlier: String) -> String {
    pick(
      vi: "Sổ ghi này thuộc thư mục kết quả “\(earlier)”. Mỗi thư mục kết quả cần một --journal riêng.",
      en: "This journal belongs to the output folder “\(earlier)”. Each output folder needs a --journal of its own.")
  }

  var interrupted: String {
    pick(
      vi: "Đã dừng giữa chừng; kết quả cũ vẫn giữ nguyên. Chạy lại lệnh để làm tiếp.",
      en: "Stopped before the end; earlier results are as they were. Run the command again to go on.")
  }

  func noWorker(_ code: Int32) -> String {
    pick(
      vi: "Không khởi động được tiến trình đọc tệp: \(systemReason(code)).",
      en: "No worker process could be started: \(systemReason(code)).")
  }

  var formsChanged: String {
    pick(
      vi: "Biểu mẫu hoặc chương trình đã thay đổi trong lúc chạy. Hãy chạy lại.",
      en: "The forms or the program changed during the run. Run again.")
  }

  var requestTooLong: String { pick(vi: "Dòng yêu cầu quá dài.", en: "The line of the request is too long.") }

  var requestIsNoJob: String {
    pick(
      vi: "Dòng này không phải yêu cầu: cần {\"id\": ..., \"path\": ...} hoặc {\"id\": ..., \"bytes\": N}.",
      en: "This line is no job: it takes {\"id\": ..., \"path\": ...} or {\"id\": ..., \"bytes\": N}.")
  }

  var requestEndsEarly: String {
    pick(vi: "Đầu vào kết thúc trước khi đủ số byte đã hẹn.", en: "The input ends before the bytes that were promised.")
  }

  // MARK: forms

  var noForms: String {
    pick(
      vi: "Không tìm thấy thư mục biểu mẫu (Schemas). Hãy chỉ ra bằng --forms THƯ_MỤC hoặc biến SOLIEU_FORMS.",
      en: "The folder of forms (Schemas) was not found. Name it with --forms DIR or SOLIEU_FORMS.")
  }

  func noFormsIn(_ folders: [Path]) -> String {
    let places = folders.map { "“\($0)”" }.joined(separator: ", ")
    return pick(vi: "Không có biểu mẫu nào trong \(places).", en: "There are no forms in \(places).")
  }

  func formFolderFailed(_ path: Path, _ failure: InputFailure) -> String {
    let reason =
      failure == .missing ? pick(vi: "Không có thư mục này.", en: "There is no such folder.") : message(for: failure)
    return pick(vi: "Thư mục biểu mẫu “\(path)”: ", en: "Folder of forms “\(path)”: ") + reason
  }

  func unknownForm(_ id: String, known: [String]) -> String {
    let list = known.joined(separator: ", ")
    return pick(vi: "Không có biểu mẫu “\(id)”. Hiện có: \(list).", en: "There is no form “\(id)”. There are: \(list).")
  }

  func words(for failure: FormFailure) -> String {
    let lines = failure.lines(in: self == .vi ? .vietnamese : .english)
    let head = pick(
      vi: "Biểu mẫu “\(failure.name)” có \(lines.count) chỗ sai:",
      en: "The form “\(failure.name)” has \(count(lines.count, "mistake")):")
    return ([head] + lines).joined(separator: "\n")
  }

  func unitsAreDamaged(_ file: String, line: Int) -> String {
    pick(
      vi:
        "\(file):\(line): Dòng này của danh mục đơn vị hành chính không đúng: phải có 7 ô cách nhau bằng tab và đúng thứ tự byte. "
        + "Hãy làm lại tệp bằng make_units.py.",
      en:
        "\(file):\(line): This line of the catalogue of units is not right: it must have 7 parts between tabs and stand in "
        + "the order of bytes. Make the file anew with make_units.py.")
  }

  func formIsGood(_ form: Form) -> String {
    let examples = form.indicators.reduce(0) { $0 + $1.examples.count }
    return pick(
      vi: "\(form.id) \(form.version): tốt, \(form.indicators.count) chỉ tiêu, \(examples) câu mẫu.",
      en: "\(form.id) \(form.version): good, \(count(form.indicators.count, "indicator")), "
        + "\(count(examples, "example")).")
  }

  func examplesFail(_ faults: [ExampleFault], of file: String) -> String {
    let head = pick(
      vi: "Biểu mẫu “\(file)” có \(faults.count) câu mẫu không được đọc đúng:",
      en:
        "The form “\(file)” has \(count(faults.count, "example")) that \(faults.count == 1 ? "is" : "are") not read right:"
    )
    let lines = faults.map { fault in
      let got = fault.got.map(\.description).joined(separator: ", ")
      let told =
        switch (fault.example.reads, got.isEmpty) {
        case (let wanted?, true):
          pick(
            vi: "phải đọc được \(wanted) nhưng không đọc được gì; hãy thêm cụm từ vào own hoặc under",
            en: "must read \(wanted), but nothing is read; add a phrase to own or under")
        case (let wanted?, false):
          pick(
            vi: "phải đọc được \(wanted) nhưng đọc được \(got); hãy thêm cụm từ cho đúng số",
            en: "must read \(wanted), but \(got) is read; add a phrase that tells the number")
        case (nil, _):
          pick(
            vi: "không được đọc nhưng đọc được \(got); hãy thêm cụm từ vào not",
            en: "must not be read, but \(got) is; add a phrase to not")
        }
      // An example of the form that this one extends stands in another file.
      let place = fault.example.line > 0 ? "\(file):\(fault.example.line)" : file
      return "\(place): \(fault.indicator.code): “\(fault.example.text)” \(told)"
    }
    return ([head] + lines).joined(separator: "\n")
  }

  // MARK: explain

  var codeOrNumber: String {
    pick(
      vi: "Hãy ghi mã chỉ tiêu (ví dụ 3.2.4) hoặc một con số (--number 98,5).",
      en: "Name an indicator's code (3.2.4, say) or a number (--number 98,5).")
  }

  func noDigits(_ number: String) -> String {
    pick(vi: "--number “\(number)” không có chữ số nào.", en: "--number “\(number)” has no digit.")
  }

  func noFormMatched(_ name: String) -> String {
    pick(
      vi: "\(name): không khớp biểu mẫu nào. Có thể chọn biểu mẫu bằng --form.",
      en: "\(name): no form matches. A form can be chosen with --form.")
  }

  func unknownCode(_ code: String, form: String) -> String {
    pick(vi: "Biểu mẫu \(form) không có chỉ tiêu “\(code)”.", en: "The form \(form) has no indicator “\(code)”.")
  }
}
