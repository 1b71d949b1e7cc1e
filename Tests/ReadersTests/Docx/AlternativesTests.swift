import Model
import Testing

@testable import Readers

private func alternatives(_ branches: String...) -> String {
  "<mc:AlternateContent>\(branches.joined())</mc:AlternateContent>"
}

private func choice(_ requires: String, _ body: String) -> String {
  "<mc:Choice Requires=\"\(requires)\">\(body)</mc:Choice>"
}

private func fallback(_ body: String) -> String { "<mc:Fallback>\(body)</mc:Fallback>" }

private let declarations =
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
  + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:q=\"urn:somebody:else\""

private func read(_ inner: String) throws -> [String] {
  try DocxBuilder("<w:p><w:smartTag \(declarations)>\(inner)</w:smartTag></w:p>").read().blocks.map(\.text)
}

@Test("of alternatives the first is read whose vocabularies are Office's own")
private func understood() throws {
  #expect(try read(alternatives(choice("wps", r("một")), fallback(r("hai")))) == ["một"])
  #expect(try read(alternatives(choice("q", r("một")), fallback(r("hai")))) == ["hai"])
  #expect(try read(alternatives(choice("wps q", r("một")), choice("wps", r("hai")), fallback(r("ba")))) == ["hai"])
  #expect(try read(r("x") + alternatives(choice("q", r("một")))) == ["x"])
  // Nobody says what "unheard" is: nothing is lost for it.
  #expect(try read(alternatives(choice("unheard", r("một")))) == ["một"])
}

@Test("a version without text gives way to one that has some")
private func withoutText() throws {
  #expect(try read(alternatives(choice("wps", ""), fallback(r("hai")))) == ["hai"])
}
