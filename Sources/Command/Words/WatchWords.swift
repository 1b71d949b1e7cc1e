import Exporters

// What a watch says, and leaves beside what it could not read.

extension Language {
  var aboutWatch: String {
    pick(
      vi: "Theo dõi một thư mục và chuyển mọi báo cáo được đưa vào đó.",
      en: "Watch a folder and convert every report that arrives in it.")
  }

  var watchDiscussion: String {
    pick(
      vi: """
        Chạy cho đến khi được lệnh dừng (Ctrl-C, SIGTERM). Tệp được đọc khi đã nằm yên một lúc; tệp chưa đọc được sẽ được \
        thử lại mãi. Kết quả của từng tệp ở KẾT_QUẢ/NĂM/, các bảng chung ở KẾT_QUẢ/.
        Tín hiệu SIGHUP: đọc lại biểu mẫu.
        """,
      en: """
        Runs until it is told to stop (Ctrl-C, SIGTERM). A file is read when it has been at rest for a while; one that \
        cannot be read yet is tried again for ever. The results of each file are in RESULTS/YEAR/, the common tables in \
        RESULTS/. SIGHUP reads the forms again.
        """)
  }

  var aboutInbox: String { pick(vi: "Thư mục nhận báo cáo.", en: "The folder that reports arrive in.") }

  var aboutMove: String {
    pick(
      vi: "Chuyển tệp đã xong sang done/, duplicate/ hoặc rejected/ bên cạnh thư mục nhận.",
      en: "Move files that are done to done/, duplicate/ or rejected/ beside the inbox.")
  }

  var aboutEvery: String {
    pick(vi: "Cứ bấy nhiêu giây xem thư mục một lần.", en: "Look at the folder every so many seconds.")
  }

  var aboutRest: String {
    pick(
      vi: "Tệp phải nằm yên bấy nhiêu giây mới được đọc.",
      en: "How long a file must be at rest before it is read, in seconds.")
  }

  var aboutRebuild: String {
    pick(
      vi: "Các bảng chung được làm lại nhiều nhất một lần trong bấy nhiêu giây.",
      en: "The common tables are made anew at most once in so many seconds.")
  }

  var aboutStatus: String {
    pick(vi: "Ghi tình trạng (JSON) vào tệp này.", en: "Write the state (JSON) to this file.")
  }

  var everyOutOfRange: String {
    pick(vi: "--every phải từ 1 đến 60 giây.", en: "--every must be from 1 to 60 seconds.")
  }

  var restOutOfRange: String {
    pick(
      vi: "--rest phải từ 0 đến 3600 giây, --rebuild từ 1 đến 86400.",
      en: "--rest must be from 0 to 3600 seconds, --rebuild from 1 to 86400.")
  }

  var noInbox: String { pick(vi: "Không có thư mục này.", en: "There is no such folder.") }

  func outputInInbox(_ path: Path) -> String {
    pick(
      vi: "Thư mục kết quả “\(path)” nằm trong thư mục nhận. Hãy chọn thư mục khác.",
      en: "The output folder “\(path)” lies in the inbox. Choose another one.")
  }

  func inboxIsTarget(_ path: Path) -> String {
    pick(
      vi: "Thư mục nhận không thể tên là done, duplicate hay rejected khi dùng --move: “\(path)”.",
      en: "With --move the inbox cannot be called done, duplicate or rejected: “\(path)”.")
  }

  func outputVanished(_ path: Path) -> String {
    pick(vi: "Thư mục kết quả “\(path)” không còn nữa.", en: "The output folder “\(path)” is gone.")
  }

  func cannotMove(_ path: Path, to folder: Path, _ code: Int32) -> String {
    pick(
      vi: "Không chuyển được “\(path)” sang “\(folder)”: \(systemReason(code)).",
      en: "Could not move “\(path)” to “\(folder)”: \(systemReason(code)).")
  }

  var isOpenElsewhere: String {
    pick(vi: "có người đang mở tệp này", en: "somebody has it open")
  }

  func converted(_ summary: Event.Summary) -> String {
    let found = summary.findings
    return pick(
      vi: "\(summary.name): \(summary.values) giá trị, \(found.errors) lỗi, \(found.warnings) cảnh báo",
      en: "\(summary.name): \(count(summary.values, "value")), \(count(found.errors, "error")), "
        + "\(count(found.warnings, "warning"))")
  }

  /// nil for what other sentences tell.
  func line(for event: Event) -> String? {
    switch event {
    case .openElsewhere(let name):
      return pick(
        vi: "\(name): \(isOpenElsewhere); đọc bản đang có trên đĩa.",
        en: "\(name): \(isOpenElsewhere); read as it lies on the disk.")
    case .watching(let inbox, let output):
      return pick(
        vi: "Đang theo dõi \(inbox), kết quả ở \(output).", en: "Watching \(inbox), results in \(output).")
    case .waiting(let name, let reason):
      return pick(
        vi: "\(name): chưa đọc được (\(reason)), sẽ thử lại.", en: "\(name): not yet (\(reason)), will try again.")
    case .rebuilt(let output, let leftOut):
      let rest =
        leftOut == 0
        ? ""
        : pick(
          vi: " \(leftOut) báo cáo đọc theo biểu mẫu cũ mà tệp gốc không còn thì không có trong bảng.",
          en: " \(count(leftOut, "report")) of earlier forms whose files are gone are left out.")
      return pick(vi: "Đã làm lại các bảng ở \(output).", en: "The tables in \(output) are made anew.") + rest
    case .recovered: return pick(vi: "Đã trở lại bình thường.", en: "All is well again.")
    case .reloaded: return pick(vi: "Đã đọc lại biểu mẫu.", en: "The forms have been read again.")
    case .stopped: return pick(vi: "Đã dừng.", en: "Stopped.")
    default: return nil
    }
  }

  /// For the person who finds a file in `rejected`.
  func rejectedNote(name: String, message: String, code: String) -> String {
    pick(
      vi: "Không đọc được tệp “\(name)”.\n\nLý do: \(message)\nMã: \(code)\n\n"
        + "Sửa xong, hãy đưa tệp vào thư mục nhận một lần nữa.\n",
      en: "The file “\(name)” could not be read.\n\nReason: \(message)\nCode: \(code)\n\n"
        + "When it is mended, put it into the inbox once more.\n")
  }
}
