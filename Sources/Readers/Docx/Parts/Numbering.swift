/// What numbering.xml says: lists of nine levels (`Abstract`), and uses of them with their own starts (`Number`).
struct NumberingSheet {
  struct Level {
    /// The standard says 0 where none is given; no list is meant so, and Word always gives one.
    var start = 1
    var format = NumberFormat.decimal
    var text = ""
    /// The level (1-based) whose use makes this one start again; nil: any above it; 0: none.
    var restart: Int?
    var isLegal = false
    var paragraphStyle: String?
    var hasSpace = true
    /// The number's own look hides it.
    var isHidden = false
  }

  struct Abstract {
    var levels = [Level?](repeating: nil, count: 9)
    /// The list is that of a numbering style.
    var styleLink: String?
  }

  struct Number {
    var abstract = -1
    var starts = [Int?](repeating: nil, count: 9)
    var levels = [Level?](repeating: nil, count: 9)
  }

  var abstracts: [Int: Abstract] = [:]
  var numbers: [Int: Number] = [:]

  /// The list a number uses, through links to numbering styles; nil when they lead nowhere or in a circle.
  func abstract(of number: Number, _ styles: StyleSheet) -> (id: Int, Abstract)? {
    var number = number
    for _ in 0..<8 {
      guard let abstract = abstracts[number.abstract] else { return nil }
      guard let link = abstract.styleLink else { return (number.abstract, abstract) }
      guard let id = styles[link]?.look.numberID, let next = numbers[id] else { return nil }
      number = next
    }
    return nil
  }

  /// The level at which a style stands in the list it names.
  func level(ofStyle style: String, number: Int, _ styles: StyleSheet) -> Int? {
    guard let number = numbers[number], let (_, abstract) = abstract(of: number, styles) else { return nil }
    for level in 0..<9 {
      if let definition = number.levels[level] ?? abstract.levels[level], definition.paragraphStyle == style {
        return level
      }
    }
    return nil
  }
}

final class NumberingReader: PartHandler {
  private(set) var result = NumberingSheet()
  private let limits: Limits
  private var id: Int?
  private var abstract = NumberingSheet.Abstract()
  private var number = NumberingSheet.Number()
  private var isNumber = false
  private var overridden: Int?
  private var level: (index: Int, definition: NumberingSheet.Level)?

  init(limits: Limits) { self.limits = limits }

  override func start(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    switch name {
    case .abstractNumber:
      id = attributes.int(.abstractNumberID)
      abstract = .init()
      isNumber = false
    case .number:
      id = attributes.int(.numberID)
      number = .init()
      isNumber = true
    case .abstractNumberID: if isNumber { number.abstract = attributes.int(.value) ?? -1 }
    case .numberStyleLink: if !isNumber { abstract.styleLink = attributes.string(.value) }
    case .levelOverride: overridden = index(attributes)
    case .startOverride: if let overridden { number.starts[overridden] = attributes.int(.value) }
    case .levelDefinition: level = index(attributes).map { ($0, .init()) }
    case .start: level?.definition.start = attributes.int(.value) ?? 1
    case .numberFormat:
      // The fallback of a format of its own ("001, 002") follows it and says less.
      if case .padded? = level?.definition.format { return }
      level?.definition.format = NumberFormat(attributes.string(.value) ?? "", pattern: attributes.string(.format))
    case .levelText:
      let text = attributes.string(.value) ?? ""
      if text.utf8.count > limits.labelBytes { throw .overLimit(what: .labelBytes, limit: limits.labelBytes) }
      level?.definition.text = text
    case .vanish: level?.definition.isHidden = attributes.isOn()
    case .levelRestart: level?.definition.restart = attributes.int(.value)
    case .isLegal: level?.definition.isLegal = attributes.isOn()
    case .suffix: level?.definition.hasSpace = !attributes.equals(.value, "nothing")
    case .paragraphStyle: level?.definition.paragraphStyle = attributes.string(.value)
    case .levelPictureBullet: level?.definition.format = .bullet
    default: break
    }
  }

  override func end(_ name: Name) throws(ReadFailure) {
    switch name {
    case .levelDefinition:
      guard let (index, definition) = level else { return }
      if isNumber { number.levels[index] = definition } else { abstract.levels[index] = definition }
      level = nil
    case .levelOverride: overridden = nil
    case .abstractNumber: if let id { result.abstracts[id] = abstract }
    case .number: if let id { result.numbers[id] = number }
    default: return
    }
    try limits.check(definitions: result.abstracts.count + result.numbers.count)
  }

  private func index(_ attributes: Attributes) -> Int? { attributes.int(.level).flatMap { 0..<9 ~= $0 ? $0 : nil } }
}
