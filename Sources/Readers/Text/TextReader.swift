import Model
import Vietnamese

/// Reads plain text, with what Markdown and text tables left in it.
func readText(_ bytes: [UInt8], limits: Limits) throws(ReadFailure) -> Document {
  let (text, encoding) = try TextEncoding.decode(bytes)
  let lines = try Line.split(composed(Cleaning.clean(text)))
  let blocks = try BlockBuilder.blocks(of: lines, limits: limits)
  if blocks.isEmpty { throw .empty }
  return Document(blocks: blocks, reader: "text", encoding: encoding.rawValue)
}
