/// The number formats of styles.xml, by the index that cells have in `s`.
final class CellStylesReader: PartHandler {
  private let limits: Limits
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  private var inStyles = false

  init(limits: Limits) { self.limits = limits }

  override func start(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    switch name {
    case .cellFormat:
      if let id = attributes.int(.formatID), let code = attributes.string(.formatCode) { codes[id] = code }
    case .cellStyles: inStyles = true
    // Others of that name stand in the list of named styles.
    case .cellStyle: if inStyles { styles.append(attributes.int(.formatID) ?? 0) }
    default: return
    }
    try limits.check(definitions: codes.count + styles.count)
  }

  override func end(_ name: Name) { if name == .cellStyles { inStyles = false } }

  /// A format is made once, however many styles have it.
  func result() -> [CellFormat] {
    var made: [Int: CellFormat] = [:]
    return styles.map { id in
      if let known = made[id] { return known }
      let format = (codes[id] ?? Self.builtIn[id]).map { CellFormat($0) } ?? .general
      made[id] = format
      return format
    }
  }

  /// Those that have no code in the file (ISO 29500-1, 18.8.30). Signs of money are those of whoever looks at the
  /// sheet, so they are left out.
  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0;-#,##0", 6: "#,##0;-#,##0", 7: "#,##0.00;-#,##0.00",
    8: "#,##0.00;-#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "dd/mm/yyyy", 16: "dd/mm", 17: "mm/yyyy",
    18: "hh:mm", 19: "hh:mm:ss", 20: "hh:mm", 21: "hh:mm:ss", 22: "dd/mm/yyyy hh:mm", 37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: "#,##0;(#,##0);\"-\"",
    42: "#,##0;(#,##0);\"-\"", 43: "#,##0.00;(#,##0.00);\"-\"", 44: "#,##0.00;(#,##0.00);\"-\"", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss",
  ]
}
