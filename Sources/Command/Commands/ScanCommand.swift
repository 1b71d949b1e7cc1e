import ArgumentParser
import Exporters
import Model
import Quantities
import Readers
import Vietnamese

struct ScanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "scan", abstract: language.aboutScan, discussion: language.scanDiscussion)
  }

  @Argument(help: ArgumentHelp(language.aboutLines, valueName: "file"), completion: .file())
  var file = "-"

  @OptionGroup var words: LanguageOption

  func run() throws {
    var tokens: [Token] = []
    do {
      try forEachLine(of: file) { lines in
        var json = JSONWriter(reserving: 1 << 16)
        for line in lines { json.line(found: line.isEmpty ? [] : recognise(line, &tokens)) }
        try printOut(json.bytes)
      }
    } catch let failure as InputFailure {
      throw Failure(failure.status, language.inputFailed(shown(Array(file.utf8)), failure))
    }
  }
}

/// What `Vietnamese` finds in a line, in the code points that the contract counts: those of the line as it was given,
/// though it is read in NFC.
///
/// - Parameter tokens: room that is used again for every line.
private func recognise(_ line: String, _ tokens: inout [Token]) -> [Recognised] {
  let text = composed(line)
  tokenize(text, into: &tokens)
  let mentions = scan(text, tokens: tokens)
  if mentions.isEmpty { return [] }
  var points = PointCounter()
  // What composing leaves as long as it was has its code points where they were.
  let given = text.utf8.count == line.utf8.count ? nil : GivenPoints(line)
  return mentions.compactMap { mention in
    guard let quote = text.slice(mention.range) else { return nil }
    let span = points.count(text, to: mention.range.lowerBound)..<points.count(text, to: mention.range.upperBound)
    let asGiven = given.map { $0[span.lowerBound]..<$0[span.upperBound] } ?? span
    return (kind: mention.kind, measure: mention.measure, unit: mention.unit, span: asGiven, text: quote)
  }
}

/// Mentions come in reading order, so a line is counted once.
private struct PointCounter {
  private var counted = (bytes: 0, points: 0)

  mutating func count(_ text: String, to offset: Int) -> Int {
    if offset < counted.bytes { counted = (0, 0) }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: counted.bytes)
    let end = bytes.index(start, offsetBy: offset - counted.bytes)
    for byte in bytes[start..<end] where byte & 0xC0 != 0x80 { counted.points += 1 }
    counted.bytes = offset
    return counted.points
  }
}

/// Where the code points of a composed line stood in the line as it was given.
private struct GivenPoints {
  /// For each code point of the composed line its first one in the given line, and the end.
  private var starts: [Int] = []

  init(_ line: String) {
    var given = 0
    for character in line {
      let count = character.unicodeScalars.count
      let composedCount = character.isASCII ? 1 : composed(String(character)).unicodeScalars.count
      for offset in 0..<composedCount { starts.append(given + min(offset, count)) }
      given += count
    }
    starts.append(given)
  }

  subscript(point: Int) -> Int { point < starts.count ? starts[point] : starts.last ?? 0 }
}
