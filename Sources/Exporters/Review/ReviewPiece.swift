import Model

/// What one input gives to the review pages: a few facts to order it by, and its markup, written where the document is.
package struct ReviewPiece {
  enum Kind: UInt8 {
    case report = 1
    case rejected, duplicate, later
  }

  let kind: Kind
  /// The report, as all outputs call it.
  package let name: String
  /// Of a report the name of its office, empty when it tells none; else the sentence or the other report's name.
  let subject: String
  /// Tells offices of one name apart.
  let unit: String
  /// "Số 12/BC-UBND · quý I năm 2025".
  let facts: String
  /// How many errors, warnings and notes.
  let counts: [Int]
  /// Codes of the findings' indicators with their labels, by turns.
  let indicators: [String]
  package let errors: ArraySlice<UInt8>
  package let warnings: ArraySlice<UInt8>
  package let page: ArraySlice<UInt8>
  package var isReport: Bool { kind == .report }
}

/// The piece of an input; empty when it gives none.
func reviewPiece(_ entry: Entry) -> [UInt8] {
  var bytes: [UInt8] = []
  switch entry {
  case .converted(let edition):
    let report = edition.report
    let review = ReviewReport(edition)
    let page = review.page()
    bytes.reserveCapacity(page.count + 4096)
    bytes.append(ReviewPiece.Kind.report.rawValue)
    bytes.append(field: report.source.name)
    bytes.append(field: report.header.issuer?.name ?? "")
    bytes.append(field: report.header.issuer?.unitCode ?? "")
    let facts = [report.header.number.map { edition.language.numberFact($0.text) }, report.header.period?.text]
    bytes.append(field: facts.compactMap { $0 }.joined(separator: " · "))
    let counts = Finding.Severity.allCases.map { severity in report.findings.count { $0.severity == severity } }
    bytes.append(field: counts.map { String($0) }.joined(separator: " "))
    bytes.append(field: review.indicatorsOfFindings().joined(separator: "\n"))
    bytes.append(field: review.overview(.error)[...])
    bytes.append(field: review.overview(.warning)[...])
    bytes.append(field: page[...])
  case .rejected(let rejection): bytes.append(.rejected, rejection.name, rejection.message)
  case .duplicate(let duplicate): bytes.append(.duplicate, duplicate.name, duplicate.first)
  case .superseded(let pair): bytes.append(.later, pair.name, pair.message)
  }
  return bytes
}

extension ReviewReport {
  fileprivate func indicatorsOfFindings() -> [String] {
    var seen: Set<String> = []
    var result: [String] = []
    let wanted = edition.report.findings.lazy.filter { $0.severity != .note }.flatMap(\.codes)
    for code in wanted where seen.insert(code).inserted {
      let label = valueOfCode[code].map { edition.report.values[$0].label } ?? ""
      result += [code, label.split(separator: "\n").joined(separator: " ")]
    }
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ kind: ReviewPiece.Kind, _ name: String, _ subject: String) {
    append(kind.rawValue)
    append(field: name)
    append(field: subject)
    for _ in 0..<7 { append(field: "") }
  }

  fileprivate mutating func append(field text: String) { append(field: Array(text.utf8)[...]) }

  /// Its length in four bytes, the lowest first, and itself.
  fileprivate mutating func append(field bytes: ArraySlice<UInt8>) {
    let count = UInt32(clamping: bytes.count)
    for shift in [UInt32(0), 8, 16, 24] { append(UInt8(truncatingIfNeeded: count >> shift)) }
    append(contentsOf: bytes)
  }
}

extension ReviewPiece {
  /// Takes the next piece from the front. A piece may come from a damaged journal: nothing in it is believed.
  ///
  /// - Returns: nil when there is none, or none that a writer of ours wrote.
  package static func next(_ bytes: inout ArraySlice<UInt8>) -> ReviewPiece? {
    guard let first = bytes.popFirst(), let kind = Kind(rawValue: first) else { return nil }
    var fields: [ArraySlice<UInt8>] = []
    for _ in 0..<9 {
      guard bytes.count >= 4 else { return nil }
      var count = 0
      for byte in bytes.prefix(4).reversed() { count = count << 8 | Int(byte) }
      bytes = bytes.dropFirst(4)
      guard count <= bytes.count else { return nil }
      fields.append(bytes.prefix(count))
      bytes = bytes.dropFirst(count)
    }
    let texts = fields[0..<6].map { String(decoding: $0, as: UTF8.self) }
    let counts = texts[4].split(separator: " ").compactMap { Int($0) }
    guard kind != .report || counts.count == 3 else { return nil }
    return ReviewPiece(
      kind: kind, name: texts[0], subject: texts[1], unit: texts[2], facts: texts[3], counts: counts,
      indicators: texts[5].split(separator: "\n", omittingEmptySubsequences: false).map { String($0) },
      errors: fields[6], warnings: fields[7], page: fields[8])
  }
}
