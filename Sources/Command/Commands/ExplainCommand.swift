import ArgumentParser
import Pipeline
import Readers

struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain", abstract: language.aboutExplain, discussion: language.explainDiscussion)
  }

  @Argument(help: ArgumentHelp(language.aboutFile, valueName: "file"), completion: .file())
  var file: String

  @Argument(help: ArgumentHelp(language.aboutCode, valueName: "code"))
  var code: String?

  @Option(help: ArgumentHelp(language.aboutNumber, valueName: "number"))
  var number: String?

  @OptionGroup var forms: FormOptions
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if (code == nil) == (number == nil) { throw ValidationError(language.codeOrNumber) }
    if let number, !number.utf8.contains(where: { 0x30...0x39 ~= $0 }) {
      throw ValidationError(language.noDigits(number))
    }
  }

  func run() throws {
    let (pipeline, conversion) = try convertOne(file, forms)
    if let number { return try explain(number, pipeline, conversion) }
    if let code { try explain(code: code, pipeline, conversion) }
  }

  private func explain(_ number: String, _ pipeline: Pipeline, _ conversion: Conversion) throws {
    do {
      let found = try pipeline.explain(number: number, in: conversion)
      try printOut(language.lines(for: found, of: number).map { $0 + "\n" }.joined())
    } catch let failure as ReadFailure {
      throw Failure(.unreadableInput, language.inputFailed(shown(Array(file.utf8)), .reading(failure)))
    }
  }

  private func explain(code: String, _ pipeline: Pipeline, _ conversion: Conversion) throws {
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
