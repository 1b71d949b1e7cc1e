import Model

extension JSONWriter {
  mutating func value(_ header: Header, _ positions: inout Positions) {
    object { json in
      json.value(header.issuer)
      json.value(header.number)
      json.member("place", header.place?.text)
      json.member("date", header.dateValue.flatMap { $0.isComplete ? $0.description : nil })
      json.member("title", header.title?.text)
      json.value(header.period)
      json.object("signer") { json in
        json.member("authority", header.signer.authority?.text)
        json.member("title", header.signer.title?.text)
        json.member("name", header.signer.name?.text)
      }
      json.array("recipients") { json in
        for recipient in header.recipients { json.value(recipient.text) }
      }
      json.object("places") { $0.places(of: header, &positions) }
    }
  }

  private mutating func value(_ issuer: Header.Issuer?) {
    key("issuer")
    guard let issuer else { return null() }
    object { json in
      json.member("text", issuer.text)
      json.member("name", issuer.name)
      json.member("level", issuer.level.rawValue)
      json.member("unit_code", issuer.unitCode)
    }
  }

  private mutating func value(_ number: Header.Number?) {
    key("number")
    guard let number else { return null() }
    object { json in
      json.member("text", number.text)
      json.member("serial", number.serial)
      json.member("symbol", number.symbol)
    }
  }

  private mutating func value(_ period: Header.Period?) {
    key("period")
    guard let period else { return null() }
    object { json in
      json.member("kind", period.label.kind.rawValue)
      json.member("year", period.label.year)
      json.member("index", period.label.index)
      json.member("text", period.text)
    }
  }

  /// Where each field stands. The place that the report is dated from is `place_of_issue` here: under the key
  /// `place` the contract has a range of the text, everywhere.
  private mutating func places(of header: Header, _ positions: inout Positions) {
    field("issuer", header.issuer?.evidence, &positions)
    field("number", header.number?.evidence, &positions)
    field("place_of_issue", header.place?.evidence, &positions)
    field("date", header.date?.evidence, &positions)
    field("title", header.title?.evidence, &positions)
    field("period", header.period?.evidence, &positions)
    field("signer_authority", header.signer.authority?.evidence, &positions)
    field("signer_title", header.signer.title?.evidence, &positions)
    field("signer_name", header.signer.name?.evidence, &positions)
    array("recipients") { json in
      for recipient in header.recipients {
        json.object { $0.members(of: recipient.evidence, &positions) }
      }
    }
  }

  private mutating func field(_ name: StaticString, _ evidence: Evidence?, _ positions: inout Positions) {
    key(name)
    guard let evidence else { return null() }
    object { $0.members(of: evidence, &positions) }
  }
}
