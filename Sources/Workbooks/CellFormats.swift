import CLibXLSXWriter
import Exporters

/// The formats of a workbook, each made when a cell needs it first.
final class CellFormats {
  /// What kind of content a cell has.
  enum Content: Hashable {
    case text
    /// Years and counts: no grouping.
    case integer
    case date
    /// Digits that are written as a text.
    case longNumber
    case decimal(scale: Int)
    case link

    fileprivate var index: Int {
      switch self {
      case .text: return 0
      case .integer: return 1
      case .date: return 2
      case .longNumber: return 3
      case .link: return 4
      case .decimal(let scale): return 5 + min(max(scale, 0), 18)
      }
    }
    fileprivate static let count = 24
  }

  enum Heading: Int, CaseIterable { case group, title, code }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let language: Language
  private var made: [UnsafeMutablePointer<lxw_format>?]
  private var headings: [Heading: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>, language: Language) {
    self.book = book
    self.language = language
    made = Array(repeating: nil, count: Content.count * Self.styles * 2)
  }

  private static let styles = CellStyle.Look.allCases.count * CellStyle.Tint.allCases.count

  func format(_ content: Content, _ style: CellStyle, wraps: Bool) throws(WorkbookFailure)
    -> UnsafeMutablePointer<lxw_format>
  {
    let look = Int(style.look.rawValue) * CellStyle.Tint.allCases.count + Int(style.tint.rawValue)
    let index = (look * Content.count + content.index) * 2 + (wraps ? 1 : 0)
    if let format = made[index] { return format }
    let format = try new()
    dress(format, content, style)
    if wraps { format_set_text_wrap(format) }
    made[index] = format
    return format
  }

  private func new() throws(WorkbookFailure) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(book) else { throw .outOfMemory }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return format
  }

  private func dress(_ format: UnsafeMutablePointer<lxw_format>, _ content: Content, _ style: CellStyle) {
    switch content {
    case .text: format_set_indent(format, 1)
    case .integer: format_set_num_format(format, "0")
    case .date: format_set_num_format(format, language == .vi ? "dd/mm/yyyy" : "yyyy-mm-dd")
    case .longNumber:
      // The words say that it is no number to calculate with.
      format_set_num_format(format, language == .vi ? "@\" (dạng chữ)\"" : "@\" (text)\"")
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .link:
      format_set_indent(format, 1)
      format_set_font_color(format, 0x0563C1)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    case .decimal(let scale):
      // As many decimals as were written; the separators are those of the reader's own Excel.
      format_set_num_format(format, scale > 0 ? "#,##0." + String(repeating: "0", count: scale) : "#,##0")
    }
    dress(format, style.look)
    switch style.tint {
    case .none: break
    case .warning: fill(format, 0xFFEB9C, font: 0x7F6000)
    case .error: fill(format, 0xFFC7CE, font: 0x9C0006)
    }
  }

  private func dress(_ format: UnsafeMutablePointer<lxw_format>, _ look: CellStyle.Look) {
    switch look {
    case .plain: break
    case .none:
      let words = language == .vi ? "\"không có\"" : "\"none\""
      format_set_num_format(format, "#,##0;-#,##0;\(words)")
      format_set_italic(format)
      format_set_font_color(format, 0x595959)
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .dash:
      format_set_indent(format, 0)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_font_color(format, 0x595959)
    case .blank: fill(format, 0xDDEBF7)
    case .absent:
      format_set_pattern(format, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
      // Hatched where a program can; a plain grey where not.
      format_set_fg_color(format, 0xA6A6A6)
      format_set_bg_color(format, 0xEDEDED)
    case .unreadable:
      fill(format, 0xFCE4D6, font: 0x833C0B)
      format_set_italic(format)
    case .strong: format_set_bold(format)
    case .faint: format_set_font_color(format, 0x7F7F7F)
    }
  }

  private func fill(_ format: UnsafeMutablePointer<lxw_format>, _ color: UInt32, font: UInt32? = nil) {
    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_bg_color(format, 0)
    format_set_fg_color(format, color)
    if let font { format_set_font_color(format, font) }
  }

  func heading(_ heading: Heading) throws(WorkbookFailure) -> UnsafeMutablePointer<lxw_format> {
    if let format = headings[heading] { return format }
    let format = try new()
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, 0xA6A6A6)
    switch heading {
    case .group:
      fill(format, 0xD9E1F2)
      format_set_bold(format)
    case .title:
      fill(format, 0x1F4E78, font: 0xFFFFFF)
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .code:
      fill(format, 0xF2F2F2, font: 0x595959)
      format_set_font_size(format, 9)
    }
    headings[heading] = format
    return format
  }
}
