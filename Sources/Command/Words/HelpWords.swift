import Exporters

// What `--help` says. ArgumentParser's own headings (USAGE, OPTIONS) stay English.

extension Language {
  var aboutProgram: String {
    pick(
      vi: "Đọc báo cáo hành chính (Word, văn bản) và lấy ra số liệu, kèm chỗ đã đọc được từng số.",
      en: "Reads Vietnamese administrative reports (Word, text) and takes out their figures, each with its place.")
  }

  var programDiscussion: String {
    pick(
      vi: """
        Thường dùng nhất:
          solieu convert THƯ_MỤC_BÁO_CÁO -o KẾT_QUẢ
        Chương trình không sửa tệp báo cáo và không dùng mạng.
        """,
      en: """
        What most people need:
          solieu convert REPORTS -o RESULTS
        The reports are never changed and no network is used.
        """)
  }

  // MARK: convert

  var aboutConvert: String {
    pick(
      vi: "Chuyển nhiều báo cáo (tệp và thư mục) thành bảng số liệu.",
      en: "Convert reports (files and folders) to tables of figures.")
  }

  var convertDiscussion: String {
    pick(
      vi: """
        Trong thư mục (kể cả thư mục con) chỉ lấy tệp Word (.docx, .docm, .dotx, .dotm) và .txt; tệp được gọi tên thì \
        luôn được đọc thử. Tệp nào không đọc được thì có một dòng lý do và một dòng trong rejected.csv, các tệp khác \
        vẫn được chuyển.
        Mã kết thúc: 0 tốt; 1 có phát hiện theo --fail-on; 2 có tệp không đọc được; 64 sai câu lệnh; 65 tệp duy nhất \
        không phải báo cáo đọc được; 66 không có tệp; 73, 74, 77 không ghi được kết quả; 75 thư mục đang bận.
        """,
      en: """
        Of a folder (and the folders in it) only Word files (.docx, .docm, .dotx, .dotm) and .txt are taken; a file \
        that is named is always tried. A file that cannot be read costs one line with the reason and a row in \
        rejected.csv; the others are converted.
        Exit status: 0 good; 1 a finding met --fail-on; 2 some files were rejected; 64 wrong usage; 65 the only file \
        is no report we can read; 66 no such file; 73, 74, 77 results could not be written; 75 the folder is in use.
        """)
  }

  var aboutInputs: String {
    pick(vi: "Tệp báo cáo hoặc thư mục; “-” là đầu vào chuẩn.", en: "Report files or folders; “-” is standard input.")
  }

  var aboutOutput: String {
    pick(vi: "Thư mục ghi kết quả; sẽ được tạo nếu chưa có.", en: "The folder for the results; made if missing.")
  }

  var aboutCSV: String {
    pick(
      vi: "excel-vi: CSV cho Excel tiếng Việt (dấu chấm phẩy, dấu phẩy thập phân).",
      en: "excel-vi: CSV for Excel on a Vietnamese system (semicolon, decimal comma).")
  }

  var aboutReviewLimit: String {
    pick(
      vi: "Số báo cáo nhiều nhất trong một trang review.html (mặc định 200); nhiều hơn thì mỗi báo cáo có trang riêng.",
      en: "How many reports one review.html may hold (default 200); of more, each has a page of its own.")
  }

  var aboutJobs: String {
    pick(vi: "Số tệp đọc cùng lúc (mặc định: số nhân).", en: "Files read at the same time (default: the cores).")
  }

  var aboutJSON: String {
    pick(
      vi: "Ghi thông báo thành từng dòng JSON, cho chương trình khác đọc.",
      en: "Make every message on standard error a JSON object.")
  }

  var aboutQuiet: String {
    pick(vi: "Chỉ báo những gì hỏng.", en: "Tell only what went wrong.")
  }

  var aboutDryRun: String {
    pick(vi: "Chỉ liệt kê các tệp sẽ đọc, không ghi gì.", en: "Only list the files that would be read.")
  }

  var aboutForce: String {
    pick(
      vi: "Đọc lại mọi tệp, và ghi đè cả tệp trùng tên không do chương trình này ghi.",
      en: "Convert everything anew, and overwrite even files of the same name that this program did not write.")
  }

