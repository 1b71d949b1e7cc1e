import Model
import Quantities
import Vietnamese

/// The documents that a report cites, once each, at their first mention; a later mention may bring the date.
func citedDocuments(in segments: [Segment], own number: Header.Number?) -> [CitedDocument] {
  var result: [CitedDocument] = []
  var byNumber: [String: [Int]] = [:]
  let ownNumber = number.map { folded(($0.serial ?? "") + "/" + ($0.symbol ?? "")) }
  for segment in segments {
    for mention in segment.mentions {
      guard case .reference(let reference) = mention.measure, let written = reference.number else { continue }
      let key = folded(written)
      if key == ownNumber || overlaps(segment, mention, number) { continue }
      if let known = byNumber[key]?.first(where: { sameDate(result[$0].reference.date, reference.date) }) {
        if result[known].reference.date == nil { result[known].reference.date = reference.date }
        if result[known].reference.issuer == nil { result[known].reference.issuer = reference.issuer }
        if result[known].reference.type == nil { result[known].reference.type = reference.type }
        continue
      }
      byNumber[key, default: []].append(result.count)
      result.append(CitedDocument(reference: reference, evidence: segment.evidence(mention.range)))
    }
  }
  return result
}

/// Two documents may share a number in different years; a mention without a date is the same document.
private func sameDate(_ left: PartialDate?, _ right: PartialDate?) -> Bool {
  guard let left, let right else { return true }
  return left == right
}

/// The report's own number, of which the scanner may have read a part.
private func overlaps(_ segment: Segment, _ mention: Mention, _ number: Header.Number?) -> Bool {
  guard let place = number?.evidence.place, place.block == segment.block, place.row == segment.row,
    place.column == segment.column
  else { return false }
  return place.range.overlaps(mention.range)
}
