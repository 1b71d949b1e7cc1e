// The legend of the workbook.

/// What the assembler of a workbook met that a reader of it must know.
package struct WorkbookFacts: Sendable, Equatable {
  package var hasMoreNotes = false
  package var hasMoreLinks = false
  package var hasContinuedSheets = false
  package init() {}
}

struct GuideLine {
  var sample: Sample
  var style = CellStyle.plain
  var meaning: String
  enum Sample {
    case nothing
    case text(String)
    case number(Int64)
    case decimal(Int64, scale: Int)
  }
}

extension Language {
  var guideHeading: String { pick("Cách đọc tệp này", "How to read this file") }
  var sampleTitle: String { pick("Ô trông như thế này", "A cell like this") }
  var meaningTitle: String { pick("Có nghĩa là", "Means") }
  var sheetTitle: String { pick("Trang tính", "Sheet") }
  var contentTitle: String { pick("Có gì", "What is in it") }

  func cellLines() -> [GuideLine] {
    [
      GuideLine(
        sample: .decimal(12345, scale: 1), meaning: pick("Số ghi trong báo cáo.", "A number that the report states.")),
      GuideLine(sample: .number(0), meaning: pick("Báo cáo ghi số 0.", "The report states 0.")),
      GuideLine(
        sample: .number(0), style: CellStyle(.none),
        meaning: pick(
          "Báo cáo ghi bằng lời là không có. Giá trị là 0 khi tính tổng.",
          "The report says in words that there is none. It counts as 0.")),
      GuideLine(
        sample: .nothing, style: CellStyle(.blank),
        meaning: pick("Báo cáo có ô này nhưng để trống.", "The report has the cell and left it empty.")),
      GuideLine(
        sample: .text("-"), style: CellStyle(.dash), meaning: pick("Ô ghi dấu gạch.", "The cell has a dash.")),
      GuideLine(
        sample: .text("nt"), style: CellStyle(.unreadable),
        meaning: pick("Ô có chữ nhưng không phải số.", "Something is written that is no number.")),
      GuideLine(
        sample: .nothing, style: CellStyle(.absent),
        meaning: pick("Báo cáo không nhắc đến chỉ tiêu này.", "The report does not speak of the indicator.")),
      GuideLine(
        sample: .nothing,
        meaning: pick(
          "Ô trắng: chỉ tiêu không thuộc biểu mẫu của báo cáo.", "A white cell: not an indicator of the report's form.")
      ),
      GuideLine(
        sample: .decimal(1010, scale: 1), style: CellStyle(.plain, .error),
        meaning: pick(
          "Có lỗi; ghi chú của ô nói rõ lỗi gì. Bấm vào ô để đến dòng của nó ở “\(name(of: .values))”.",
          "There is an error; the cell's note says which. A click leads to its row in “\(name(of: .values))”.")),
      GuideLine(
        sample: .number(7), style: CellStyle(.plain, .warning),
        meaning: pick("Có cảnh báo, cần xem lại.", "There is a warning; please look at it.")),
    ]
  }

  func sheetLines() -> [(SheetID, String)] {
    [
      (
        .summary,
        pick(
          "Mỗi báo cáo một dòng, mỗi chỉ tiêu một cột. Bấm vào tên báo cáo để xem từng số liệu của nó.",
          "One row a report, one column an indicator. A click on a report leads to its values.")
      ),
      (
        .values,
        pick(
          "Mỗi chỉ tiêu của mỗi báo cáo một dòng, kèm nguyên văn và chỗ đã đọc.",
          "One row for each indicator of each report, with what is written and where.")
      ),
      (
        .rows,
        pick(
          "Các dòng của bảng mà mỗi cột là một chỉ tiêu (chỉ có khi có bảng như vậy).",
          "Rows of tables whose columns are the indicators (only when there are such tables).")
      ),
      (
        .others,
        pick(
          "Số ở các cột khác của bảng (kỳ trước, lũy kế, kế hoạch), các dòng và các bảng mà biểu mẫu không có.",
          "What stands in other columns of the tables, and rows and tables that no form has.")
      ),
      (
        .findings,
        pick(
          "Những chỗ cần xem lại: lỗi trước, rồi cảnh báo, rồi ghi chú. Dùng nút lọc để xem từng cơ quan.",
          "What to look at: errors, then warnings, then notes. Filter by office.")
      ),
      (.figures, pick("Mọi số liệu trong phần lời văn.", "Every figure of the prose.")),
      (.references, pick("Các văn bản mà báo cáo viện dẫn.", "Documents that the reports cite.")),
      (
        .unread,
        pick("Các tệp không đọc được hoặc bị trùng, và việc cần làm.", "Files that gave no report, and what to do.")
      ),
    ]
  }

  func closingLines(_ facts: WorkbookFacts, leftOut: Int) -> [String] {
    var lines = [
      pick(
        "Chương trình không sửa số liệu của báo cáo. Sửa trong tệp này sẽ mất ở lần chạy sau: hãy sửa báo cáo, hoặc chép tệp ra chỗ khác.",
        "Figures are never corrected. What is changed in this file is lost with the next run: change the report, or "
          + "copy the file."),
      pick(
        "Số có hơn 15 chữ số được ghi dạng chữ, vì Excel chỉ giữ được 15 chữ số.",
        "Numbers of more than 15 digits are text, as Excel keeps only 15 digits."),
    ]
    if facts.hasMoreNotes {
      lines.append(
        pick(
          "Có quá nhiều lỗi để ghi chú vào từng ô của “\(name(of: .summary))”; mọi lỗi đều có ở “\(name(of: .findings))”.",
          "There are too many errors for a note on each cell of “\(name(of: .summary))”; all of them stand in "
            + "“\(name(of: .findings))”."))
    }
    if facts.hasMoreLinks {
      lines.append(
        pick(
          "Excel chỉ cho 65.530 liên kết trên một trang tính; các dòng sau không có liên kết.",
          "Excel allows 65,530 links in a sheet; later rows have none."))
    }
    if facts.hasContinuedSheets {
      lines.append(
        pick(
          "Trang tính của Excel chứa tối đa 1.048.576 dòng; phần còn lại ở trang có số (2), (3)...",
          "A sheet of Excel has at most 1,048,576 rows; the rest is in the sheets (2), (3) and so on."))
    }
    if leftOut > 0 {
      lines.append(
        pick(
          "“\(name(of: .summary))” không đủ cột cho \(leftOut) chỉ tiêu cuối; chúng có ở “\(name(of: .values))”.",
          "“\(name(of: .summary))” has no column for the last \(leftOut) indicators; they stand in "
            + "“\(name(of: .values))”."))
    }
    return lines
  }
}
