import Quantities

/// Everything that was read out of one document. The contract's `report` object is made of it.
package struct Report: Sendable {
  package var source: Source
  package var form: FormMatch?
  package var header: Header
  package var sections: [Section]
  /// One entry for each indicator of the matched form, in form order.
  package var values: [IndicatorValue]
  /// Rows of the form's tables that the form does not know, in the order of the document.
  package var unknownRows: [UnknownRow] = []
  /// Of a form of columns, the rows of its table but for the total of all, in the order of the document.
  package var rows: [OpenRow] = []
  /// Other forms whose tables the report has too. Their values stand behind those of `form`, their rows among the others.
  package var furtherForms: [FormMatch] = []
  /// Tables with numbers that are no form's, in the order of the document.
  package var tables: [OtherTable] = []
  package var figures: [Figure]
  package var references: [CitedDocument]
  package var findings: [Finding]
  package var accounting: Accounting

  package init(
    source: Source, form: FormMatch?, header: Header, sections: [Section], values: [IndicatorValue],
    figures: [Figure], references: [CitedDocument], findings: [Finding], accounting: Accounting
  ) {
    self.source = source
    self.form = form
    self.header = header
    self.sections = sections
    self.values = values
    self.figures = figures
    self.references = references
    self.findings = findings
    self.accounting = accounting
  }
}

/// A number of a row that stands in another column than the report's own period.
package struct OtherValue: Sendable {
  /// The column's header, its rows joined: "Kỳ trước", "Năm 2023 / Lũy kế".
  package var header: String
  package var unit: String?
  package var reading: Reading
  package init(header: String, unit: String?, reading: Reading) {
    self.header = header
    self.unit = unit
    self.reading = reading
  }
}

/// A row that an office added to the form's table, or that stands in another edition of the form.
package struct UnknownRow: Sendable {
  /// As written, without the last point.
  package var code: String?
  package var label: Evidence
  package var unit: String?
  package var reading: Reading
  package init(code: String?, label: Evidence, unit: String?, reading: Reading) {
    self.code = code
    self.label = label
    self.unit = unit
    self.reading = reading
  }
}

/// The file that was read. Name, hash and size come from outside; the core has no disk.
package struct Source: Sendable {
  package var name: String
  /// Hexadecimal, of the bytes that were parsed.
  package var sha256: String
  package var bytes: Int
  package var reader: String
  package var encoding: String?

  package init(name: String, sha256: String, bytes: Int, reader: String = "", encoding: String? = nil) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
    self.reader = reader
    self.encoding = encoding
  }
}

package struct FormMatch: Sendable {
  package var id: String
  package var version: String
  /// What decided: "table", "title", "option", ...
  package var matchedBy: String
  package init(id: String, version: String, matchedBy: String) {
    self.id = id
    self.version = version
    self.matchedBy = matchedBy
  }
}

/// A text of the head and where it stands.
package struct Located: Sendable {
  package var text: String
  package var evidence: Evidence
  package init(text: String, evidence: Evidence) {
    self.text = text
    self.evidence = evidence
  }
}

/// Head and signature of a report after Decree 30/2020. Every field may be missing.
package struct Header: Sendable {
  package enum Level: String, Sendable, CaseIterable { case commune, district, province, department, other }

  package struct Issuer: Sendable {
    /// As written: "ỦY BAN NHÂN DÂN XÃ KIM PHƯỢNG".
    package var text: String
    /// With ordinary capitals: "UBND xã Kim Phượng".
    package var name: String
    package var level: Level
    /// In the catalogue of administrative units.
    package var unitCode: String?
    /// Codes of the units that it may be of, when nothing tells which.
    package var unitCandidates: [String] = []
    package var evidence: Evidence
    package init(text: String, name: String, level: Level, unitCode: String? = nil, evidence: Evidence) {
      self.text = text
      self.name = name
      self.level = level
      self.unitCode = unitCode
      self.evidence = evidence
    }
  }

  package struct Number: Sendable {
    package var text: String
    /// "12"; nil when it is left blank.
    package var serial: String?
    /// "BC-UBND".
    package var symbol: String?
    package var evidence: Evidence
    package init(text: String, serial: String?, symbol: String?, evidence: Evidence) {
      self.text = text
      self.serial = serial
      self.symbol = symbol
      self.evidence = evidence
    }
  }

  package struct Period: Sendable {
    package var label: PeriodLabel
    package var text: String
    package var evidence: Evidence
    /// nil when neither the report nor the rule tells.
    package var interval: Interval?

    /// The days that it covers.
    package struct Interval: Sendable {
      /// nil when the report says only on which day it closes.
      package var from: PartialDate?
      package var to: PartialDate?
      /// Where the report says so; nil: by the rule for such periods.
      package var evidence: Evidence?
      package init(from: PartialDate?, to: PartialDate?, evidence: Evidence?) {
        self.from = from
        self.to = to
        self.evidence = evidence
      }
    }

    package init(label: PeriodLabel, text: String, evidence: Evidence) {
      self.label = label
      self.text = text
      self.evidence = evidence
    }
  }

  package struct Signer: Sendable {
    /// "TM. ỦY BAN NHÂN DÂN"
    package var authority: Located?
    /// "KT. CHỦ TỊCH", "CHỦ TỊCH"
    package var title: Located?
    package var name: Located?
    package init(authority: Located? = nil, title: Located? = nil, name: Located? = nil) {
      self.authority = authority
      self.title = title
      self.name = name
    }
  }

  package var issuer: Issuer?
  package var number: Number?
  package var place: Located?
  /// What was written of it, and the date itself when it is complete.
  package var date: Located?
  package var dateValue: PartialDate?
  package var title: Located?
  package var period: Period?
  package var signer: Signer
  package var recipients: [Located]

  package init() {
    signer = Signer()
    recipients = []
  }
}

