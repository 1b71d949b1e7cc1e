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

/// What `Vietnamese` finds in a line, in the code points that the contract counts. The line is put into NFC first.
///
/// - Parameter tokens: room that is used again for every line.
private func recognise(_ line: String, _ tokens: inout [Token]) -> [Recognised] {
  let text = composed(line)
  tokenize(text, into: &tokens)
  let mentions = scan(text, tokens: tokens)
  if mentions.isEmpty { return [] }
  var points = PointCounter()
  return mentions.compactMap { mention in
    guard let quote = text.slice(mention.range) else { return nil }
    let span = points.count(text, to: mention.range.lowerBound)..<points.count(text, to: mention.range.upperBound)
    return (kind: mention.kind, measure: mention.measure, unit: mention.unit, span: span, text: quote)
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
