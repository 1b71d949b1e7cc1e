/// Formulas in a line: what their parts draw between them, so that two numbers never become one.
extension StoryReader {
  func beginMath(_ name: Name, _ attributes: Attributes) {
    switch name {
    case .denominator: write("/")
    // 10³ is not 103.
    case .superscript: write("^")
    case .subscripted: write("_")
    case .radical: write("√")
    case .delimiters:
      mathBracket = "("
      mathBrackets.append(")")
    case .openingSign: mathBracket = attributes.string(.value) ?? ""
    case .closingSign:
      if !mathBrackets.isEmpty { mathBrackets[mathBrackets.count - 1] = attributes.string(.value) ?? "" }
    case .mathPart:
      if let bracket = mathBracket {
        mathBracket = nil
        write(bracket)
      } else {
        partDigits()
      }
    case .mathRun: if mathEnd == seen { partDigits() }
    default: break
    }
  }

  func endMath(_ name: Name) {
    if name == .delimiters {
      mathBracket = nil
      write(mathBrackets.popLast() ?? "")
    } else {
      mathEnd = seen
    }
  }

  /// 2 ½ is not 21/2.
  private func partDigits() {
    if sink == .visible, let last = paragraph.text.last, 0x30...0x39 ~= last { write(" ") }
  }
}