/// A headed part of the prose.
package struct Section: Sendable {
  /// Labels from the top, joined by points: "II.2.6".
  package var path: String
  /// Without its label.
  package var title: String
  /// The form's topic, when the title is known.
  package var topic: String?
  /// The block the title stands in.
  package var block: Int
  package var evidence: Evidence
  package init(path: String, title: String, topic: String?, block: Int, evidence: Evidence) {
    self.path = path
    self.title = title
    self.topic = topic
    self.block = block
    self.evidence = evidence
  }
}

/// Zero, "không có", an empty cell, "-", words and silence are different things.
package enum Reading: Sendable {
  case reported(Measure, Evidence)
  /// The report says none in words; the value is 0.
  case noneStated(Evidence)
  /// The cell is there and empty; the evidence points at the empty cell, if the table has one.
  case blank(Evidence?)
  case dash(Evidence)
  /// Something is there that is no number.
  case unreadable(Evidence)
  /// Nothing in the report speaks of it.
  case absent

  package var evidence: Evidence? {
    switch self {
    case .reported(_, let evidence), .noneStated(let evidence), .dash(let evidence), .unreadable(let evidence):
      return evidence
    case .blank(let evidence): return evidence
    case .absent: return nil
    }
  }

  package var status: String {
    switch self {
    case .reported: return "reported"
    case .noneStated: return "none_stated"
    case .blank: return "blank"
    case .dash: return "dash"
    case .unreadable: return "unreadable"
    case .absent: return "absent"
    }
  }

  /// The date it states.
  package var date: PartialDate? {
    if case .reported(.date(let date), _) = self { return date }
    return nil
  }

  /// The number it states; a stated none is 0.
  package var number: ExactDecimal? {
    switch self {
    case .reported(let measure, _): return measure.number
    case .noneStated: return .zero
    default: return nil
    }
  }
}

/// What the report says of one indicator of the form.
package struct IndicatorValue: Sendable {
  package enum Origin: String, Sendable { case table, prose }

  package let indicator: Indicator
  package var unit: String?
  package var reading: Reading
  package var origin: Origin?
  /// How the row or the figure was found: "code+label", "label", "code", "order", "cue", ...
  package var matchedBy: String?
  /// What the row's other columns state: the period before, the year so far, a plan.
  package var others: [OtherValue] = []

  package init(
    indicator: Indicator, unit: String?, reading: Reading, origin: Origin?, matchedBy: String?
  ) {
    self.indicator = indicator
    self.unit = unit
    self.reading = reading
    self.origin = origin
    self.matchedBy = matchedBy
  }

  package var code: String { indicator.code }
  package var key: String { indicator.key }
  package var label: String { indicator.label }
  package var type: Indicator.ValueType { indicator.type }
  /// Of a date that is said not to be there, none is no number.
  package var number: ExactDecimal? { type == .date ? nil : reading.number }
}

/// A measurement that the prose states.
package struct Figure: Sendable {
  /// What it says of the period: what was, what was wanted, what was before.
  package enum Role: String, Sendable, CaseIterable {
    case level
    /// "phấn đấu đạt 95%"
    case target
    /// "kế hoạch giao 400"
    case plan
    /// "cùng kỳ năm trước: 380"
    case previous
    /// "lũy kế từ đầu năm: 1.204"
    case cumulative
    /// "tăng 5% so với cùng kỳ"
    case change
  }

  package var kind: MeasureKind
  package var measure: Measure
  /// Normalised: "hồ sơ", "%", "VND".
  package var unit: String?
  /// The noun phrase measured.
  package var of: String?
  /// The path of its section; nil before the first one.
  package var section: String?
  /// The report says none in words; the measure is 0.
  package var isNoneStated: Bool
  package var evidence: Evidence
  /// The indicator it states, if the form has it, and what decided.
  package var code: String?
  package var matchedBy: String?
  package var role = Role.level
  /// Of a percentage that says again what another figure says as a number: that figure's position in the report, and
  /// the one of the whole where that stands apart.
  package var rateOf: Int?
  package var rateWhole: Int?

  package init(kind: MeasureKind, measure: Measure, unit: String?, of: String?, evidence: Evidence) {
    self.kind = kind
    self.measure = measure
    self.unit = unit
    self.of = of
    self.evidence = evidence
    isNoneStated = false
  }
}

/// A document that the report cites, once, at its first mention.
package struct CitedDocument: Sendable {
  package var reference: DocumentReference
  package var evidence: Evidence
  package init(reference: DocumentReference, evidence: Evidence) {
    self.reference = reference
    self.evidence = evidence
  }
}

/// Every maximal run of ASCII digits in the document, in exactly one class.
package struct Accounting: Sendable, Equatable {
  package enum Class: String, Sendable, CaseIterable {
    case value, figure, reference, date, label, identifier, other, unexplained
  }

  package var counts: [Class: Int]
  /// The runs of class `other` by reason ("page-number", "unmapped-table-cell"), and the places of unexplained ones.
  package var reasons: [String: Int]
  package var unexplained: [Evidence]

  package init(counts: [Class: Int] = [:], reasons: [String: Int] = [:], unexplained: [Evidence] = []) {
    self.counts = counts
    self.reasons = reasons
    self.unexplained = unexplained
  }

  package var digitRuns: Int { counts.values.reduce(0, +) }
}
