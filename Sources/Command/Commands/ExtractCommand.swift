import ArgumentParser
import Exporters
import Pipeline

struct ExtractCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extract", abstract: language.aboutExtract, discussion: language.extractDiscussion)
  }

  @Argument(help: ArgumentHelp(language.aboutFile, valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var forms: FormOptions
  @OptionGroup var encoding: EncodingOption
  @OptionGroup var failing: FailOnOption

  @Flag(help: ArgumentHelp(language.aboutPretty))
  var pretty = false

  @OptionGroup var words: LanguageOption

  func run() throws {
    let (_, conversion) = try convertOne(file, forms, encoding.encoding)
    let edition = Edition(conversion.report, document: conversion.document, language: language)
    let json = reportJSON(edition, pretty: pretty)
    try printOut(json + [UInt8(ascii: "\n")])
    if failing.isMet(by: FindingTally(conversion.report.findings)) { throw Stop(status: .findings) }
  }
}
