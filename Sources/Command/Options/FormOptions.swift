import ArgumentParser

/// Which forms a run may use.
struct FormOptions: ParsableArguments {
  @Option(help: ArgumentHelp(language.aboutForm, valueName: "id"))
  var form: String?

  @Option(help: ArgumentHelp(language.aboutForms, valueName: "dir"), completion: .directory)
  var forms: [String] = []
}
