import Model

/// Where the fields of a report's head stand.
struct HeaderSpots: Sendable {
  let issuer: Spot?
  let number: Spot?
  let place: Spot?
  let date: Spot?
  let title: Spot?
  let period: Spot?
  let periodInterval: Spot?
  let authority: Spot?
  let signerTitle: Spot?
  let signerName: Spot?
  /// One for each recipient.
  let recipients: [Spot?]

  /// The fields are looked up as the JSON lists them.
  init(_ header: Header, _ positions: inout Positions) {
    issuer = Spot(header.issuer?.evidence, &positions)
    number = Spot(header.number?.evidence, &positions)
    place = Spot(header.place?.evidence, &positions)
    date = Spot(header.date?.evidence, &positions)
    title = Spot(header.title?.evidence, &positions)
    period = Spot(header.period?.evidence, &positions)
    periodInterval = Spot(header.period?.interval?.evidence, &positions)
    authority = Spot(header.signer.authority?.evidence, &positions)
    signerTitle = Spot(header.signer.title?.evidence, &positions)
    signerName = Spot(header.signer.name?.evidence, &positions)
    recipients = header.recipients.map { Spot($0.evidence, &positions) }
  }
}
