import ArgumentParser

/// How a folder is watched.
struct WatchOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(language.aboutMove))
  var move = false

  @Option(help: ArgumentHelp(language.aboutEvery, valueName: "s"))
  var every = 2

  @Option(help: ArgumentHelp(language.aboutRest, valueName: "s"))
  var rest = 5

  @Option(help: ArgumentHelp(language.aboutRebuild, valueName: "s"))
  var rebuild = 60

  @Option(help: ArgumentHelp(language.aboutStatus, valueName: "file"), completion: .file())
  var status: String?

  func validate() throws {
    if every < 1 || every > 60 { throw ValidationError(language.everyOutOfRange) }
    if rest < 0 || rest > 3600 || rebuild < 1 || rebuild > 86_400 { throw ValidationError(language.restOutOfRange) }
  }
}
