import ArgumentParser
import Exporters
import Glibc

/// Does conversions for somebody else: jobs come as lines of JSON, answers go out as lines of JSON.
struct WorkerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "worker", abstract: language.aboutWorker, discussion: language.workerDiscussion)
  }

  @OptionGroup var forms: FormOptions
  @OptionGroup var encoding: EncodingOption
  @OptionGroup var limits: WorkerLimitOptions

  /// Answers with the rows of the output files instead of the report; between `convert` or `watch` and their workers.
  @Flag(help: .hidden)
  var rows = false

  /// The process that started us, when we are not to outlive it.
  @Option(help: .hidden)
  var parent: Int32?

  @Option(help: .hidden)
  var csv: CSVDialect?

  @OptionGroup var words: LanguageOption

  func run() throws {
    if let parent { dieWithParent(parent) }
    // Before the forms are read: should they change in between, results are taken for older than they are, and made again.
    let settings = rows ? try RunSettings(forms, csv: csv, encoding: encoding.encoding).digest : ""
    let knowledge = try Knowledge(forms)
    let exporters = exporters(forms: knowledge.forms, dialect: csv.dialect, language: language)
    var loop = WorkerLoop(
      pipeline: knowledge.pipeline, formID: forms.form, encoding: encoding.encoding,
      rows: rows ? WorkerLoop.RowsOfOutputs(exporters: exporters, settings: settings) : nil,
      describe: { [forms, encoding, limits] in
        try WorkerDescription(forms, encoding: encoding.encoding, limits: limits.jobLimits)
      })
    confine(memoryBytes: limits.jobLimits.memoryBytes)
    if rows { try printOut("ready\n") }
    try loop.run()
  }
}
