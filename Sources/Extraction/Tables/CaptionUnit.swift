import Model
import Vietnamese

/// The unit of a whole table: "Đơn vị tính: triệu đồng", "(ĐVT: 1000 đồng)".
enum CaptionUnit {
  private static let names: PhraseTable<Bool> = PhraseTable(["đơn vị tính", "đvt", "đơn vị"].map { ($0, true) })

  static func find(in text: String) -> String? {
    let tokens = tokenize(text)
    for index in tokens.indices where tokens[index].kind == .word {
      guard let named = names.match(tokens, at: index) else { continue }
      var start = named.end
      while start < tokens.count, tokens[start].kind == .space { start += 1 }
      guard start < tokens.count, tokens[start].kind == .sign, tokens[start].key == 0x3A else { continue }
      start += 1
      while start < tokens.count, tokens[start].kind == .space { start += 1 }
      var end = start
      while end < tokens.count {
        let token = tokens[end]
        if token.kind == .space, token.key == 1 { break }
        if token.kind == .sign, token.key == 0x29 || token.key == 0x3B { break }
        end += 1
      }
      while end > start, tokens[end - 1].kind == .space { end -= 1 }
      guard start < end, let unit = text.slice(Int(tokens[start].start)..<Int(tokens[end - 1].end)), isUnit(unit) else {
        continue
      }
      return unit
    }
    return nil
  }
}
