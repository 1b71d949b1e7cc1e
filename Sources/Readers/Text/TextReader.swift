import Model
import Vietnamese

/// Reads plain text, with what Markdown and text tables left in it.
func readText(_ bytes: [UInt8], limits: Limits, encoding asked: AskedEncoding? = nil) throws(ReadFailure) -> Document {
  let decoded = try TextEncoding.decode(bytes, as: asked)
  let lines = try Line.split(composed(Cleaning.clean(decoded.text)))
  var blocks = try BlockBuilder.blocks(of: lines, limits: limits)
  if blocks.isEmpty { throw .empty }
  let isConverted = !TextEncoding.allCases.contains { $0.rawValue == decoded.encoding }
  if isConverted {
    for index in blocks.indices where blocks[index].holdsMoreThanASCII { blocks[index].encodings = [decoded.encoding] }
  }
  var document = Document(blocks: blocks, reader: "text", encoding: decoded.encoding)
  if isConverted {
    let guess = decoded.guess
    document.findings.append(
      Finding(
        .encodingConverted(
          from: decoded.encoding, margin: guess?.margin,
          runnerUp: guess.flatMap { $0.margin < 50_000 ? $0.runnerUp?.rawValue ?? AskedEncoding.westernName : nil })))
  }
  return document
}

extension Block {
  fileprivate var holdsMoreThanASCII: Bool {
    !text.utf8.allSatisfy { $0 < 0x80 } || table?.cells.contains { !$0.text.utf8.allSatisfy { $0 < 0x80 } } ?? false
  }
}
