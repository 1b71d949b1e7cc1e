import Model
import TestKit
import Testing

@testable import Readers

private func textBlocks(_ text: String) throws -> [Block] { try readDocument(Array(text.utf8)).blocks }

@Test("a paragraph is told to be a heading, an item or prose", arguments: try cases("documents/text-kinds.tsv"))
private func kinds(_ it: Case) throws {
  let read = try textBlocks(it[1])
  #expect(read.map(\.kind.rawValue) == [it[0]])
  #expect(read.map(\.text) == [it[1]], "the typed label stays in the text")
}

@Test("a sentence goes on behind a blank line, or does not", arguments: try cases("documents/text-joins.tsv"))
private func joins(_ it: Case) throws {
  let read = try textBlocks("\(it[1])\n\n\(it[2])").map(\.text)
  let space = it[1].hasSuffix("-") || it[1].hasSuffix("/") ? "" : " "
  #expect(read == (it[0] == "one" ? [it[1] + space + it[2]] : [it[1], it[2]]))
  #expect(it[0] == "one" || it[0] == "apart")
}

@Test("what Markdown and HTML leave is taken out, and nothing else", arguments: try cases("documents/text-residue.tsv"))
private func residue(_ it: Case) throws {
  #expect(try textBlocks(it[0]).map(\.text) == [it[1]])
}

@Test("the number of a page is no part of the text", arguments: try cases("documents/text-page-numbers.tsv"))
private func pageNumbers(_ it: Case) throws {
  #expect(try textBlocks(it[1]).map(\.kind.rawValue).joined(separator: " ") == it[0])
}
