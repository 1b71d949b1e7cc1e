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
  var guideHeading: String { pick(vi: "Cách đọc tệp này", en: "How to read this file") }
  var sampleTitle: String { pick(vi: "Ô trông như thế này", en: "A cell like this") }
  var meaningTitle: String { pick(vi: "Có nghĩa là", en: "Means") }
  var sheetTitle: String { pick(vi: "Trang tính", en: "Sheet") }
  var contentTitle: String { pick(vi: "Có gì", en: "What is in it") }

  func cellLines() -> [GuideLine] {
    [
      GuideLine(
        sample: .decimal(12345, scale: 1),
        meaning: pick(vi: "Số ghi trong báo cáo.", en: "A number that the report states.")),
      GuideLine(sample: .number(0), meaning: pick(vi: "Báo cáo ghi số 0.", en: "The report states 0.")),
      GuideLine(
        sample: .number(0), style: CellStyle(.none),
        meaning: pick(
          vi: "Báo cáo ghi bằng lời là không có. Giá trị là 0 khi tính tổng.",
          en: "The report says in words that there is none. It counts as 0.")),
      GuideLine(
        sample: .nothing, style: CellStyle(.blank),
        meaning: pick(vi: "Báo cáo có ô này nhưng để trống.", en: "The report has the cell and left it empty.")),
      GuideLine(
        sample: .text("-"), style: CellStyle(.dash), meaning: pick(vi: "Ô ghi dấu gạch.", en: "The cell has a dash.")),
      GuideLine(
        sample: .text("nt"), style: CellStyle(.unreadable),
        meaning: pick(vi: "Ô có chữ nhưng không phải số.", en: "Something is written that is no number.")),
      GuideLine(
        sample: .nothing, style: CellStyle(.absent),
        meaning: pick(vi: "Báo cáo không nhắc đến chỉ tiêu này.", en: "The report does not speak of the indicator.")),
      GuideLine(
        sample: .nothing,
        meaning: pick(
          vi: "Ô trắng: chỉ tiêu không thuộc biểu mẫu của báo cáo.",
          en: "A white cell: not an indicator of the report's form.")
      ),
      GuideLine(
        sample: .decimal(1010, scale: 1), style: CellStyle(.plain, .error),
        meaning: pick(
          vi: "Có lỗi; ghi chú của ô nói rõ lỗi gì. Bấm vào ô để đến dòng của nó ở “\(name(of: .values))”.",
          en: "There is an error; the cell's note says which. A click leads to its row in “\(name(of: .values))”.")),
      GuideLine(
        sample: .number(7), style: CellStyle(.plain, .warning),
        meaning: pick(vi: "Có cảnh báo, cần xem lại.", en: "There is a warning; please look at it.")),
    ]
  }

  func sheetLines() -> [(SheetID, String)] {
    [
      (
        .summary,
        pick(
          vi: "Mỗi báo cáo một dòng, mỗi chỉ tiêu một cột. Bấm vào tên báo cáo để xem từng số liệu của nó.",
          en: "One row a report, one column an indicator. A click on a report leads to its values.")
      ),
      (
        .values,
        pick(
          vi: "Mỗi chỉ tiêu của mỗi báo cáo một dòng, kèm nguyên văn và chỗ đã đọc.",
          en: "One row for each indicator of each report, with what is written and where.")
      ),
      (
        .rows,
        pick(
          vi: "Các dòng của bảng mà mỗi cột là một chỉ tiêu (chỉ có khi có bảng như vậy).",
          en: "Rows of tables whose columns are the indicators (only when there are such tables).")
      ),
      (
        .others,
        pick(
          vi: "Số ở các cột khác của bảng (kỳ trước, lũy kế, kế hoạch), các dòng và các bảng mà biểu mẫu không có.",
          en: "What stands in other columns of the tables, and rows and tables that no form has.")
      ),
      (
        .findings,
        pick(
          vi: "Những chỗ cần xem lại: lỗi trước, rồi cảnh báo, rồi ghi chú. Dùng nút lọc để xem từng cơ quan.",
          en: "What to look at: errors, then warnings, then notes. Filter by office.")
      ),
      (.figures, pick(vi: "Mọi số liệu trong phần lời văn.", en: "Every figure of the prose.")),
      (.references, pick(vi: "Các văn bản mà báo cáo viện dẫn.", en: "Documents that the reports cite.")),
      (
        .unread,
        pick(
          vi: "Các tệp không đọc được hoặc bị trùng, và việc cần làm.", en: "Files that gave no report, and what to do."
        )
      ),
    ]
  }

  func closingLines(_ facts: WorkbookFacts, leftOut: Int) -> [String] {
    var lines = [
      pick(
        vi:
          "Chương trình không sửa số liệu của báo cáo. Sửa trong tệp này sẽ mất ở lần chạy sau: hãy sửa báo cáo, hoặc chép tệp ra chỗ khác.",
        en:
          "Figures are never corrected. What is changed in this file is lost with the next run: change the report, or "
          + "copy the file."),
      pick(
        vi: "Số có hơn 15 chữ số được ghi dạng chữ, vì Excel chỉ giữ được 15 chữ số.",
        en: "Numbers of more than 15 digits are text, as Excel keeps only 15 digits."),
    ]
    if facts.hasMoreNotes {
      lines.append(
        pick(
          vi:
            "Có quá nhiều lỗi để ghi chú vào từng ô của “\(name(of: .summary))”; mọi lỗi đều có ở “\(name(of: .findings))”.",
          en: "There are too many errors for a note on each cell of “\(name(of: .summary))”; all of them stand in "
            + "“\(name(of: .findings))”."))
    }
    if facts.hasMoreLinks {
      lines.append(
        pick(
          vi: "Excel chỉ cho 65.530 liên kết trên một trang tính; các dòng sau không có liên kết.",
          en: "Excel allows 65,530 links in a sheet; later rows have none."))
    }
    if facts.hasContinuedSheets {
      lines.append(
        pick(
          vi: "Trang tính của Excel chứa tối đa 1.048.576 dòng; phần còn lại ở trang có số (2), (3)...",
          en: "A sheet of Excel has at most 1,048,576 rows; the rest is in the sheets (2), (3) and so on."))
    }
    if leftOut > 0 {
      lines.append(
        pick(
          vi: "“\(name(of: .summary))” không đủ cột cho \(leftOut) chỉ tiêu cuối; chúng có ở “\(name(of: .values))”.",
          en: "“\(name(of: .summary))” has no column for the last \(leftOut) indicators; they stand in "
            + "“\(name(of: .values))”."))
    }
    return lines
  }
}
