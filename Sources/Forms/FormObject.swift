/// The objects of the form language and their keys. The loader refuses every other key, and a test holds this table
/// against `Schemas/form.schema.json`.
package enum FormObject: String, Sendable, CaseIterable {
  /// An edition changes another form, and `change` one of its indicators.
  case form, edition, change, abbreviation, topic, indicator, synonym, choice, bounds, rows, rule, example
  case ratio, sum, constant
  case atMost = "at_most"
  case carryOver = "carry_over"
  case crossSource = "cross_source"

  static let checks: [FormObject] = [.ratio, .sum, .atMost, .carryOver, .crossSource, .constant]

  package var requiredKeys: [String] { keysByNeed.required.map(\.rawValue) }
  package var optionalKeys: [String] { keysByNeed.optional.map(\.rawValue) }
  var keys: [String] { requiredKeys + optionalKeys }

  var keysByNeed: Keys {
    switch self {
    case .form: return Self.formKeys
    case .edition: return Self.editionKeys
    case .change: return Self.changeKeys
    case .abbreviation: return Self.abbreviationKeys
    case .topic: return Self.topicKeys
    case .indicator: return Self.indicatorKeys
    case .synonym: return Self.synonymKeys
    case .choice: return Self.choiceKeys
    case .bounds: return Self.boundsKeys
    case .rows: return Self.rowsKeys
    case .rule: return Self.ruleKeys
    case .example: return Self.exampleKeys
    case .ratio: return Self.ratioKeys
    case .sum, .atMost: return Self.totalKeys
    case .carryOver: return Self.carryOverKeys
    case .crossSource: return Self.crossSourceKeys
    case .constant: return Self.constantKeys
    }
  }

  /// Kept, not computed: they are looked at for each object of a file.
  struct Keys: Sendable {
    let required: [FormKey]
    let optional: [FormKey]
    /// All keys by their names in a file.
    let named: [(key: FormKey, name: ShortName?)]

    init(_ required: [FormKey], optional: [FormKey] = []) {
      self.required = required
      self.optional = optional
      named = (required + optional).map { ($0, ShortName($0.rawValue.utf8)) }
    }
  }

  private static let formKeys = Keys(
    [.id, .version, .title, .indicators],
    optional: [
      .schema, .titleSynonyms, .issuedBy, .validFrom, .validTo, .levels, .periods, .abbreviations, .topics, .phrases,
      .rows, .checks, .note,
    ])
  private static let editionKeys = Keys(
    [.id, .version, .extends],
    optional: [
      .schema, .title, .titleSynonyms, .issuedBy, .validFrom, .validTo, .levels, .periods, .abbreviations, .topics,
      .phrases, .rows, .remove, .indicators, .checks, .note,
    ])
  private static let changeKeys = Keys(
    [.code],
    optional: [
      .key, .label, .type, .synonyms, .unit, .level, .parent, .isTitle, .choices, .bounds, .headers, .column,
      .prose, .examples, .after, .note,
    ])
  private static let abbreviationKeys = Keys([.short, .long])
  private static let topicKeys = Keys([.id, .titles])
  private static let indicatorKeys = Keys(
    [.code, .key, .label, .type],
    optional: [
      .synonyms, .unit, .level, .parent, .isTitle, .choices, .bounds, .headers, .column, .prose, .examples, .note,
    ])
  private static let synonymKeys = Keys([.text], optional: [.from, .to])
  private static let choiceKeys = Keys([.value, .label])
  private static let boundsKeys = Keys([], optional: [.min, .max])
  private static let rowsKeys = Keys([.label, .total])
  private static let ruleKeys = Keys([], optional: [.own, .under, .not, .unless, .topics, .units])
  private static let exampleKeys = Keys([.text, .reads], optional: [.section])
  private static let checkOptions: [FormKey] = [.tolerance, .severity, .note]
  private static let ratioKeys = Keys([.rule, .rate, .part, .whole], optional: checkOptions)
  private static let totalKeys = Keys([.rule, .total, .parts], optional: checkOptions)
  private static let carryOverKeys = Keys([.rule, .opening, .new, .done, .open], optional: checkOptions)
  private static let crossSourceKeys = Keys([.rule, .table, .prose], optional: checkOptions)
  private static let constantKeys = Keys([.rule, .sum, .parts], optional: checkOptions)
}
