import Model
import Quantities
import Vietnamese

/// The documents that a report cites, once each, at their first mention; a later mention may bring the date.
func citedDocuments(in segments: [Segment], own number: Header.Number?) -> [CitedDocument] {
  var result: [CitedDocument] = []
  var byNumber: [String: Known] = [:]
  let ownNumber = number.map { folded(($0.serial ?? "") + "/" + ($0.symbol ?? "")) }
  for segment in segments {
    for index in segment.mentions.indices {
      guard case .reference(let reference) = segment.mentions[index].measure, let written = reference.number else {
        continue
      }
      let mention = segment.mentions[index]
      let key = folded(written)
      if key == ownNumber || overlaps(segment, mention, number) { continue }
      if let known = byNumber[key]?.position(of: reference.date) {
        if result[known].reference.date == nil {
          result[known].reference.date = reference.date
          byNumber[key]?.set(reference.date)
        }
        if result[known].reference.issuer == nil { result[known].reference.issuer = reference.issuer }
        if result[known].reference.type == nil { result[known].reference.type = reference.type }
        continue
      }
      byNumber[key, default: Known(first: result.count)].add(reference.date, at: result.count)
      result.append(CitedDocument(reference: reference, evidence: segment.evidence(mention.range)))
    }
  }
  return result
}

/// The documents of one number. Two may share it in different years; a mention without a date is the first of them.
private struct Known {
  let first: Int
  /// The first one has had no date so far.
  private var isOpen = true
  private var byDate: [PartialDate: Int] = [:]

  init(first: Int) { self.first = first }

  func position(of date: PartialDate?) -> Int? {
    guard let date, !isOpen else { return first }
    return byDate[date]
  }

  mutating func add(_ date: PartialDate?, at position: Int) {
    guard let date else { return }
    isOpen = false
    byDate[date] = position
  }

  /// The first one gets its date from a later mention.
  mutating func set(_ date: PartialDate?) { add(date, at: first) }
}

/// The report's own number, of which the scanner may have read a part.
private func overlaps(_ segment: Segment, _ mention: Mention, _ number: Header.Number?) -> Bool {
  guard let place = number?.evidence.place, place.block == segment.block, place.row == segment.row,
    place.column == segment.column
  else { return false }
  return place.range.overlaps(mention.range)
}
