/// Up to fifteen bytes of a name as one number: the keys of a form are compared with it thousands of times a run.
struct ShortName: Equatable, Sendable {
  private let bits: UInt128

  /// nil when there are more.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count < 16 else { return nil }
    // The 1 in front tells a name from the same one behind zeros.
    bits = bytes.reduce(1) { $0 << 8 | UInt128($1) }
  }
}
