import Model
import Vietnamese

/// The line that an appendix begins with: "PHỤ LỤC", "Phụ biểu số 02" in bold or centered.
enum AppendixCaption {
  private static let words = Opening(["phụ lục", "phụ biểu"])
  private static let longest = 300

  static func isCaption(_ block: Block) -> Bool {
    guard block.table == nil, block.text.utf8.count < longest else { return false }
    return isCaption(tokenize(block.text), block.style)
  }

  static func isCaption(_ segment: Segment, _ style: TextStyle) -> Bool {
    !segment.isCell && segment.text.utf8.count < longest && isCaption(segment.tokens, style)
  }

  private static func isCaption(_ tokens: [Token], _ style: TextStyle) -> Bool {
    guard words.match(tokens) != nil else { return false }
    return tokens.first(where: { $0.kind == .word })?.isUppercase ?? false || style.isCentered || style.isBold
  }
}
