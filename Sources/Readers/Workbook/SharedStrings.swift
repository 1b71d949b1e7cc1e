/// The texts that cells name by number.
final class SharedStringsReader: PartHandler {
  private(set) var result: [String] = []
  private let limits: Limits
  private var text = SheetText()

  init(limits: Limits) { self.limits = limits }

  override func start(_ name: Name, _ attributes: Attributes) {
    if name == .sharedItem { text = SheetText() } else { text.start(name) }
  }

  override func end(_ name: Name) throws(ReadFailure) {
    text.end(name)
    guard name == .sharedItem else { return }
    result.append(text.string)
    if result.count > limits.cells { throw .overLimit(what: .cells, limit: limits.cells) }
  }

  override func text(_ bytes: Span<UInt8>) { text.append(bytes) }
}
