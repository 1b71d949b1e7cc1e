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
    do {
      try forEachLine(of: file) { lines in
        var out: [UInt8] = []
        for line in lines {
          out.append(contentsOf: line.isEmpty ? nothing : scanJSON(found: recognise(line)))
          out.append(UInt8(ascii: "\n"))
        }
        try printOut(out)
      }
    } catch let failure as InputFailure {
      throw Failure(failure.status, language.inputFailed(shown(Array(file.utf8)), failure))
    }
  }
}

/// What is found in an empty line; of those there may be millions.
private let nothing = scanJSON(found: [])

/// What `Vietnamese` finds in a line, in the code points that the contract counts. The line is put into NFC first.
func recognise(_ line: String) -> [Recognised] {
  let text = composed(line)
  let bytes = Array(text.utf8)
  // Mentions come in reading order, so the line is counted once.
  var counted = (bytes: 0, points: 0)
  func points(to offset: Int) -> Int {
    if offset < counted.bytes { counted = (0, 0) }
    let range = counted.bytes..<min(max(offset, counted.bytes), bytes.count)
    counted = (range.upperBound, counted.points + bytes[range].count { $0 & 0xC0 != 0x80 })
    return counted.points
  }
  return scan(text).compactMap { mention in
    guard let quote = text.slice(mention.range) else { return nil }
    let start = points(to: mention.range.lowerBound)
    let span = start..<points(to: mention.range.upperBound)
    return (kind: mention.kind, measure: mention.measure, unit: mention.unit, span: span, text: quote)
  }
}
