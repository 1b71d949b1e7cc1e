import Model
import Quantities
import Vietnamese

/// The largest form we read; the first one has 160 indicators in a fifteenth of it.
let formSizeLimit = 4 << 20

/// Reads a form file and checks it. `name` is what errors call the file.
///
/// - Parameter bases: the forms that it may extend.
package func loadForm(_ bytes: [UInt8], name: String, bases: [Form] = []) throws(FormFailure) -> Form {
  guard bytes.count <= formSizeLimit else {
    let kind = FormError.Kind.tooLarge(bytes: bytes.count, limit: formSizeLimit)
    throw FormFailure(name: name, errors: [FormError(kind: kind, path: "$", line: 1)])
  }
  let file: JSONFile
  do {
    file = try JSONParser.parse(bytes)
  } catch {
    let broken = FormError(kind: .notJSON(error.problem), path: "$", line: error.line)
    throw FormFailure(name: name, errors: [broken])
  }
  var loader = FormLoader(reader: FormReader(file, isComposed: isSurelyComposed(bytes)))
  let form = loader.isEdition(file.root) ? loader.edition(file.root, of: bases) : loader.form(file.root)
  if let form, loader.reader.errors.isEmpty { return form }
  throw FormFailure(name: name, errors: inFileOrder(loader.reader.errors))
}

/// By line; errors of one line stay in the order in which they were found.
private func inFileOrder(_ errors: [FormError]) -> [FormError] {
  let sorted = errors.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
  return sorted.map(\.element)
}

/// What has been read of a form so far, and what later parts of the file may name.
struct FormLoader {
  /// Something with a name, where it was first given.
  struct Known {
    var line: Int
    var type: Indicator.ValueType?
  }

  var reader: FormReader
  var topics: [String: Known] = [:]
  var phrases: [String: PhraseList] = [:]
  var codes: [String: Known] = [:]
  var keys: [String: Known] = [:]
  /// Its indicators are columns.
  var isOfColumns = false

  mutating func form(_ root: JSONFile.Place) -> Form? {
    guard let members = reader.members(of: root, as: .form) else { return nil }
    var form = Form(
      id: reader.name(members[.id], separator: "-") ?? "",
      version: reader.text(members[.version]) ?? "",
      title: reader.text(members[.title]) ?? "")
    form.titleSynonyms = reader.texts(members[.titleSynonyms])
    form.issuedBy = reader.text(members[.issuedBy])
    (form.validFrom, form.validTo) = reader.span(from: members[.validFrom], to: members[.validTo])
    form.levels = reader.texts(members[.levels])
    form.periods = periods(members[.periods])
    form.abbreviations = abbreviations(members[.abbreviations])
    form.topics = topicList(members[.topics])
    readPhrases(members[.phrases])
    form.phrases = phrases
    form.rows = openRows(members[.rows])
    isOfColumns = members[.rows] != nil
    form.indicators = indicators(members[.indicators])
    form.checks = checks(members[.checks])
    return form
  }

  mutating func openRows(_ place: JSONFile.Place?) -> OpenRows? {
    guard let place, let members = reader.members(of: place, as: .rows) else { return nil }
    return OpenRows(
      label: phraseList(reader.someElements(of: members[.label])),
      total: phraseList(reader.someElements(of: members[.total])))
  }

  /// Kinds of period that have a name; a stretch between two days is no kind.
  mutating func periods(_ place: JSONFile.Place?) -> [PeriodLabel.Kind] {
    reader.words(place, of: PeriodLabel.Kind.allCases.filter { $0 != .interval })
  }

  mutating func abbreviations(_ place: JSONFile.Place?) -> [Abbreviation] {
    var seen: [String: Int] = [:]
    var result: [Abbreviation] = []
    for element in reader.elements(of: place) {
      guard let members = reader.members(of: element, as: .abbreviation),
        let short = reader.text(members[.short]), let long = reader.text(members[.long])
      else { continue }
      if let first = seen[short] {
        reader.note(.duplicate(.abbreviation, short, firstLine: first), at: element)
      } else {
        seen[short] = reader.file.line(of: element)
        result.append(Abbreviation(short: short, long: long))
      }
    }
    return result
  }

  /// - Parameter base: the topics of the form that this one extends; one of the same name takes the place of its own.
  mutating func topicList(_ place: JSONFile.Place?, base: [Topic] = []) -> [Topic] {
    var result = base
    topics = Dictionary(base.map { ($0.id, Known(line: 0)) }) { first, _ in first }
    for element in reader.elements(of: place) {
      guard let members = reader.members(of: element, as: .topic) else { continue }
      let titles = reader.someElements(of: members[.titles]).compactMap { reader.text($0) }
      guard let id = reader.name(members[.id], separator: "_") else { continue }
      if let first = topics[id], first.line > 0 {
        reader.note(.duplicate(.topic, id, firstLine: first.line), at: element)
        continue
      }
      topics[id] = Known(line: reader.file.line(of: element))
      if let own = result.firstIndex(where: { $0.id == id }) {
        result[own].titles = titles
      } else {
        result.append(Topic(id: id, titles: titles))
      }
    }
    return result
  }

  /// Lists of phrases that rules share, so that a new wording is written once. They leave no trace in the form: rules get
  /// their phrases.
  mutating func readPhrases(_ place: JSONFile.Place?) {
    guard let place else { return }
    for member in reader.anyMembers(of: place) {
      phrases[member.key] = phraseList(reader.someElements(of: member.value))
    }
  }

  /// The phrases of a list, "@name" standing for the list of that name, which must stand before.
  mutating func phraseList(_ elements: some Sequence<JSONFile.Place>) -> PhraseList {
    var result = PhraseList()
    var run: [String] = []
    for element in elements {
      guard let text = reader.text(element) else { continue }
      guard text.utf8.first == UInt8(ascii: "@") else {
        run.append(text)
        continue
      }
      result.append(run)
      run = []
      let name = String(text.unicodeScalars.dropFirst())
      if let list = phrases[name] {
        result.append(shared: list)
      } else {
        reader.note(.unknown(.phraseList, name), at: element)
      }
    }
    result.append(run)
    return result
  }
}
