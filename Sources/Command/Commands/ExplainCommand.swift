import ArgumentParser
import Pipeline

struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain", abstract: language.aboutExplain, discussion: language.explainDiscussion)
  }

  @Argument(help: ArgumentHelp(language.aboutFile, valueName: "file"), completion: .file())
  var file: String

  @Argument(help: ArgumentHelp(language.aboutCode, valueName: "code"))
  var code: String

  @OptionGroup var forms: FormOptions
  @OptionGroup var words: LanguageOption

  func run() throws {
    let (pipeline, conversion) = try convertOne(file, forms: loadForms(forms), formID: forms.form)
    guard let form = conversion.report.form else {
      throw Failure(.unreadableInput, language.noFormMatched(shown(Array(file.utf8))))
    }
    // The form prints a point behind its codes, and people type it.
    let plain = code.hasSuffix(".") ? String(code.dropLast()) : code
    guard let explanation = pipeline.explain(plain, in: conversion) else {
      throw Failure(.usage, language.unknownCode(code, form: form.id))
    }
    try printOut(language.lines(for: explanation).map { $0 + "\n" }.joined())
  }
}