  var aboutJournal: String {
    pick(
      vi: "Nơi để sổ ghi, khi thư mục kết quả nằm trên ổ đĩa mạng (mặc định: .solieu trong thư mục kết quả).",
      en: "Where the journal is kept when the results are on a network drive (default: .solieu among the results).")
  }

  var aboutMaxMemory: String {
    pick(vi: "Bộ nhớ cho một tệp, tính bằng MiB.", en: "Memory for one document, in MiB.")
  }

  var aboutMaxCPU: String {
    pick(vi: "Thời gian tính toán cho một tệp, tính bằng giây.", en: "Computing time for one document, in seconds.")
  }

  var aboutMaxTime: String {
    pick(vi: "Thời gian cho một tệp, tính bằng giây.", en: "Time for one document, in seconds.")
  }

  var workerLimitTooSmall: String {
    pick(
      vi: "--max-memory phải từ 64 trở lên, --max-cpu và --max-time từ 1 trở lên.",
      en: "--max-memory must be at least 64, --max-cpu and --max-time at least 1.")
  }

  var workerLimitTooLarge: String {
    pick(
      vi: "--max-memory không quá 1048576, --max-cpu và --max-time không quá 86400.",
      en: "--max-memory must be at most 1048576, --max-cpu and --max-time at most 86400.")
  }

  // MARK: worker

  var aboutWorker: String {
    pick(
      vi: "Đọc báo cáo theo yêu cầu của chương trình khác: mỗi dòng vào một việc, mỗi dòng ra một kết quả.",
      en: "Convert for another program: a job a line in, a result a line out.")
  }

  var workerDiscussion: String {
    pick(
      vi: """
        Mỗi dòng vào là một đối tượng JSON: {"id": 1, "path": "bao-cao.docx"}, hoặc {"id": 2, "name": "a.docx", "bytes": N} \
        rồi đến N byte của tệp. Mỗi việc cho một dòng: {"id", "status": "converted", "report"} hoặc \
        {"id", "status": "rejected", "reason", "message", "exit"}. Chạy cho đến khi hết đầu vào.
        """,
      en: """
        Each line in is a JSON object: {"id": 1, "path": "report.docx"}, or {"id": 2, "name": "a.docx", "bytes": N} and then \
        the N bytes of the file. Each job gives a line: {"id", "status": "converted", "report"} or \
        {"id", "status": "rejected", "reason", "message", "exit"}. It runs until its input ends.
        """)
  }

  var jobsTooFew: String {
    pick(vi: "--jobs phải từ 1 trở lên.", en: "--jobs must be at least 1.")
  }

  var reviewLimitTooSmall: String {
    pick(vi: "--review-limit không được âm.", en: "--review-limit must not be negative.")
  }

  var noOutputName: String {
    pick(vi: "Tên thư mục kết quả đang để trống.", en: "The name of the output folder is empty.")
  }

  // MARK: options of several commands

  var aboutLanguage: String {
    pick(
      vi: "Ngôn ngữ thông báo: vi hoặc en (nếu không: SOLIEU_LANG, rồi ngôn ngữ của máy).",
      en: "Language of the messages: vi or en (else SOLIEU_LANG, else the locale).")
  }

  var aboutForm: String {
    pick(vi: "Dùng biểu mẫu này, không tự chọn.", en: "Use this form instead of choosing by evidence.")
  }

  var aboutForms: String {
    pick(vi: "Thêm một thư mục biểu mẫu (có thể lặp lại).", en: "One more folder of forms (may be repeated).")
  }

  var aboutFailOn: String {
    pick(
      vi: "Kết thúc với mã 1 khi có phát hiện từ mức này trở lên.",
      en: "End with status 1 when there is a finding of this severity or above.")
  }

  var aboutFile: String {
    pick(vi: "Tệp báo cáo; “-” là đầu vào chuẩn.", en: "The report; “-” is standard input.")
  }

  var aboutPretty: String {
    pick(vi: "JSON xuống dòng và thụt lề cho người đọc.", en: "JSON with line breaks and indents, for people.")
  }

  // MARK: the other commands

