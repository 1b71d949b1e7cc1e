/// The complex fields that are open: begin, code, separator, result, end (ISO 29500-1, 17.16.18).
struct Fields {
  private struct Field {
    /// Which field of its part it is, in the order of their beginnings.
    var ordinal: Int
    var isInCode = true
    var isDropped = false
    /// Only gathered where it matters.
    var code: [UInt8] = []
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
    guard dropsPageNumbers, let last = open.indices.last, open[last].isInCode, open[last].code.count < 256 else {
      return
    }
    open[last].code.append(contentsOf: bytes)
  }

  mutating func separate() {
    guard let last = open.indices.last, open[last].isInCode else { return }
    open[last].isInCode = false
    inCode -= 1
    if dropsPageNumbers, Self.isPageNumber(open[last].code) {
      open[last].isDropped = true
    } else {
      hiding -= 1
    }
  }

  mutating func end() {
    guard let field = open.popLast() else { return }
    if field.isInCode { inCode -= 1 }
    if field.isInCode || field.isDropped { hiding -= 1 }
    if open.isEmpty { hasLeftOut = false }
  }

  mutating func leaveOut() { if inCode > 0 { hasLeftOut = true } }

  static func isPageNumber(_ code: some Sequence<UInt8>) -> Bool {
    let word = code.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.map { $0 & 0xDF }
    return ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains { $0.utf8.elementsEqual(word) }
  }
}
