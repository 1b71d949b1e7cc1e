import Model
import Testing

@testable import Forms

struct FormLibraryTests {
  private func form(_ id: String, _ version: String) -> Form {
    Form(id: id, version: version, title: "\(id) \(version)")
  }

  @Test func formsStandByIdAndTheNewestVersionFirst() {
    let library = FormLibrary([form("b", "1"), form("a", "9"), form("a", "10"), form("a", "1.2"), form("a", "1.10")])
    #expect(library.forms.map(\.title) == ["a 10", "a 9", "a 1.10", "a 1.2", "b 1"])
  }

  @Test func theOrderDoesNotDependOnTheOrderOfFinding() {
    let forms = [form("b", "2"), form("a", "1"), form("b", "2025-01"), form("b", "1")]
    #expect(FormLibrary(forms).forms.map(\.title) == FormLibrary(forms.reversed()).forms.map(\.title))
  }

  @Test func aFormIsFoundByIdAndVersion() {
    let library = FormLibrary([form("a", "1"), form("a", "2")])
    #expect(library["a"]?.version == "2")
    #expect(library.form(id: "a", version: "1")?.version == "1")
    #expect(library["b"] == nil)
    #expect(library.form(id: "a", version: "3") == nil)
  }
}
