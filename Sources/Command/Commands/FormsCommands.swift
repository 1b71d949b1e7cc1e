import ArgumentParser
import Extraction
import Model

struct FormsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "forms", abstract: language.aboutFormList)
  }

  @Option(help: ArgumentHelp(language.aboutForms, valueName: "dir"), completion: .directory)
  var forms: [String] = []

  @OptionGroup var words: LanguageOption

  /// A line for each form, its parts separated by tabs: id, version, how many indicators, title.
  func run() throws {
    for form in try FormFolders(extra: forms).load() {
      try printOut("\(form.id)\t\(form.version)\t\(form.indicators.count)\t\(form.title)\n")
    }
  }
}

struct FormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form", abstract: language.aboutFormCommand,
      subcommands: [FormCheckCommand.self, FormDraftCommand.self])
  }
}

struct FormCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: language.aboutFormCheck)
  }

  @Argument(help: ArgumentHelp(language.aboutFormFile, valueName: "file"), completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var words: LanguageOption

  func run() throws {
    // What it extends may lie beside it or be one of the program's own forms.
    let path = Path(file)
    let bases = FormFolders.bases(beside: path)
    guard let form = try loadFormFiles([path], bases: bases).first else { return }
    let faults = Extractor(form: form).faultyExamples()
    if !faults.isEmpty { throw Failure(.unreadableInput, language.examplesFail(faults, of: shown(Array(file.utf8)))) }
    try printOut(language.formIsGood(form) + "\n")
  }
}
