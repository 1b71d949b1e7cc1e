/// The settings of a form's checkbox or list, which Word draws from them (ISO 29500-1, 17.16.7 and 17.16.9).
struct FormEntry {
  private enum Kind { case other, box, list }

  private var kind = Kind.other
  private var isChecked: Bool?
  private var isCheckedAtFirst = false
  private var chosen: Int?
  private var chosenAtFirst = 0
  private var entries = 0
  private var entry: String?

  /// True when what stands in the element is read too.
  mutating func take(_ name: Name, _ attributes: Attributes) -> Bool {
    switch (kind, name) {
    case (_, .fieldData): return true
    case (_, .checkBox):
      kind = .box
      return true
    case (_, .dropDown):
      kind = .list
      return true
    case (.box, .checked): isChecked = attributes.isOn()
    case (.box, .isDefault): isCheckedAtFirst = attributes.isOn()
    case (.list, .listResult): chosen = attributes.int(.value)
    case (.list, .isDefault): chosenAtFirst = attributes.int(.value) ?? 0
    case (.list, .listEntry):
      // What is chosen stands before the entries.
      if entries == chosen ?? chosenAtFirst { entry = attributes.string(.value) }
      entries += 1
    default: break
    }
    return false
  }

  var text: String? {
    switch kind {
    case .other: return nil
    case .box: return isChecked ?? isCheckedAtFirst ? "☒" : "☐"
    case .list: return entry
    }
  }
}
