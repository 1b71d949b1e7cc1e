import ArgumentParser
import Exporters
import Glibc

/// Converts what arrives in a folder, until it is told to stop.
struct WatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch", abstract: language.aboutWatch, discussion: language.watchDiscussion)
  }

  @Argument(help: ArgumentHelp(language.aboutInbox, valueName: "inbox"), completion: .directory)
  var inbox: String

  @OptionGroup var options: RunOptions
  @OptionGroup var watching: WatchOptions
  @OptionGroup var forms: FormOptions

  @OptionGroup var limits: WorkerLimitOptions
  @OptionGroup var words: LanguageOption

  func run() throws {
    // However it is spelled, it is the same inbox to the journal.
    let given = Path(argument: inbox)
    let path = given.resolved ?? given
    if watching.move, MovedInputs.Kind.allCases.contains(where: { Array($0.rawValue.utf8) == path.name }) {
      throw Failure(.usage, language.inboxIsTarget(path))
    }
    do throws(InputFailure) { _ = try Folder(path) } catch {
      let words = error == .missing ? language.noInbox : language.message(for: error)
      throw Failure(error == .missing ? .noInput : error.status, "\(given): \(words)")
    }
    guard let signals = SignalPipe() else { throw Failure(.inputOutput, language.outputFailed(errno)) }
    let parts = try WatchParts(self, inbox: path)
    let watcher = Watcher(
      inbox: path, options: watching, parts: parts, signals: signals,
      talk: Talk(style: options.style, inputs: 0)
    ) { try Workplace(self) }
    try watcher.start()
    try watcher.run()
  }
}

/// What stays the same as long as a folder is watched.
struct WatchParts {
  var folder: OutputFolder
  var outputs: OutputSet
  var output: Path

  init(_ command: WatchCommand, inbox: Path) throws {
    output = command.options.folder
    let exporters = exporters(
      forms: try Knowledge(command.forms, forMany: true).forms, dialect: command.options.csv.dialect, language: language
    )
    folder = try OutputFolder(output, files: exporters.map(\.ownFile), force: false)
    // What is written would be read again.
    let (own, watched) = (output.resolved ?? output, inbox.resolved ?? inbox)
    guard own != watched, !own.bytes.starts(with: watched.bytes + [UInt8(ascii: "/")]) else {
      throw Failure(.usage, language.outputInInbox(output))
    }
    let journal = try openJournal(output, elsewhere: command.options.journal, keeper: .watch)
    outputs = OutputSet(
      exporters: exporters, folder: folder, journal: journal, reviewLimit: command.options.reviewLimit)
    try outputs.recover()
  }
}

/// What is made anew when the forms are read again.
struct Workplace {
  var exporters: [Exporter]
  var settings: RunSettings
  var workforce: Workforce

  init(_ command: WatchCommand) throws {
    settings = try RunSettings(command.forms, csv: command.options.csv)
    let knowledge = try Knowledge(command.forms, forMany: true)
    exporters = Exporters.exporters(forms: knowledge.forms, dialect: command.options.csv.dialect, language: language)
    workforce = try Workforce(
      count: command.options.workers, forms: command.forms, csv: command.options.csv, limits: command.limits,
      exporters: exporters, settings: settings)
  }
}
