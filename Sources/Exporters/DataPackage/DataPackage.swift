import Model
import Quantities

/// The description of all CSV files of a set, after Data Package 2.0 (datapackage.org): whoever reads them with it need not
/// guess types, decimal marks, keys or what an empty cell means.
func dataPackage(forms: [Form], dialect: Dialect) -> [UInt8] {
  var json = JSONWriter(pretty: true, reserving: 1 << 17)
  json.object { json in
    json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    json.member("name", "solieu")
    json.member("title", "Số liệu báo cáo / Figures of reports")
    json.array("resources") { json in
      for sheet in sheets(forms: forms) { json.resource(sheet, dialect) }
    }
  }
  json.endLine()
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func resource(_ sheet: any Sheet, _ dialect: Dialect) {
    object { json in
      json.member("name", sheet.name)
      json.member("path", sheet.name + ".csv")
      json.member("type", "table")
      if let words = words(ofSheet: sheet.name) { json.member("title", "\(words.vi) / \(words.en)") }
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      json.object("dialect") { json in
        json.member("delimiter", String(decoding: [dialect.separator], as: UTF8.self))
        json.member("lineTerminator", "\r\n")
        json.member("quoteChar", "\"")
        json.member("doubleQuote", true)
        json.member("header", true)
      }
      json.object("schema") { json in
        json.member("$schema", "https://datapackage.org/profiles/2.0/tableschema.json")
        json.array("fields") { json in
          for field in sheet.fields { json.field(field, of: sheet.name, dialect) }
        }
        json.missingValues(sheet)
        json.keys(of: sheet.name)
      }
    }
  }

  private mutating func field(_ field: Field, of sheet: String, _ dialect: Dialect) {
    object { json in
      json.member("name", field.name)
      switch field.kind {
      case .text: json.member("type", "string")
      case .integer: json.member("type", "integer")
      case .number:
        json.member("type", "number")
        json.member("decimalChar", String(decoding: [dialect.point], as: UTF8.self))
      case .date: json.member("type", "date")
      }
      if let title = field.title {
        json.member("title", title)
      } else if let words = words(ofField: field.name, sheet: sheet) {
        json.member("title", "\(words.vi) / \(words.en)")
      }
      // Not of the standard, which leaves room for more.
      if let unit = field.unit, !unit.isEmpty { json.member("unit", unit) }
      json.categories(of: field, sheet)
    }
  }

  private mutating func categories(of field: Field, _ sheet: String) {
    if !field.choices.isEmpty {
      array("categories") { json in
        for choice in field.choices {
          json.object { json in
            json.member("value", choice.value)
            json.member("label", choice.label)
          }
        }
      }
      return
    }
    let words = field.title == nil ? vocabulary(ofField: field.name, sheet: sheet) : []
    if words.isEmpty { return }
    array("categories") { json in
      for (word, label) in words {
        json.object { json in
          json.member("value", word)
          json.member("label", label)
        }
      }
    }
  }

  /// Of a table with numbers an empty cell is never zero; which of the reasons it is, the column `status` says.
  private mutating func missingValues(_ sheet: any Sheet) {
    array("missingValues") { json in
      json.object { json in
        json.member("value", "")
        json.member("label", sheet.name == "records" ? emptyIndicator : emptyCell)
      }
    }
  }

  private mutating func keys(of sheet: String) {
    let primary: [String: [String]] = [
      "records": ["report"], "values": ["report", "code"], "rejected": ["report"], "duplicates": ["report"],
    ]
    if let key = primary[sheet] { array("primaryKey") { json in for field in key { json.value(field) } } }
    let own = sheet == "duplicates" ? "duplicate_of" : "report"
    if sheet == "records" || sheet == "rejected" { return }
    array("foreignKeys") { json in
      json.object { json in
        json.array("fields") { $0.value(own) }
        json.object("reference") { json in
          json.member("resource", "records")
          json.array("fields") { $0.value("report") }
        }
      }
    }
  }
}

private let emptyIndicator =
  "Không ghi số: bỏ trống, dấu gạch, không đọc được hoặc không nhắc đến; cột status của values.csv cho biết / "
  + "no number stated: blank, a dash, unreadable or not mentioned; the column status of values.csv tells which"
private let emptyCell =
  "Không có; ở cột số thì cột status cho biết vì sao / nothing there; of a number the column status tells why"

/// The words that a column of ours may hold, with what they mean.
private func vocabulary(ofField field: String, sheet: String) -> [(word: String, label: String)] {
  func both(_ name: (Language) -> String) -> String { "\(name(.vi)) / \(name(.en))" }
  switch field {
  case "status":
    return Reading.statuses.map { reading in (reading.status, both { $0.name(of: reading) }) }
  case "origin":
    return [IndicatorValue.Origin.table, .prose].map { origin in (origin.rawValue, both { $0.name(of: origin) }) }
  case "severity":
    return Finding.Severity.allCases.map { severity in (severity.rawValue, both { $0.name(of: severity) }) }
  case "level":
    return Header.Level.allCases.map { level in (level.rawValue, both { $0.name(of: level) }) }
  case "role":
    return Figure.Role.allCases.map { role in (role.rawValue, both { $0.name(of: role) }) }
  case "kind" where sheet == "rows":
    return OpenRow.Kind.allCases.map { kind in (kind.rawValue, both { $0.name(of: kind) }) }
  default: return []
  }
}

extension Reading {
  /// One of each status.
  fileprivate static var statuses: [Reading] {
    let nowhere = Evidence(place: Place(block: 0, range: 0..<0), quote: "")
    return [
      .reported(.number(.zero), nowhere), .noneStated(nowhere), .blank(nil), .dash(nowhere), .unreadable(nowhere),
      .absent,
    ]
  }
}
