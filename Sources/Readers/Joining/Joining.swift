import Model

/// Puts together what pages have cut: sentences that run over two paragraphs, tables in two parts. Works on any
/// reader's blocks; places in findings and of nested tables move along.
func joined(_ document: Document) -> Document {
  var joiner = Joiner(hasParagraphs: document.reader == "docx")
  for (index, block) in document.blocks.enumerated() { joiner.add(block, index: index) }
  joiner.close()
  if joiner.moves.allSatisfy({ $0.isIdentity }) { return document }
  var result = document
  result.blocks = joiner.blocks.map { block in
    var block = block
    block.parent = block.parent.map { joiner.moved($0) }
    return block
  }
  result.findings = document.findings.map { finding in
    var finding = finding
    finding.places = finding.places.map { Evidence(place: joiner.moved($0.place), quote: $0.quote) }
    return finding
  }
  return result
}
