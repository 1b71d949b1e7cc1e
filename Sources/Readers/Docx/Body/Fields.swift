/// The complex fields that are open: begin, code, separator, result, end (ISO 29500-1, 17.16.18).
struct Fields {
  private struct Field {
    var isInCode = true
    var isDropped = false
  }

  private var open: [Field] = []
  private var code: [UInt8] = []
  /// How many of them hide what is read now.
  private(set) var hiding = 0
  /// Whether text was left out in a field that has not ended.
  private(set) var hasLeftOut = false
  /// In a header the number of the page is one of many, so it is no text.
  private let dropsPageNumbers: Bool

  init(dropsPageNumbers: Bool) { self.dropsPageNumbers = dropsPageNumbers }

  mutating func begin() {
    open.append(Field())
    hiding += 1
    code.removeAll(keepingCapacity: true)
  }

  mutating func append(code bytes: UnsafeBufferPointer<UInt8>) {
    if dropsPageNumbers, code.count < 256 { code.append(contentsOf: bytes) }
  }

  mutating func separate() {
    guard let last = open.indices.last, open[last].isInCode else { return }
    open[last].isInCode = false
    if dropsPageNumbers, Self.isPageNumber(code) {
      open[last].isDropped = true
    } else {
      hiding -= 1
    }
  }

  mutating func end() {
    guard let field = open.popLast() else { return }
    if field.isInCode || field.isDropped { hiding -= 1 }
    if open.isEmpty { hasLeftOut = false }
  }

  mutating func leaveOut() { if open.contains(where: \.isInCode) { hasLeftOut = true } }

  static func isPageNumber(_ code: some Sequence<UInt8>) -> Bool {
    let word = code.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.map { $0 & 0xDF }
    return ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains { $0.utf8.elementsEqual(word) }
  }
}
