import Foundation
import Model

@testable import Readers

/// The base letters, marks and digits of all blocks and cells, each with how often it occurs.
func lettersAndDigits(of document: Document) -> [Unicode.Scalar: Int] {
  document.blocks.reduce(into: [:]) { counts, block in
    count(block.text, in: &counts)
    for cell in block.table?.cells ?? [] { count(cell.text, in: &counts) }
  }
}

/// The same for a file, without what is named residue: tags of HTML. The other residue has no letters.
func lettersAndDigits(ofSource bytes: [UInt8]) throws -> [Unicode.Scalar: Int] {
  let text = String(decoding: try TextEncoding.decode(bytes).text, as: UTF8.self)
    .replacingOccurrences(of: "</?(b|i|u|s|em|strong|sup|sub|br|p)/?>", with: "", options: .regularExpression)
  var counts: [Unicode.Scalar: Int] = [:]
  count(text, in: &counts)
  return counts
}

/// Decomposed line by line: Foundation slows down with the length of a text.
private func count(_ text: String, in counts: inout [Unicode.Scalar: Int]) {
  for line in text.split(separator: "\n") {
    for scalar in String(line).decomposedStringWithCanonicalMapping.unicodeScalars {
      let isCounted =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.canonicalCombiningClass != .notReordered
      if isCounted { counts[scalar, default: 0] += 1 }
    }
  }
}
