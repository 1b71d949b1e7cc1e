import ArgumentParser
import Exporters
import Glibc
import Model
import Pipeline
import Readers

struct ConvertCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert", abstract: language.aboutConvert, discussion: language.convertDiscussion)
  }

  @Argument(help: ArgumentHelp(language.aboutInputs, valueName: "input"), completion: .file())
  var inputs: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp(language.aboutOutput, valueName: "dir"),
    completion: .directory)
  var output: String

  @OptionGroup var forms: FormOptions
  @OptionGroup var failing: FailOnOption

  @Option(help: ArgumentHelp(language.aboutCSV, valueName: "excel-vi"))
  var csv: CSVDialect?

  @Option(name: .shortAndLong, help: ArgumentHelp(language.aboutJobs, valueName: "n"))
  var jobs: Int?

  @Flag(help: ArgumentHelp(language.aboutJSON))
  var json = false

  @Flag(name: .shortAndLong, help: ArgumentHelp(language.aboutQuiet))
  var quiet = false

  @Flag(help: ArgumentHelp(language.aboutDryRun))
  var dryRun = false

  @Flag(help: ArgumentHelp(language.aboutForce))
  var force = false

  @OptionGroup var words: LanguageOption

  enum CSVDialect: String, ExpressibleByArgument, CaseIterable {
    case excelVi = "excel-vi"
  }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError(language.jobsTooFew) }
    if output.isEmpty { throw ValidationError(language.noOutputName) }
  }

  func run() async throws {
    let knowledge = try Knowledge(forms, forMany: true)
    let exporters = exporters(forms: knowledge.forms, dialect: csv == nil ? .standard : .excelVi)
    let folder = Path(output)
    let listing = Listing(inputs, output: folder, outputNames: exporters.map(\.name))
    var talk = Talk(style: json ? .json : quiet ? .quiet : .words, inputs: listing.inputs.count)
    for (kind, files) in listing.skipped { talk.tell(.skipped(kind: kind, files: files)) }
    if listing.inputs.isEmpty { throw Failure(.noInput, language.noReports(in: inputs)) }
    if listing.inputs.allSatisfy({ $0.failure == .missing }) {
      // A slip in the name of an input is no reason to replace earlier results by empty ones.
      for input in listing.inputs { tell(Failure(.noInput, language.inputFailed(input.path.description, .missing))) }
      throw Stop(status: .noInput)
    }
    if dryRun { return try printOut(listing.inputs.map { $0.name + "\n" }.joined()) }

    interruption.listen()
    let converter = Converter(
      pipeline: knowledge.pipeline, formID: forms.form, exporters: exporters, limits: Limits())
    let files = try OutputFolder(folder, files: exporters.map { ($0.name, $0.ownStarts) }, force: force)
    var totals = Event.Totals()
    totals.skipped = listing.skipped.reduce(0) { $0 + $1.files }
    totals.output = folder.description
    var statuses: [ExitStatus] = []
    do {
      for (index, exporter) in exporters.enumerated() { try files.append(exporter.header(), to: index) }
      try await inOrder(listing.inputs, jobs: jobs ?? coreCount(), work: converter.convert) { input, result in
        for (index, bytes) in result.bytes.enumerated() { try files.append(bytes, to: index) }
        switch result.event {
        case .converted(let summary):
          totals.converted += 1
          totals.findings += summary.findings
        case .rejected(_, let status):
          totals.rejected += 1
          statuses.append(status)
        default: break
        }
        talk.tell(result.event)
        talk.show(done: totals.converted + totals.rejected, next: input.name)
      }
      try files.commit()
    } catch {
      files.discard()
      talk.clear()
      throw error
    }
    totals.elapsed = talk.elapsed
    talk.tell(.done(totals))
    let status = status(totals, rejections: statuses)
    if status != .success { throw Stop(status: status) }
  }

  /// Rejections weigh more than findings: what is missing from the outputs cannot be seen in them.
  private func status(_ totals: Event.Totals, rejections: [ExitStatus]) -> ExitStatus {
    if let first = rejections.first {
      if totals.converted > 0 { return .someRejected }
      return rejections.allSatisfy { $0 == first } ? first : .unreadableInput
    }
    return failing.isMet(by: totals.findings) ? .findings : .success
  }
}

private func coreCount() -> Int {
  max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

extension Exporter {
  /// How a file that an earlier run wrote begins, in whichever dialect.
  fileprivate var ownStarts: [String] {
    if !name.hasSuffix(".csv") { return ["{\"contract\":\"solieu.report/"] }
    return ["report,", "report;", "\u{FEFF}report,", "\u{FEFF}report;"]
  }
}
