import Model

extension JSONWriter {
  mutating func value(_ header: Header, _ spots: HeaderSpots) {
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
      json.object("places") { $0.places(spots, of: header) }
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
      if !issuer.unitCandidates.isEmpty {
        json.array("unit_candidates") { json in for code in issuer.unitCandidates { json.value(code) } }
      }
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
      json.member("from", period.interval?.from?.description)
      json.member("to", period.interval?.to?.description)
      json.member("interval", period.intervalSource)
    }
  }

  /// Where each field stands. The place that the report is dated from is `place_of_issue` here: under the key
  /// `place` the contract has a range of the text, everywhere.
  private mutating func places(_ spots: HeaderSpots, of header: Header) {
    field("issuer", header.issuer?.evidence, spots.issuer)
    field("number", header.number?.evidence, spots.number)
    field("place_of_issue", header.place?.evidence, spots.place)
    field("date", header.date?.evidence, spots.date)
    field("title", header.title?.evidence, spots.title)
    field("period", header.period?.evidence, spots.period)
    field("period_interval", header.period?.interval?.evidence, spots.periodInterval)
    field("signer_authority", header.signer.authority?.evidence, spots.authority)
    field("signer_title", header.signer.title?.evidence, spots.signerTitle)
    field("signer_name", header.signer.name?.evidence, spots.signerName)
    array("recipients") { json in
      for spot in spots.recipients { json.object { $0.members(of: spot?.evidence, at: spot?.range) } }
    }
  }

  /// null when the head does not have the field; a place of null when it does and its evidence is a stray.
  private mutating func field(_ name: StaticString, _ evidence: Evidence?, _ spot: Spot?) {
    key(name)
    if evidence == nil { return null() }
    object { $0.members(of: spot?.evidence, at: spot?.range) }
  }
}

extension Header.Period {
  /// Whether the report says which days it covers, or the rule does.
  var intervalSource: String? { interval.map { $0.evidence == nil ? "rule" : "stated" } }
}
