import Testing

@testable import Command

@Suite struct PathTests {
  @Test(arguments: [("a/b.docx", "b.docx", "a"), ("b", "b", "."), ("/b", "b", "/"), ("a/b/", "b", "a"), ("/", "", ".")])
  func aPathHasANameAndAFolder(_ path: String, _ name: String, _ folder: String) {
    #expect(String(decoding: Path(path).name, as: UTF8.self) == name)
    #expect(path == "/" || Path(path).folder == Path(folder))
  }

  @Test(arguments: [("a.DOCX", "docx"), ("a", ""), (".docx", ""), ("a.b/c", ""), ("báo cáo.txt", "txt"), ("a.", "")])
  func theExtensionIsInSmallLetters(_ path: String, _ expected: String) {
    #expect(Path(path).fileExtension == expected)
  }

  @Test func aNameIsShownInNFCAndWithoutControls() {
    #expect(Array(Path("ba\u{301}o").description.utf8) == Array("báo".utf8))
    #expect(Path([0x61, 0x1B, 0x5B, 0xFF]).description == "a\u{FFFD}[\u{FFFD}")
  }

  @Test(arguments: [
    ("~$a.docx", true), (".~lock.a#", true), (".a", true), ("~WRL0001.tmp", true), ("~WRL.docx", false), ("a~$", false),
  ])
  func tracesOfAnEditorAreKnown(_ name: String, _ expected: Bool) {
    #expect(isEditorTrace(Array(name.utf8)) == expected)
  }
}
