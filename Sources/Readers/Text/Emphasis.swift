/// The signs of Markdown emphasis: `**bold**`, `*slanted*`, `__bold__`. A sign that is a bullet, a footnote mark or a
/// line to fill in stays.
enum Emphasis {
  private struct Run {
    let range: Range<Int>
    let sign: UInt8
    let opens: Bool
    let closes: Bool
    var isTaken = false
  }

  static func take(_ result: inout Residue.Stripped) {
    let text = result.text
    var runs = findRuns(text)
    if runs.isEmpty { return }
    takeDoubles(&runs)
    takePairs(&runs, text)
    let taken = runs.filter(\.isTaken)
    guard let first = taken.first, let last = taken.last else { return }
    let startsBold = first.range.lowerBound == text.startIndex && first.range.count >= 2
    let endsBold = last.range.upperBound == text.endIndex && last.range.count >= 2 && taken.count > 1
    let doubles = taken.filter { $0.range.count >= 2 }
    result.isBold = result.isBold || startsBold && doubles.count == 2 && endsBold || startsBold && doubles.count == 1
    result.opensBold = doubles.count == 1 && doubles[0].opens && startsBold
    result.closesBold = doubles.count == 1 && doubles[0].closes && doubles[0].range.upperBound == text.endIndex
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    for run in taken {
      output.append(contentsOf: text[index..<run.range.lowerBound])
      index = run.range.upperBound
    }
    output.append(contentsOf: text[index...])
    result.text = output[...]
  }

  private static func findRuns(_ text: Bytes) -> [Run] {
    var runs: [Run] = []
    var index = text.startIndex
    while index < text.endIndex {
      let sign = text[index]
      guard sign == 0x2A || sign == 0x5F, !isEscaped(text, index) else {
        index += 1
        continue
      }
      let end = text[index...].firstIndex { $0 != sign } ?? text.endIndex
      let count = end - index
      if count <= 3, sign == 0x2A || count == 2 {
        let before = index > text.startIndex ? text[index - 1] : 0x20
        let after = end < text.endIndex ? text[end] : 0x20
        runs.append(
          Run(
            range: index..<end, sign: sign,
            opens: mayPrecede(before) && !isSpace(after) && !isClosing(after),
            closes: !isSpace(before) && before != 0x28 && (isSpace(after) || isClosing(after))))
      }
      index = end
    }
    return runs
  }

  private static func isEscaped(_ text: Bytes, _ index: Int) -> Bool {
    index > text.startIndex && text[index - 1] == 0x5C
  }

  /// Two signs or more mean nothing else beside a word. Underscores go in pairs only: forms have lines to fill in.
  private static func takeDoubles(_ runs: inout [Run]) {
    var open: Int?
    for index in runs.indices where runs[index].range.count >= 2 {
      if runs[index].sign == 0x2A {
        runs[index].isTaken = runs[index].opens || runs[index].closes
      } else if runs[index].closes, let start = open {
        runs[start].isTaken = true
        runs[index].isTaken = true
        open = nil
      } else if runs[index].opens {
        open = index
      }
    }
  }

  private static func takePairs(_ runs: inout [Run], _ text: Bytes) {
    var open: Int?
    for index in runs.indices where runs[index].range.count == 1 {
      if runs[index].closes, let start = open {
        runs[start].isTaken = true
        runs[index].isTaken = true
        open = nil
      } else if runs[index].opens {
        open = index
      }
    }
    // "** Kết quả số hóa*": an item's sign inside a slanted line.
    if let first = runs.first, let last = runs.last, runs.count == 2, first.range.lowerBound == text.startIndex,
      first.range.count == 2, !first.isTaken, last.range.upperBound == text.endIndex, last.range.count == 1,
      last.closes
    {
      runs[0].isTaken = true
      runs[1].isTaken = true
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  private static func mayPrecede(_ byte: UInt8) -> Bool {
    isSpace(byte) || [0x28, 0x5B, 0x22, 0x2F, 0x2D, 0x2A, 0x5F, 0x7C].contains(byte)
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    [0x29, 0x5D, 0x22, 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x2F, 0x2A, 0x5F, 0x7C].contains(byte)
  }
}
