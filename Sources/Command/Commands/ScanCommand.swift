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
        for line in lines { json.line { recognise(line, &tokens, into: &$0) } }
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
private func recognise(_ line: String, _ tokens: inout [Token], into json: inout JSONWriter) {
  if line.isEmpty { return }
  var text = composed(line)
  tokenize(text, into: &tokens)
  let mentions = scan(text, tokens: tokens)
  if mentions.isEmpty { return }
  // What composing leaves as long as it was has its code points where they were.
  let given = text.utf8.count == line.utf8.count ? nil : GivenPoints(line)
  text.withUTF8 { bytes in
    var points = PointCounter(bytes)
    for mention in mentions {
      guard mention.range.lowerBound >= 0, mention.range.upperBound <= bytes.count else { continue }
      let span = points.count(to: mention.range.lowerBound)..<points.count(to: mention.range.upperBound)
      let asGiven = given.map { $0[span.lowerBound]..<$0[span.upperBound] } ?? span
      json.recognised(
        mention.kind, mention.measure, unit: mention.unit, span: asGiven,
        text: UnsafeBufferPointer(rebasing: bytes[mention.range]))
    }
  }
}

/// Mentions come in reading order, so a line is counted once.
private struct PointCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var counted = (bytes: 0, points: 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func count(to offset: Int) -> Int {
    if offset < counted.bytes { counted = (0, 0) }
    var points = counted.points
    for index in counted.bytes..<min(offset, bytes.count) where bytes[index] & 0xC0 != 0x80 { points += 1 }
    counted = (offset, points)
    return points
  }
}

/// Where the code points of a composed line stood in the line as it was given.
private struct GivenPoints {
  /// For each code point of the composed line its first one in the given line, and the end.
  private var starts: [Int] = []

  init(_ line: String) {
    starts.reserveCapacity(line.utf8.count)
    var given = 0
    var letter = ""
    func settle(_ starts: inout [Int]) {
      let count = letter.unicodeScalars.count
      let composedCount = count < 2 ? count : composed(letter).unicodeScalars.count
      for offset in 0..<composedCount { starts.append(given + min(offset, count)) }
      given += count
      letter.removeAll(keepingCapacity: true)
    }
    if line.unicodeScalars.allSatisfy(Self.isPlain) {
      // A letter goes as far as the marks behind it.
      for scalar in line.unicodeScalars {
        if !Self.isMark(scalar) { settle(&starts) }
        letter.unicodeScalars.append(scalar)
      }
      settle(&starts)
    } else {
      for character in line {
        letter.append(character)
        settle(&starts)
      }
    }
    starts.append(given)
  }

  subscript(point: Int) -> Int { point < starts.count ? starts[point] : starts.last ?? 0 }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300..<0x370).contains(scalar.value) }

  /// Latin letters, marks and the usual signs: only marks join what stands before them, and each letter alone is one
  /// code point in NFC.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x340 || (0x1E00..<0x1F00).contains(scalar.value) || (0x2010..<0x2070).contains(scalar.value)
  }
}
