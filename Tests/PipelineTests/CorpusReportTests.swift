import Forms
import Foundation
import Model
import Pipeline
import Quantities
import TestKit
import Testing

/// Every report under `Corpus/reports` is read as its `expected.json` says.
@Suite struct CorpusReportTests {
  static let pipeline: Result<Pipeline, any Error> = Result {
    let folder = projectRoot.appendingPathComponent("Schemas")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = try names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }.map { name in
      FormFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
    let forms = try loadForms(files)
    if forms.isEmpty { throw NoCases(description: "Schemas holds no form") }
    return Pipeline(forms: forms)
  }

  static func convert(_ it: Expectation) throws -> Conversion {
    let bytes = try it.bytes
    return try pipeline.get().convert(bytes, source: Source(name: it.source, sha256: "", bytes: bytes.count))
  }

  @Test(arguments: try Expectation.all())
  func theHeadIsReadAsVerified(_ it: Expectation) throws {
    let header = try Self.convert(it).report.header
    let want = try it.json["header"]
    func expect(_ key: String, _ wanted: JSON, _ got: String?, _ fold: (String?) -> String = squeezed) {
      let fits = wanted.alternatives.contains { $0 == nil ? (got ?? "").isEmpty : got != nil && fold($0) == fold(got) }
      #expect(fits, "\(key): wanted \(wanted.alternatives), got \(got ?? "nothing")")
    }
    let issuers = want["issuer"].alternatives.map { committee($0) }
    #expect(
      issuers.contains(committee(header.issuer?.name)) || issuers.contains(committee(header.issuer?.text)),
      "issuer: wanted \(issuers), got \(header.issuer?.name ?? "nothing")")
    if want.has("level") { expect("level", want["level"], header.issuer?.level.rawValue) }
    if want.has("number") {
      expect("serial", want["number"]["serial"], header.number?.serial)
      expect("symbol", want["number"]["symbol"], header.number?.symbol)
    }
    if want.has("place") { expect("place", want["place"], header.place?.text) }
    if want.has("date") {
      expect("date", want["date"], header.dateValue?.isComplete == true ? header.dateValue?.description : nil)
    }
    if want.has("title") { expect("title", want["title"], header.title?.text, loose) }
    if want.has("period") {
      expect("period", want["period"]["kind"], header.period?.label.kind.rawValue)
      #expect(header.period?.label.year.map { String($0) } == want["period"]["year"].number)
      if let index = want["period"]["index"].number, want["period"]["kind"].string != "year" {
        #expect(header.period?.label.index.map { String($0) } == index)
      }
      if want["period"].has("interval") {
        let interval = header.period?.interval
        expect("first day", want["period"]["from"], interval?.from?.description)
        expect("last day", want["period"]["to"], interval?.to?.description)
        #expect((interval?.evidence == nil) == (want["period"]["interval"].string == "rule"))
      }
    }
    if want.has("signer") {
      expect("authority", want["signer"]["authority"], header.signer.authority?.text, loose)
      expect("title of the signer", want["signer"]["title"], header.signer.title?.text, loose)
      expect("name of the signer", want["signer"]["name"], header.signer.name?.text)
    }
    if want.has("recipients") {
      #expect(header.recipients.map { loose($0.text) } == want["recipients"].array.map { loose($0.string) })
    }
  }

  @Test(arguments: try Expectation.all())
  func theSectionsAreThoseVerified(_ it: Expectation) throws {
    var got = try Self.convert(it).report.sections
    let optional = Set(try it.json["headings_optional"].array.map { loose($0.string) })
    for wanted in try it.json["headings"].array {
      let titles = wanted["title"].alternatives.map { loose($0) }
      let paths = wanted["path"].isNull ? nil : wanted["path"].alternatives.map { loose($0) }
      let found = got.firstIndex { section in
        guard titles.contains(loose(section.title)) else { return false }
        guard let paths else { return true }
        let path = loose(section.path)
        return paths.contains { path == $0 || (wanted["path_rule"].string == "suffix" && path.hasSuffix("." + $0)) }
      }
      #expect(found != nil, "no section \(wanted["path"].alternatives) \(titles)")
      if let found { got.remove(at: found) }
    }
    let extra = got.filter { !optional.contains(loose($0.title)) }
    #expect(extra.isEmpty, "sections that are none: \(extra.map { $0.path + " " + $0.title })")
  }

  @Test(arguments: try Expectation.all())
  func theValuesOfTheFormAreThoseVerified(_ it: Expectation) throws {
    let report = try Self.convert(it).report
    for wanted in try it.json["values"].array {
      let code = wanted["code"].string ?? ""
      let value = report.values.first { $0.code == code }
      let answers = [(wanted["value"], wanted["status"])] + wanted["accept"].array.map { ($0.array[0], $0.array[1]) }
      // A row that the edition for the report's day and level does not have is as good as absent.
      let status = value?.reading.status ?? (report.form?.id == "cchc-tt07-2021-xa" ? "absent" : nil)
      let fits = answers.contains { $0.1.string == status && $0.0.number == value?.reading.number?.description }
      let got = value.map { "\($0.reading.number?.description ?? "no number") \($0.reading.status)" } ?? "no entry"
      #expect(
        fits, "\(code): wanted \(answers.map { "\($0.0.number ?? "no number") \($0.1.string ?? "")" }), got \(got)")
    }
  }

  @Test(arguments: try Expectation.all())
  func theOpenRowsAreThoseVerified(_ it: Expectation) throws {
    let rows = try Self.convert(it).report.rows
    let wanted = try it.json["rows"].array
    #expect(rows.count == wanted.count)
    for (row, want) in zip(rows, wanted) {
      let name = want["label"].string ?? ""
      #expect(row.label == name)
      #expect(row.kind.rawValue == want["kind"].string, "\(name)")
      #expect(row.number == want["number"].string, "\(name)")
      for cell in row.cells {
        let answer = want["cells"][cell.code].array
        #expect(cell.number?.description == answer.first?.number, "\(name) \(cell.code)")
        #expect(cell.reading.status == answer.last?.string, "\(name) \(cell.code)")
      }
    }
  }

  @Test(arguments: try Expectation.all())
  func theTablesOfOtherFormsAndOfNoneAreThoseVerified(_ it: Expectation) throws {
    let report = try Self.convert(it).report
    let json = try it.json
    #expect(report.furtherForms.map(\.id) == json["further_forms"].array.map(\.string))
    let wanted = json["tables"].array
    #expect(report.tables.map { $0.caption?.quote } == wanted.map { $0["caption"].string })
    for (table, want) in zip(report.tables, wanted) {
      let got = table.cells.filter { $0.label != nil }.map { cell in
        [cell.label, cell.header, cell.reading?.number?.description, cell.reading?.status]
      }
      #expect(
        got
          == want["cells"].array.map {
            [$0.array[0].string, $0.array[1].string, $0.array[2].number, $0.array[3].string]
          })
    }
  }

  @Test(arguments: try Expectation.all())
  func theFiguresOfTheProseAreFoundAndMapped(_ it: Expectation) throws {
    let conversion = try Self.convert(it)
    let json = try it.json
    let figures = conversion.report.figures
    var taken: Set<Int> = []
    for wanted in json["figures"].array {
      let context = squeezed(wanted["context"].string)
      let codes = [wanted["code"].string] + wanted["code_also"].array.map(\.string)
      let fits = figures.indices.filter { index in
        !taken.contains(index) && sameValue(wanted, figures[index].measure)
          && lies(figures[index].evidence, in: context, within: wanted["text"].string ?? "", conversion.document)
      }
      let found = fits.first { codes.contains(figures[$0].code) } ?? fits.first
      if let found { taken.insert(found) }
      json.expecting(context) {
        #expect(found != nil, "no figure \(wanted["value"].number ?? "?") in \"\(context)\"")
        let code = found.flatMap { figures[$0].code }
        #expect(found == nil || codes.contains(code), "\"\(context)\": wanted \(codes), got \(code ?? "none")")
      }
    }
    for text in json["not_figures"].array.compactMap(\.string) where text.contains(where: \.isNumber) {
      let wrong = figures.filter { lies($0.evidence, in: squeezed(text), within: "", conversion.document) }
      json.expecting(text) { #expect(wrong.isEmpty, "\"\(text)\" is no figure") }
    }
  }

  @Test(arguments: try Expectation.all())
  func theDocumentsCitedAreThoseVerified(_ it: Expectation) throws {
    let report = try Self.convert(it).report
    func key(_ text: String?) -> String { (text ?? "").filter { !$0.isWhitespace }.lowercased() }
    var got = report.references
    for wanted in try it.json["references"].array {
      let found = got.firstIndex {
        key($0.reference.number) == key(wanted["number"].string)
          && wanted["type"].alternatives.map({ loose($0) }).contains(loose($0.reference.type))
          && ($0.reference.date?.description ?? "") == (wanted["date"].string ?? "")
      }
      #expect(
        found != nil,
        "no reference \(wanted["type"].alternatives) \(wanted["number"].string ?? "") \(wanted["date"].string ?? "")")
      if let found { got.remove(at: found) }
    }
    let optional = Set(try it.json["references_optional"].array.map { key($0.string) })
    let extra = got.compactMap(\.reference.number).filter { !optional.contains(key($0)) }
    #expect(extra.isEmpty, "references that are none: \(extra)")
  }

  @Test(arguments: try Expectation.all())
  func theContradictionsAreNamedAndNoOthers(_ it: Expectation) throws {
    var got = try Self.convert(it).report.findings
    let json = try it.json
    func fits(_ wanted: JSON, _ finding: Finding) -> Bool {
      let codes = Set(wanted["codes"].array.compactMap(\.string))
      return wanted["rule"].string == finding.detail.rule && codes.isSubset(of: finding.codes)
        && finding.codes.count - codes.count <= 2
    }
    for wanted in json["findings"].array {
      let found = got.firstIndex { fits(wanted, $0) }
      let name = ([wanted["rule"].string ?? ""] + wanted["codes"].array.compactMap(\.string)).joined(separator: " ")
      json.expecting(name) { #expect(found != nil, "no finding \(name)") }
      if let found { got.remove(at: found) }
    }
    let known = json["findings"].array + json["findings_optional"].array
    for finding in got where finding.severity == .error && !known.contains(where: { fits($0, finding) }) {
      let name = ([finding.detail.rule] + finding.codes).joined(separator: " ")
      json.expecting(name) { Issue.record("an error that is none: \(name)") }
    }
  }

  // MARK: Comparing

  private func committee(_ name: String?) -> String {
    squeezed(name).replacingOccurrences(
      of: "[ỦU][ỷyỶY] [Bb]an [Nn]hân [Dd]ân|ỦY BAN NHÂN DÂN|Ủy ban nhân dân|Uỷ ban nhân dân", with: "UBND",
      options: .regularExpression)
  }

  private func sameValue(_ wanted: JSON, _ got: Measure) -> Bool {
    let value = wanted["value"]
    switch got {
    case .number(let number): return value.number == number.description
    case .fraction(let numerator, let denominator):
      if value.has("num") {
        return value["num"].number == numerator.description && value["den"].number == denominator.description
      }
      return value.number == numerator.description
    case .range(let minimum, let maximum):
      return value.isObject && value["min"].number == minimum?.description
        && value["max"].number == maximum?.description
    default: return false
    }
  }

  /// Whether evidence lies in a stretch of its container that reads `context`, on `part` of it when one is named.
  private func lies(_ evidence: Evidence, in context: String, within part: String, _ document: Document) -> Bool {
    guard let text = document.container(of: evidence.place) else { return false }
    let bytes = Array(text.utf8)
    let before =
      squeezed(String(decoding: bytes[..<evidence.place.range.lowerBound], as: UTF8.self) + "|").utf8.count - 1
    let whole = Array(squeezed(text).utf8)
    let length = squeezed(evidence.quote).utf8.count
    let start = max(0, min(before, whole.count))
    let needle = Array(context.utf8)
    let inner = Array(squeezed(part).utf8)
    guard !needle.isEmpty, whole.count >= needle.count else { return false }
    for offset in 0...(whole.count - needle.count) where whole[offset..<(offset + needle.count)].elementsEqual(needle) {
      var from = offset
      var to = offset + needle.count
      if !inner.isEmpty, inner.count <= needle.count {
        for shift in 0...(needle.count - inner.count) where needle[shift..<(shift + inner.count)].elementsEqual(inner) {
          from = offset + shift
          to = from + inner.count
          break
        }
      }
      if start < to, from < start + length { return true }
    }
    return false
  }
}
