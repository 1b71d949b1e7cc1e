import Testing

@testable import Command

/// Who decides about the language.
@Suite struct LanguageTests {
  @Test(arguments: [
    (["solieu", "convert", "--lang", "vi"], ["LANG": "en_US.UTF-8"], "vi"),
    (["solieu", "--lang=en", "forms"], ["SOLIEU_LANG": "vi"], "en"),
    (["solieu"], ["SOLIEU_LANG": "vi", "LANG": "en_US"], "vi"),
    (["solieu"], ["LANG": "vi_VN.UTF-8"], "vi"),
    (["solieu"], ["LC_ALL": "C", "LANG": "vi_VN"], "en"),
    (["solieu"], ["LC_ALL": "", "LC_MESSAGES": "vi_VN", "LANG": "en_US"], "vi"),
    (["solieu"], [:], "en"),
    (["solieu", "--lang", "fr"], ["LANG": "vi_VN"], "vi"),
    (["solieu", "extract", "--", "--lang", "vi"], [:], "en"),
  ])
  func theNearestWordDecides(_ arguments: [String], _ environment: [String: String], _ expected: String) {
    #expect(chooseLanguage(arguments: arguments) { environment[$0] }.rawValue == expected)
  }
}
