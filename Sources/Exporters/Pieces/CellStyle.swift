/// How a cell looks, whatever program shows it: what stands in it, and what was found about it.
package struct CellStyle: Hashable, Sendable {
  package enum Look: UInt8, Sendable, CaseIterable {
    case plain
    /// A stated none: the number 0, shown as words.
    case none
    case dash, blank, absent, unreadable
    /// A title among rows.
    case strong
    /// What matters less.
    case faint
  }

  package enum Tint: UInt8, Sendable, CaseIterable { case none, warning, error }

  package var look: Look
  package var tint: Tint

  package init(_ look: Look, _ tint: Tint = .none) {
    self.look = look
    self.tint = tint
  }

  package static let plain = CellStyle(.plain)

  var byte: UInt8 { look.rawValue | tint.rawValue << 4 }

  init?(byte: UInt8) {
    guard let look = Look(rawValue: byte & 0x0F), let tint = Tint(rawValue: byte >> 4) else { return nil }
    self.init(look, tint)
  }
}