  var aboutExtract: String {
    pick(vi: "Đọc một báo cáo và in ra một đối tượng JSON.", en: "Read one report and print one JSON object.")
  }

  var extractDiscussion: String {
    pick(
      vi: "Mỗi giá trị có chỗ của nó trong văn bản; “solieu text --json” in ra văn bản mà các chỗ ấy trỏ vào.",
      en: "Every value has its place in the document; “solieu text --json” prints what the places point into.")
  }

  var aboutText: String {
    pick(vi: "In văn bản đúng như chương trình đã đọc.", en: "Print the document as it was read.")
  }

  var aboutBlocks: String {
    pick(vi: "In các khối của văn bản thành JSON.", en: "Print the blocks that places point into, as JSON.")
  }

  var aboutScan: String {
    pick(
      vi: "Nhận ra số, ngày, kỳ, số hiệu văn bản trong từng dòng.",
      en: "Recognise numbers, dates, periods and cited documents in each line of text.")
  }

  var scanDiscussion: String {
    pick(
      vi: "Mỗi dòng đầu vào cho một dòng JSON.",
      en: "One JSON object a line, in the order of the lines; spans count the code points of the line.")
  }

  var aboutLines: String {
    pick(
      vi: "Tệp văn bản UTF-8; “-” hoặc để trống là đầu vào chuẩn.",
      en: "UTF-8 text; “-” or nothing: standard input.")
  }

  var aboutExplain: String {
    pick(
      vi: "Vì sao một chỉ tiêu có giá trị ấy, một con số được hiểu là gì.",
      en: "Why an indicator has its value, or what a number was taken for.")
  }

  var explainDiscussion: String {
    pick(
      vi: "In những chỗ có thể là giá trị của chỉ tiêu, chỗ đã chọn và lý do. Với --number thì in từng chỗ con số ấy "
        + "xuất hiện và được hiểu là gì.",
      en: "Prints what could have been the value, what was taken, and what decided; with --number every place where "
        + "that number stands, and what it was taken for.")
  }

  var aboutNumber: String {
    pick(
      vi: "Một con số của báo cáo, ví dụ 98,5: được hiểu là gì ở từng chỗ.",
      en: "A number of the report, such as 98,5: what it was taken for at each place.")
  }

  var aboutCode: String {
    pick(vi: "Mã chỉ tiêu trong biểu mẫu, ví dụ 3.2.4.a.", en: "The indicator's code in the form, such as 3.2.4.a.")
  }

  var aboutFormList: String {
    pick(
      vi: "Liệt kê các biểu mẫu: mã, phiên bản, số chỉ tiêu, tên.",
      en: "List the forms: id, version, number of indicators, title.")
  }

  var aboutFormCommand: String { pick(vi: "Làm việc với tệp biểu mẫu.", en: "Work on form files.") }

  var aboutFormCheck: String {
    pick(vi: "Kiểm tra một tệp biểu mẫu.", en: "Check a form file.")
  }

  var aboutFormDraft: String {
    pick(
      vi: "Viết nháp một biểu mẫu từ bảng của báo cáo trống hoặc đã điền.",
      en: "Draft a form from the table of a blank or filled report.")
  }

  var formDraftDiscussion: String {
    pick(
      vi:
        "In biểu mẫu (JSON) ra màn hình; thêm > TÊN.json để lưu. Chỗ nào đoán thì có \"note\": hãy xem lại những chỗ đó, "
        + "rồi chạy solieu form check.",
      en: "Prints the form (JSON); add > NAME.json to keep it. What is guessed has a \"note\": look at those, then run "
        + "solieu form check.")
  }

  var aboutDraftID: String {
    pick(
      vi: "Tên của biểu mẫu cho chương trình; không ghi thì lấy từ tiêu đề bảng.",
      en: "The form's name for programs; without it, from the table's title.")
  }

  var badDraftID: String {
    pick(
      vi: "--id chỉ gồm chữ thường không dấu, chữ số và dấu -, bắt đầu bằng chữ.",
      en: "--id has small letters without accents, digits and -, and begins with a letter.")
  }

  var aboutFormFile: String { pick(vi: "Tệp biểu mẫu (JSON).", en: "The form file (JSON).") }
}
