/// What styles.xml says of the looks that tell a block's rank; nil where it says nothing.
struct Look {
  var outlineLevel: Int?
  var isCentered: Bool?
  var run = RunProperties()
  var numberID: Int?
  var level: Int?
  var hasBorders: Bool?

  /// Takes from an ancestor what is not said here.
  mutating func inherit(_ base: Look) {
    outlineLevel = outlineLevel ?? base.outlineLevel
    isCentered = isCentered ?? base.isCentered
    run.inherit(base.run)
    hasBorders = hasBorders ?? base.hasBorders
    level = level ?? base.level
    numberID = numberID ?? base.numberID
  }
}

struct Style {
  var id: String?
  var basedOn: String?
  /// That of paragraphs which name none.
  var isDefault = false
  var look = Look()
  /// Who the number comes from: a level of a list may name the style that stands at it.
  var numberedBy: String?

  mutating func inherit(_ base: Style) {
    if look.numberID == nil { numberedBy = base.numberedBy }
    look.inherit(base.look)
  }
}

/// The styles of a document, each with what it inherits.
///
/// The first is that of a paragraph that names none. It has the list of the default style and is hidden with it, and it
/// is plain otherwise: a default that is bold or centered says nothing of a block's rank.
struct StyleSheet {
  private(set) var styles = [Style()]
  /// Those of `styles`, apart: they are asked for with every paragraph and every run.
  private(set) var looks = [Look()]
  private(set) var runs = [RunProperties()]
  private var index: [String: Int] = [:]
  private var defaults = Style()
  /// The document's defaults hide what nothing shows.
  private(set) var hides = false
  /// The fonts of what no style and no run says anything of.
  private(set) var fonts = RunFonts()

  func position(of id: String) -> Int? { index[id] }

  subscript(id: String) -> Style? { index[id].map { styles[$0] } }

  fileprivate mutating func setDefaults(_ style: Style) {
    defaults = style
    // What may be switched on and off is not inherited from there (ISO 29500-1, 17.7.3).
    hides = style.look.run.isHidden ?? false
    defaults.look.run.isHidden = nil
    // A table's style stands between them and the paragraph's.
    fonts = style.look.run.fonts ?? RunFonts()
    defaults.look.run.fonts = nil
  }

  var count: Int { styles.count }

  fileprivate mutating func add(_ style: Style) {
    guard let id = style.id, index[id] == nil else { return }
    index[id] = styles.count
    styles.append(style)
  }

  /// Follows every chain once; one that runs in a circle adds nothing more after its first round.
  fileprivate mutating func resolve() {
    var resolved = styles
    for position in styles.indices.dropFirst() {
      var style = styles[position]
      var ancestor = style.basedOn
      var steps = 0
      while let id = ancestor, let base = index[id], steps < 64 {
        style.inherit(styles[base])
        ancestor = styles[base].basedOn
        steps += 1
      }
      style.inherit(defaults)
      resolved[position] = style
    }
    var plain = Style()
    plain.inherit(defaults)
    // Of several the last is it (ISO 29500-1, 17.7.4.17).
    if let style = resolved.last(where: \.isDefault) { plain = style }
    let look = plain.look
    plain.look = Look(
      run: RunProperties(isHidden: look.run.isHidden, fonts: look.run.fonts), numberID: look.numberID, level: look.level
    )
    resolved[0] = plain
    styles = resolved
    looks = resolved.map(\.look)
    runs = looks.map(\.run)
  }
}

final class StylesReader: PartHandler {
  private let limits: Limits
  private var sheet = StyleSheet()
  private var style = Style()
  private var skipped = 0
  private var inParagraph = false
  private var inRun = false
  private var inBorders = false

  init(limits: Limits) { self.limits = limits }

  func result() -> StyleSheet {
    sheet.resolve()
    return sheet
  }

  override func start(_ name: Name, _ attributes: Attributes) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch name {
    case .style:
      style = Style()
      style.id = attributes.string(.styleID)
      style.isDefault =
        (attributes.string(.type) ?? "paragraph") == "paragraph"
        && ["1", "true", "on"].contains(attributes.string(.isDefault))
    // How rows and corners of a table differ, and names of styles that are not there.
    case .tableStyleProperties, .latentStyles: skipped = 1
    case .basedOn: style.basedOn = attributes.string(.value)
    case .styleName:
      // Built-in headings keep their English names in every language of Word.
      if let name = attributes.string(.value)?.lowercased(), name.hasPrefix("heading "),
        let rank = Int(name.dropFirst(8)),
        1...9 ~= rank, style.look.outlineLevel == nil
      {
        style.look.outlineLevel = rank - 1
      }
    case .paragraphProperties: inParagraph = true
    case .runProperties: inRun = true
    case .outlineLevel: style.look.outlineLevel = attributes.int(.value)
    case .alignment: if inParagraph { style.look.isCentered = attributes.equals(.value, "center") }
    case .bold: if inRun { style.look.run.isBold = attributes.isOn() }
    case .vanish: if inRun { style.look.run.isHidden = attributes.isOn() }
    case .raised: if inRun { style.look.run.raise = attributes.raise }
    case .fonts: if inRun { style.look.run.fonts = attributes.fonts }
    case .complexScript: if inRun { style.look.run.isComplex = attributes.isOn() }
    case .level: style.look.level = attributes.int(.value)
    case .numberID:
      style.look.numberID = attributes.int(.value)
      style.numberedBy = style.id
    case .tableBorders:
      inBorders = true
      style.look.hasBorders = false
    case .top, .left, .start, .bottom, .right, .end, .insideHorizontal, .insideVertical:
      if inBorders, attributes.isVisibleBorder { style.look.hasBorders = true }
    default: break
    }
  }

  override func end(_ name: Name) throws(ReadFailure) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case .style:
      sheet.add(style)
      try limits.check(definitions: sheet.count)
    case .documentDefaults:
      sheet.setDefaults(style)
      style = Style()
    case .paragraphProperties: inParagraph = false
    case .runProperties: inRun = false
    case .tableBorders: inBorders = false
    default: break
    }
  }

}

extension Attributes {
  /// Of a border: whether a line is drawn.
  var isVisibleBorder: Bool { !equals(.value, "nil") && !equals(.value, "none") }
}
