import Forms
import Foundation
import Model
import Quantities
import TestKit

@testable import Extraction

/// The form of the district level as the project ships it.
let districtForm: Form = {
  do {
    let url = projectRoot.appendingPathComponent("Schemas/cchc-tt07-2021-huyen.json")
    return try loadForm([UInt8](Data(contentsOf: url)), name: "cchc-tt07-2021-huyen.json")
  } catch {
    return form([])
  }
}()
let districtIndex = FormIndex(districtForm)

/// The cells of one row. "^" belongs to the cell above, "<" to the one on its left.
func row(_ cells: String...) -> [String] { cells }

let usualHeader = row("STT", "Các chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")

func table(_ rows: [[String]]) -> Table {
  var cells: [Cell] = []
  for (index, row) in rows.enumerated() {
    for (column, text) in row.enumerated() {
      if text == "^" {
        guard let above = cells.lastIndex(where: { $0.column == column && $0.row + $0.rowSpan == index }) else {
          continue
        }
        cells[above].rowSpan += 1
      } else if text == "<" {
        guard let left = cells.lastIndex(where: { $0.row == index && $0.column + $0.columnSpan == column }) else {
          continue
        }
        cells[left].columnSpan += 1
      } else {
        cells.append(Cell(row: index, column: column, text: text))
      }
    }
  }
  return Table(rowCount: rows.count, columnCount: rows.map(\.count).max() ?? 0, cells: cells)
}

func document(tables: [[[String]]]) -> Document {
  Document(blocks: tables.map { Block(table: table($0)) }, reader: "test")
}

func matched(_ tables: [[[String]]], form: FormIndex = districtIndex, year: Int? = nil) -> TableMatch {
  matchTables(document(tables: tables), form: form, reportYear: year)
}

/// What each indicator was read as: its number, or its status when it has none.
func answers(_ match: TableMatch, form: FormIndex = districtIndex) -> [String: String] {
  var result: [String: String] = [:]
  for row in match.rows { result[form.form.indicators[row.indicator].code] = said(row.reading) }
  return result
}

func said(_ reading: Reading) -> String {
  if case .reported = reading, let number = reading.number { return number.description }
  return reading.status
}

/// The answers of one table under the usual header.
func read(_ rows: [String]..., header: [[String]] = [usualHeader], form: FormIndex = districtIndex) -> [String: String]
{
  answers(matched([header + rows], form: form), form: form)
}

/// The rules of the findings that a table gives.
func findings(_ rows: [String]...) -> [String] {
  matched([[usualHeader] + rows]).findings.map(\.detail.rule)
}

/// Rows that make a table the form's and that tests say nothing about.
let company: [[String]] = [
  row("2.", "Cải cách thể chế", "", ""), row("3.1.", "Thống kê TTHC", "", ""),
  row("3.1.1.", "Số TTHC công bố mới thuộc thẩm quyền", "Thủ tục", ""),
]

/// The answers of rows that stand with `company` behind them, without its own.
func readInCompany(_ rows: [String]...) -> [String: String] {
  var result = answers(matched([[usualHeader] + rows + company]))
  for code in ["2", "3.1", "3.1.1"] { result[code] = nil }
  return result
}
