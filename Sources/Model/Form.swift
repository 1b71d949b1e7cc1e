import Quantities

/// A form: which indicators a report states, how it names them, and what must hold between them.
/// It is data (a JSON file in `Schemas`); `Forms` loads and checks it, `Extraction` is led by it.
package struct Form: Sendable {
  package var id: String
  package var version: String
  package var title: String
  /// Other titles under which the form's table is found.
  package var titleSynonyms: [String]
  package var issuedBy: String?
  /// Dates between which reports follow this form; nil is open.
  package var validFrom: PartialDate?
  package var validTo: PartialDate?
  /// Levels of the offices that fill it: "commune", "district", ...
  package var levels: [String]
  /// Kinds of period that it is filled for; empty: any.
  package var periods: [PeriodLabel.Kind] = []
  /// Short forms and what they stand for; labels, cues and titles are compared with them expanded.
  package var abbreviations: [Abbreviation]
  package var topics: [Topic]
  /// In form order; the prose-only ones (codes "p. ...") last.
  package var indicators: [Indicator]
  package var checks: [Check]
  /// Of a form whose indicators are the columns of its table; nil where they are its rows.
  package var rows: OpenRows?
  /// The form that this one changes; nil for one that stands on its own.
  package var extends: String?
  /// The lists of phrases that rules share, by name, for forms that extend this one.
  package var phrases: [String: PhraseList] = [:]

  package init(id: String, version: String, title: String) {
    self.id = id
    self.version = version
    self.title = title
    titleSynonyms = []
    levels = []
    abbreviations = []
    topics = []
    indicators = []
    checks = []
  }
}

package struct Abbreviation: Hashable, Sendable {
  package var short: String
  package var long: String
  package init(short: String, long: String) {
    self.short = short
    self.long = long
  }
}

/// A subject that sections of the prose are about.
package struct Topic: Hashable, Sendable {
  package var id: String
  /// Titles under which the section is found, compared folded and by likeness.
  package var titles: [String]
  package init(id: String, titles: [String]) {
    self.id = id
    self.titles = titles
  }
}

/// A class, as every value of every report holds the one it belongs to.
package final class Indicator: Sendable {
  package enum ValueType: String, Sendable, CaseIterable {
    case count, percent, money, choice
    /// A cell that says yes or no; its number is 1 or 0.
    case yesNo = "yes_no"
    case date, text

    /// Whether it is an amount, which can be calculated with.
    package var isAmount: Bool {
      switch self {
      case .count, .percent, .money: return true
      case .choice, .yesNo, .date, .text: return false
      }
    }
  }

  /// As printed, without the last point ("1.1"); parts have a letter ("1.1.a"), prose-only ones begin with "p.".
  package let code: String
  /// A stable English name for programs: "plan_completion_rate".
  package let key: String
  package let label: String
  package let synonyms: [Synonym]
  /// As the form prints it: "%", "Nhiệm vụ", "Triệu đồng".
  package let unit: String?
  package let type: ValueType
  /// Whose row it is; another level's blank row is not missing. nil: everybody's.
  package let level: String?
  /// The code of the row that this one is a part of ("Trong đó").
  package let parent: String?
  package let choices: [Choice]
  /// What its number may be; nil leaves what its type allows.
  package let bounds: Bounds?
  /// In a form of columns, what stands over its column: step by step from the top one of these phrases each, the last
  /// one in the lowest header.
  package let headers: [PhraseList]
  /// The number that the form prints under the column: "3".
  package let column: String?
  /// A row that is a title: it has no value of its own, though some offices write one.
  package let isTitle: Bool
  /// How the prose states it; empty when it never does.
  package let prose: [ProseRule]
  package let examples: [Example]

  package init(
    code: String, key: String, label: String, synonyms: [Synonym] = [], unit: String? = nil, type: ValueType,
    level: String? = nil, parent: String? = nil, choices: [Choice] = [], bounds: Bounds? = nil, isTitle: Bool = false,
    headers: [PhraseList] = [], column: String? = nil, prose: [ProseRule] = [], examples: [Example] = []
  ) {
    self.code = code
    self.key = key
    self.label = label
    self.synonyms = synonyms
    self.unit = unit
    self.type = type
    self.level = level
    self.parent = parent
    self.choices = choices
    self.bounds = bounds
    self.isTitle = isTitle
    self.headers = headers
    self.column = column
    self.prose = prose
    self.examples = examples
  }

  /// Stated by the prose only, never by the table.
  package var isProseOnly: Bool { code.hasPrefix("p.") }
}

/// Another wording of a label, and when it holds.
package struct Synonym: Hashable, Sendable {
  package var text: String
  package var from: PartialDate?
  package var to: PartialDate?
  package init(text: String, from: PartialDate? = nil, to: PartialDate? = nil) {
    self.text = text
    self.from = from
    self.to = to
  }
}

/// One answer of a choice: "Phát phiếu = 1".
package struct Choice: Hashable, Sendable {
  package var value: Int
  package var label: String
  package init(value: Int, label: String) {
    self.value = value
    self.label = label
  }
}

/// The least and the largest number that an indicator may have; a side that is not given is as its type says.
package struct Bounds: Hashable, Sendable {
  package var minimum: ExactDecimal?
  package var maximum: ExactDecimal?
  package init(minimum: ExactDecimal? = nil, maximum: ExactDecimal? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// When a figure of the prose states an indicator. Phrases are compared folded, abbreviations expanded.
///
/// The figure's *own* words are those of its clause, on both sides of the number. What stands *over* it are the
/// phrases that it belongs to, the nearest first: the total it is a part of, the start of its sentence, the line that
/// introduces its list, the titles of its sections.
package struct ProseRule: Sendable, Equatable {
  /// Every group must have one of its phrases among the own words.
  package var own: [PhraseList]
  /// Every group must have one of its phrases among the own words or over the figure; the nearer the better.
  package var under: [PhraseList]
  /// None of these may be among the own words.
  package var not: PhraseList
  /// None of these may stand between a phrase of `under` that stands over the figure and the figure.
  package var unless: PhraseList
  /// Topics of the section it must stand in; empty: any.
  package var topics: [String]
  /// Units it may have, folded; empty: any. A bare number fits when an own phrase names the unit.
  package var units: PhraseList

  package init(
    own: [PhraseList] = [], under: [PhraseList] = [], not: PhraseList = [], unless: PhraseList = [],
    topics: [String] = [],
    units: PhraseList = []
  ) {
    self.own = own
    self.under = under
    self.not = not
    self.unless = unless
    self.topics = topics
    self.units = units
  }
}

/// A line of prose that must be read as this indicator's value, or that must not.
package struct Example: Sendable, Equatable {
  package var text: String
  /// The title of a section that it stands in, where that matters.
  package var section: String?
  /// nil: the indicator must not claim anything in the line.
  package var reads: ExactDecimal?
  /// The line of the form's file on which it begins.
  package var line: Int
  package init(text: String, section: String? = nil, reads: ExactDecimal?, line: Int = 0) {
    self.text = text
    self.section = section
    self.reads = reads
    self.line = line
  }
}
