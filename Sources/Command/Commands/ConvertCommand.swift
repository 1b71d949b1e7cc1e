import ArgumentParser
import Exporters
import Glibc

struct ConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert", abstract: language.aboutConvert, discussion: language.convertDiscussion)
  }

  @Argument(help: ArgumentHelp(language.aboutInputs, valueName: "input"), completion: .file())
  var inputs: [String]

  @OptionGroup var options: RunOptions
  @OptionGroup var forms: FormOptions
  @OptionGroup var encoding: EncodingOption
  @OptionGroup var failing: FailOnOption

  @Flag(help: ArgumentHelp(language.aboutDryRun))
  var dryRun = false

  @Flag(help: ArgumentHelp(language.aboutForce))
  var force = false

  @OptionGroup var limits: WorkerLimitOptions
  @OptionGroup var words: LanguageOption

  func run() throws {
    let settings = try RunSettings(forms, csv: options.csv, encoding: encoding.encoding)
    let knowledge = try Knowledge(forms, forMany: true)
    let exporters = exporters(forms: knowledge.forms, dialect: options.csv.dialect, language: language)
    let path = options.folder
    let listing = Listing(inputs, output: path, outputNames: exporters.map(\.name))
    var talk = Talk(style: options.style, inputs: listing.inputs.count)
    for (kind, files) in listing.skipped { talk.tell(.skipped(kind: kind, files: files)) }
    for name in listing.open { talk.tell(.openElsewhere(name: name)) }
    if listing.inputs.isEmpty { throw Failure(.noInput, language.noReports(in: inputs)) }
    if listing.inputs.allSatisfy({ $0.failure == .missing }) {
      // A slip in the name of an input is no reason to replace earlier results by empty ones.
      for input in listing.inputs { tell(Failure(.noInput, language.inputFailed(input.path.description, .missing))) }
      throw Stop(status: .noInput)
    }
    if dryRun { return try printOut(listing.inputs.map { $0.name + "\n" }.joined()) }

    interruption.listen()
    let folder = try OutputFolder(path, files: exporters.map(\.ownFile), force: force)
    let journal = try openJournal(path, elsewhere: options.journal, keeper: .run, force: force)
    let outputs = OutputSet(
      exporters: exporters, folder: folder, journal: journal, reviewLimit: options.reviewLimit)
    try outputs.recover()
    let workforce = try Workforce(
      count: options.workers, forms: forms, encoding: encoding.encoding, csv: options.csv, limits: limits,
      exporters: exporters, settings: settings)
    var run = ArchiveRun(
      inputs: listing.inputs, journal: journal, workforce: workforce, settings: settings, force: force)
    defer { talk.clear() }
    try run.convert { event, input in
      talk.tell(event)
      talk.show(next: input.name)
    }
    workforce.end()
    var totals = run.totals
    totals.skipped = listing.skipped.reduce(0) { $0 + $1.files }
    totals.output = path.description
    let superseded = try later(in: run)
    for (_, pair) in superseded.sorted(by: { $0.key < $1.key }) {
      talk.tell(.superseded(name: pair.name, later: pair.later))
    }
    totals.superseded = superseded.count
    totals.isAsBefore = try outputs.isIntact(run.digest)
    if !totals.isAsBefore {
      talk.showWriting()
      try write(run, superseded, to: outputs)
      talk.clear()
    }
    totals.elapsed = talk.elapsed
    talk.tell(.done(totals))
    let status = status(totals, rejections: run.rejections)
    if status != .success { throw Stop(status: status) }
  }

  /// Reports of this run that have a later version, by name.
  private func later(in run: ArchiveRun) throws -> [String: Supersession] {
    let twice = Set(run.duplicates.keys)
    var names: Set<String>?
    return try supersessions(in: run.journal) { name in
      let known = names ?? Set(run.inputs.indices.lazy.filter { !twice.contains($0) }.map { run.inputs[$0].name })
      names = known
      return known.contains(name)
    }
  }

  /// The output files, from the journal.
  private func write(_ run: ArchiveRun, _ superseded: [String: Supersession], to outputs: OutputSet) throws {
    let journal = outputs.journal
    try journalled { try journal.keepOnly(run.inputs.lazy.map(\.name)) }
    try outputs.write(run.digest) { add in
      for (index, input) in run.inputs.enumerated() {
        guard let entry = try journalled({ try journal.entry(named: input.name) }) else { continue }
        if let first = run.duplicates[index] {
          let first = run.inputs[first].name
          try add(.made(.duplicate(Duplicate(name: input.name, first: first, sha256: entry.sha256 ?? ""))))
          continue
        }
        try add(.entry(entry))
        if let pair = superseded[input.name] { try add(.made(.superseded(pair))) }
      }
    }
    try? journal.tidy()
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

extension Exporter {
  /// How a file that an earlier run wrote is told from others, in whichever dialect.
  var ownFile: OwnFile {
    switch making {
    case .workbook: return OwnFile(name: name, mark: .workbook)
    case .review: return OwnFile(name: name, mark: .starts(ReviewBook.ownStarts))
    case .concatenation, .fixed: break
    }
    let starts: [String]
    switch name {
    case "reports.jsonl": starts = ["{\"contract\":\"solieu.report/"]
    case "datapackage.json": starts = ["{\n  \"$schema\": \"https://datapackage.org/"]
    default: starts = ["report,", "report;", "\u{FEFF}report,", "\u{FEFF}report;"]
    }
    return OwnFile(name: name, mark: .starts(starts))
  }
}
