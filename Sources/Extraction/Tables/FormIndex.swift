import Model
import Quantities
import Vietnamese

/// A form made ready for tables: its labels by hash and by word, its codes, its parts. Built once a run.
package struct FormIndex: Sendable {
  package let form: Form
  let reader: LabelReader
  let labels: [FormLabel]
  /// Of each label in a report of no known year; the weight of its words together.
  let ranks: [Int]
  let weights: [Int32]
  /// The labels of each indicator.
  let ofIndicator: [[Int]]
  let vocabulary: Vocabulary
  /// Labels with these words, whatever the indicator; see `LabelText` for the four hashes.
  let byFull: KeyPositions
  let byCore: KeyPositions
  let byBare: KeyPositions
  /// Labels that have a word of the vocabulary.
  let byWord: [[Int32]]
  let byCode: [String: Int]
  /// The indicator that each one is a part of.
  let parents: [Int?]
  /// Of a form of columns.
  let columns: ColumnNames?
  /// The parts of each indicator.
  let parts: [[Int]]
  /// Indicators before this position stand in tables.
  let tableCodes: Int

  package init(_ form: Form) {
    self.form = form
    let reader = LabelReader(form.abbreviations)
    self.reader = reader
    columns = ColumnNames(form, reader)
    var byCode: [String: Int] = [:]
    for (index, indicator) in form.indicators.enumerated() where byCode[indicator.code] == nil {
      byCode[indicator.code] = index
    }
    self.byCode = byCode
    let parents = form.indicators.map { $0.parent.flatMap { byCode[$0] } }
    self.parents = parents
    var parts = [[Int]](repeating: [], count: form.indicators.count)
    for (index, parent) in parents.enumerated() { if let parent { parts[parent].append(index) } }
    self.parts = parts
    tableCodes = form.indicators.count { !$0.isProseOnly }

    let read = FormIndex.labels(of: form, reader)
    let vocabulary = Vocabulary(read)
    self.vocabulary = vocabulary
    labels = read.map { entry in
      FormLabel(
        indicator: entry.indicator, synonym: entry.synonym, words: vocabulary.weighted(entry.label),
        isRate: entry.label.isRate)
    }
    ranks = labels.map { $0.rank(in: nil) }
    weights = labels.map { label in label.words.reduce(0) { $0 + $1.weight } }
    var ofIndicator = [[Int]](repeating: [], count: form.indicators.count)
    for (position, entry) in read.enumerated() { ofIndicator[entry.indicator].append(position) }
    self.ofIndicator = ofIndicator
    byFull = KeyPositions(read.map { $0.label.full })
    byCore = KeyPositions(read.map { $0.label.core })
    byBare = KeyPositions(read.map { $0.label.bareCore })
    var byWord = [[Int32]](repeating: [], count: vocabulary.count)
    for (index, label) in labels.enumerated() {
      let position = Int32(index)
      for word in label.words where word.id >= 0 && byWord[Int(word.id)].last != position {
        byWord[Int(word.id)].append(position)
      }
    }
    self.byWord = byWord
  }

  /// One wording of a label, as it is written and as it was read.
  struct Wording {
    var indicator: Int
    var synonym: Synonym?
    var text: String
    var label: LabelText
  }

  /// The wordings of all that stands in tables, in the order of the form.
  private static func labels(of form: Form, _ reader: LabelReader) -> [Wording] {
    var result: [Wording] = []
    var tokens: [Token] = []
    func add(_ text: String, _ indicator: Int, _ synonym: Synonym?) {
      tokenize(text, into: &tokens)
      let label = reader.read(text, tokens, from: MarkReader.leading(tokens).next)
      result.append(Wording(indicator: indicator, synonym: synonym, text: text, label: label))
    }
    for (index, indicator) in form.indicators.enumerated() where !indicator.isProseOnly {
      add(indicator.label, index, nil)
      for synonym in indicator.synonyms { add(synonym.text, index, synonym) }
    }
    return result
  }

  /// Whether these are the words of some label.
  func knows(_ label: LabelText) -> Bool {
    label.hasCore && (byCore[label.core] != nil || byBare[label.bareCore] != nil)
  }

  /// Whether the two together are the words of some label.
  func knows(_ label: LabelText, with rest: LabelText) -> Bool {
    guard label.words.count + rest.words.count <= Likeness.wordLimit else { return false }
    var whole = label
    whole.words += rest.words
    return knows(whole)
  }
}

/// One wording of an indicator's label.
struct FormLabel: Sendable {
  var indicator: Int
  /// nil for the label itself.
  var synonym: Synonym?
  var words: [WeightedWord]
  var isRate: Bool?

  /// The label before its synonyms, those that hold in the year before the others.
  func rank(in year: Int?) -> Int {
    guard let synonym else { return 0 }
    guard let year else { return 1 }
    if let from = synonym.from?.year, from > year { return 2 }
    if let to = synonym.to?.year, to < year { return 2 }
    return 1
  }
}
