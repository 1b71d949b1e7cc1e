/// The complex fields that are open: begin, code, separator, result, end (ISO 29500-1, 17.16.18).
struct Fields {
  private struct Field {
    /// Which field of its part it is, in the order of their beginnings.
    var ordinal: Int
    var isInCode = true
    var isDropped = false
    var code: [UInt8] = []
    /// Whether its code holds the number of a page.
    var countsPages = false
    /// What its form shows.
    var entry: String?
    /// How much of the part's text had been seen where its result began.
    var seenBefore = 0
  }

  private var open: [Field] = []
  /// How many of them hide what is read now, and how many of these because their code has not ended.
  private(set) var hiding = 0
  private var inCode = 0
  /// Whether text was left out in a field that has not ended.
  private(set) var hasLeftOut = false
  /// In a header the number of the page is one of many, so it is no text.
  private let dropsPageNumbers: Bool

  init(dropsPageNumbers: Bool) { self.dropsPageNumbers = dropsPageNumbers }

  /// The fields whose code has not ended.
  var withoutResult: [Int] { open.filter(\.isInCode).map(\.ordinal) }

  mutating func begin(_ ordinal: Int) {
    open.append(Field(ordinal: ordinal))
    hiding += 1
    inCode += 1
  }

  mutating func append(code bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = open.indices.last, open[last].isInCode, open[last].code.count < 256 else { return }
    open[last].code.append(contentsOf: bytes)
  }

  /// What the form says that the field begun last shows.
  mutating func enter(_ text: String?) {
    if let last = open.indices.last { open[last].entry = text }
  }

  /// - Parameter seen: how much text has been seen.
  mutating func separate(seen: Int) {
    guard let last = open.indices.last, open[last].isInCode else { return }
    open[last].isInCode = false
    open[last].seenBefore = seen
    inCode -= 1
    if dropsPageNumbers, isOfPages(last) {
      open[last].isDropped = true
      if last > 0, open[last - 1].isInCode { open[last - 1].countsPages = true }
    } else {
      hiding -= 1
    }
  }

  /// What the field draws without a result of its own.
  mutating func end(seen: Int) -> FieldDrawing? {
    guard let field = open.popLast() else { return nil }
    if field.isInCode { inCode -= 1 }
    if field.isInCode || field.isDropped { hiding -= 1 }
    if open.isEmpty { hasLeftOut = false }
    guard field.isInCode || field.seenBefore == seen, !field.isDropped else { return nil }
    return field.entry.map { .text($0) } ?? FieldDrawing(code: field.code)
  }

  mutating func leaveOut() { if inCode > 0 { hasLeftOut = true } }

  /// Whether the field is the number of a page, or a sum with it.
  private func isOfPages(_ index: Int) -> Bool {
    let code = open[index].code
    return Self.isPageNumber(code)
      || (open[index].countsPages && code.first { $0 > 0x20 } == UInt8(ascii: "="))
  }

  static func isPageNumber(_ code: some Sequence<UInt8>) -> Bool {
    let word = code.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.map { $0 & 0xDF }
    return ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains { $0.utf8.elementsEqual(word) }
  }
}
