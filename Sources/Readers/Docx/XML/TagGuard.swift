/// Refuses a tag that is too long before libxml2 sees its end: one tag of 100,000 attributes keeps it busy for a minute.
///
/// A tag longer than a chunk crosses the end of one, and no "<" may stand inside a tag, so only what follows the last
/// "<" of each chunk is looked at, unless it stands in a comment or its like (`MarkupSpan`).
struct TagGuard {
  let limit: Int
  private var isOpen = false
  private var quote: UInt8 = 0
  private var length = 0
  private var span: MarkupSpan

  init(limits: Limits) {
    limit = limits.tagBytes
    span = MarkupSpan(limit: limits.markupBytes)
  }

  mutating func look(at chunk: UnsafeBufferPointer<UInt8>) throws(ReadFailure) {
    if isOpen { try goOn(chunk, from: 0) }
    let outside = try span.pass(over: chunk)
    guard !isOpen, let last = chunk.lastIndex(of: UInt8(ascii: "<")), last >= outside else { return }
    isOpen = true
    quote = 0
    length = 1
    try goOn(chunk, from: last + 1)
  }

  private mutating func goOn(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) throws(ReadFailure) {
    var index = start
    while index < chunk.count {
      let byte = chunk[index]
      // Comments, CDATA sections and instructions are no tags.
      if length == 1, byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { break }
      if byte == UInt8(ascii: "<") { break }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      length += 1
      index += 1
    }
    if length > limit { throw .overLimit(what: .tagBytes, limit: limit) }
    isOpen = index == chunk.count
  }
}
