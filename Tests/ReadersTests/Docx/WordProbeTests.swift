import Foundation
import Model
import Testing

@testable import Readers

@Test("what a Word file can hold is read as its probe says", arguments: try WordProbe.all())
private func probe(_ probe: WordProbe) throws {
  guard let gap = probe.gap else { return try check(probe) }
  // Goes red once it is mended, so that the line loses its "gap".
  withKnownIssue("a known gap: \(gap)") { try check(probe) }
}

private func check(_ probe: WordProbe) throws {
  let document = try readDocument(probe.bytes())
  let got = words(document)
  let right = ([probe.blocks] + (probe.alternatives ?? [])).map { $0.map(\.words) }
  let expected = right.first { $0 == got } ?? right[0]
  #expect(got == expected)
  if let kinds = probe.kinds { #expect(document.blocks.map(\.kind.rawValue) == kinds) }

  let told = document.findings.map(\.detail.words)
  let wanted = probe.findings ?? []
  #expect(told.count == wanted.count && zip(told, wanted).allSatisfy { $0.starts(with: $1) }, "\(told), not \(wanted)")
  // Equal strings may be composed in different ways.
  #expect((got + told.joined()).filter { !isComposed($0) } == [])
  #expect(lost(probe, got + told.flatMap { $0.dropFirst() }) == [])
}

private func isComposed(_ text: String) -> Bool {
  text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8)
}

/// Blocks in the words of a probe, with every blank as it was read.
private func words(_ document: Document) -> [String] {
  document.blocks.map { block in
    guard let table = block.table else {
      let kind = [.header, .footer, .footnote, .textBox].contains(block.kind) ? block.kind.rawValue + ":" : ""
      return kind + (block.label.map { $0 + "|" } ?? "") + block.text
    }
    let cells = table.cells.map { cellWords([$0.row, $0.column, $0.rowSpan, $0.columnSpan], $0.text) }
    return tableWords(cells, parent: block.parent.map { [$0.block, $0.row ?? -1, $0.column ?? -1] })
  }
}

/// Texts of the file that are neither in `read` nor among those that the probe says are left out.
private func lost(_ probe: WordProbe, _ read: [String]) -> [String] {
  let there = bareLetters(read.joined(separator: "\n"))
  let parts = probe.texts.filter { $0.key.hasSuffix(".xml") }.sorted { $0.key < $1.key }
  return parts.flatMap { shownTexts($0.value) }.filter { text in
    let letters = bareLetters(text)
    return !letters.isEmpty && !there.contains(letters) && probe.drops?[text] == nil
  }
}

extension Finding.Detail {
  /// The rule and the words that a reader fills in.
  fileprivate var words: [String] {
    switch self {
    case .revision(let old, let new): return [rule, old, new]
    case .encodingConverted(let encoding, _, _): return [rule, encoding]
    case .inputDamaged(let text), .notRead(let text), .textHidden(let text): return [rule, text]
    case .numberTwice(let typed, let computed): return [rule, typed, computed]
    default: return [rule]
    }
  }
}

@Test("every probe has a name of its own, and is a gap or a decision or neither")
private func names() throws {
  let probes = try WordProbe.all()
  let names = Dictionary(grouping: probes, by: \.name).filter { $0.value.count > 1 }.keys.sorted()
  #expect(names == [])
  #expect(probes.filter { $0.gap != nil && $0.decision != nil }.map(\.name) == [])
}

@Test("the texts of a part are those that it shows, whatever its prefixes and sections")
private func scan() {
  let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  let body = "<x:t a=\">\">1</x:t><x:t/><x:del><x:t>2</x:t></x:del><x:rPr><x:del/></x:rPr><x:moveFrom><x:r><x:t>3</x:t>"
  let rest = "</x:r></x:moveFrom><y:t>4</y:t><!-- <x:t>5</x:t> --><x:t>a<![CDATA[<&]]>&amp;&#x110;&#49;</x:t><x:tab/>"
  #expect(shownTexts("<x:p xmlns:x='\(word)'>\(body)\(rest)</x:p>") == ["\">1", "a<&&Đ1"])
  #expect(shownTexts("<p xmlns=\"\(word)\"><t>\u{302}</t></p>") == ["\u{302}"])
  #expect(shownTexts("<p xmlns=\"urn:other\"><t>1</t></p>") == [])
}
