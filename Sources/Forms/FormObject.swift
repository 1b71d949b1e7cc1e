/// The objects of the form language and their keys. The loader refuses every other key, and a test holds this table
/// against `Schemas/form.schema.json`.
package enum FormObject: String, Sendable, CaseIterable {
  case form, abbreviation, topic, indicator, synonym, choice, rule, example
  case ratio, sum, constant
  case atMost = "at_most"
  case carryOver = "carry_over"
  case crossSource = "cross_source"

  static let checks: [FormObject] = [.ratio, .sum, .atMost, .carryOver, .crossSource, .constant]

  package var requiredKeys: [String] {
    switch self {
    case .form: return ["id", "version", "title", "indicators"]
    case .abbreviation: return ["short", "long"]
    case .topic: return ["id", "titles"]
    case .indicator: return ["code", "key", "label", "type"]
    case .synonym: return ["text"]
    case .choice: return ["value", "label"]
    case .rule: return []
    case .example: return ["text", "reads"]
    case .ratio: return ["rule", "rate", "part", "whole"]
    case .sum, .atMost: return ["rule", "total", "parts"]
    case .carryOver: return ["rule", "opening", "new", "done", "open"]
    case .crossSource: return ["rule", "table", "prose"]
    case .constant: return ["rule", "sum", "parts"]
    }
  }

  package var optionalKeys: [String] {
    switch self {
    case .form:
      return [
        "$schema", "title_synonyms", "issued_by", "valid_from", "valid_to", "levels", "abbreviations", "topics",
        "phrases", "checks",
      ]
    case .indicator:
      return ["synonyms", "unit", "level", "parent", "is_title", "choices", "prose", "examples"]
    case .synonym: return ["from", "to"]
    case .rule: return ["own", "under", "not", "topics", "units"]
    case .example: return ["section"]
    default: return []
    }
  }

  var keys: [String] { requiredKeys + optionalKeys }
}
