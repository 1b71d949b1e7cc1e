import Model

/// Which indicators were read where: what the reader found about a place concerns them.
struct CodesByPlace {
  private struct Text: Hashable {
    var block: Int
    var row: Int?
    var column: Int?

    init(_ place: Place) {
      (block, row, column) = (place.block, place.row, place.column)
    }
  }

  private struct Entry {
    var range: Range<Int>
    var code: String
  }

  private var values: [Text: [Entry]] = [:]
  /// In the order of their places, which do not overlap.
  private var figures: [Text: [Entry]] = [:]

  init(_ values: [IndicatorValue], _ figures: [Figure]) {
    for index in values.indices where values[index].origin == .table {
      guard let place = values[index].reading.evidence?.place else { continue }
      self.values[Text(place), default: []].append(Entry(range: place.range, code: values[index].code))
    }
    for index in figures.indices {
      guard let code = figures[index].code else { continue }
      let place = figures[index].evidence.place
      self.figures[Text(place), default: []].append(Entry(range: place.range, code: code))
    }
  }

  /// The finding with the codes of what stands at its first place, values of tables first.
  func given(to finding: Finding) -> Finding {
    guard finding.codes.isEmpty, let place = finding.places.first?.place else { return finding }
    var codes: [String] = []
    for entry in values[Text(place)] ?? [] where Self.touch(entry.range, place.range) { codes.append(entry.code) }
    if let entries = figures[Text(place)] {
      var index = Self.firstEnding(behind: place.range.lowerBound, entries)
      while index < entries.count, entries[index].range.lowerBound <= place.range.upperBound {
        if Self.touch(entries[index].range, place.range), !codes.contains(entries[index].code) {
          codes.append(entries[index].code)
        }
        index += 1
      }
    }
    if codes.isEmpty { return finding }
    var result = finding
    result.codes = codes
    return result
  }

  private static func touch(_ range: Range<Int>, _ place: Range<Int>) -> Bool {
    range.overlaps(place) || place.isEmpty && range.contains(place.lowerBound)
  }

  private static func firstEnding(behind offset: Int, _ entries: [Entry]) -> Int {
    partition(entries.count) { entries[$0].range.upperBound <= offset }
  }
}
