import ArgumentParser
import Exporters
import Glibc

/// What a run over an archive and a watch over a folder have in common.
struct RunOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp(language.aboutOutput, valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(help: ArgumentHelp(language.aboutCSV, valueName: "excel-vi"))
  var csv: CSVDialect?

  @Option(help: ArgumentHelp(language.aboutReviewLimit, valueName: "n"))
  var reviewLimit = 200

  @Option(name: .shortAndLong, help: ArgumentHelp(language.aboutJobs, valueName: "n"))
  var jobs: Int?

  @Flag(help: ArgumentHelp(language.aboutJSON))
  var json = false

  @Flag(name: .shortAndLong, help: ArgumentHelp(language.aboutQuiet))
  var quiet = false

  @Option(help: ArgumentHelp(language.aboutJournal, valueName: "dir"), completion: .directory)
  var journal: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError(language.jobsTooFew) }
    if reviewLimit < 0 { throw ValidationError(language.reviewLimitTooSmall) }
    if output.isEmpty { throw ValidationError(language.noOutputName) }
  }

  var folder: Path { Path(argument: output) }
  var style: TalkStyle { json ? .json : quiet ? .quiet : .words }
  /// As many as there are cores when nobody says.
  var workers: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
