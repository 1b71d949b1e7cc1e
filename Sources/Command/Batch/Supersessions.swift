import Archive
import Exporters

/// Reports that tell of the same office, time and subject as a later one, each with that one.
///
/// The later one is that with the later date. Without dates, or on the same day, nothing tells which is meant to hold, and
/// the finding says so.
func supersessions(in journal: Journal, among isWanted: (String) -> Bool) throws -> [String: Supersession] {
  var result: [String: Supersession] = [:]
  for group in try journalled({ try journal.versions() }) {
    let entries = group.filter { isWanted($0.name) }
    // In the order of names, so the first of equal dates stays the first.
    guard entries.count > 1,
      let latest = entries.max(by: { ($0.date ?? "") < ($1.date ?? "") })
    else { continue }
    for entry in entries where entry.name != latest.name {
      result[entry.name] = Supersession(
        name: entry.name, date: entry.date, later: latest.name, laterDate: latest.date,
        message: language.superseded(by: latest.name, on: latest.date, date: entry.date))
    }
  }
  return result
}
