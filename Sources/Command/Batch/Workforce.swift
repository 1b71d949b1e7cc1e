import Archive
import Exporters
import FoundationEssentials
import Glibc
import Readers
import Workers

/// The workers of a run: inputs go in, journal entries with their rows come out. No document is read in this process.
final class Workforce {
  private let pool: WorkerPool
  private let exporters: [Exporter]
  private let settings: RunSettings
  private let decoder: JSONDecoder
  private var inputs: [Int: Input] = [:]

  struct Result {
    /// As it was submitted.
    var job: Int
    var entry: JournalEntry
    /// For each output file, one behind the other; `lengths` tells how much each has.
    var rows: ArraySlice<UInt8>
    var lengths: [Int]
    var year: Int?
    var cost: Cost
  }

  /// What a document took.
  struct Cost: Sendable {
    var wall = Duration.zero
    /// Of the worker since it was started.
    var peakKilobytes = 0
  }

  /// - Parameter count: of workers at most.
  init(
    count: Int, forms: FormOptions, encoding: AskedEncoding? = nil, csv: CSVDialect?, limits: WorkerLimitOptions,
    exporters: [Exporter],
    settings: RunSettings
  ) throws {
    self.exporters = exporters
    self.settings = settings
    var command = ["/proc/self/exe", "worker", "--rows", "--parent", "\(getpid())", "--lang", language.rawValue]
    if let form = forms.form { command += ["--form", form] }
    for folder in forms.forms { command += ["--forms", folder] }
    if let encoding { command += ["--encoding", encoding.name] }
    if let csv { command += ["--csv", csv.rawValue] }
    command += ["--max-memory", "\(limits.maxMemory)"]
    let decoder = JSONDecoder()
    self.decoder = decoder
    pool = WorkerPool(
      // More than any machine has cores is of no use.
      command: command, environment: try workerEnvironment(forms), size: min(count, 1024), limits: limits.jobLimits,
      bodyLength: { Self.answer($0, decoder)?.rows.reduce(0, +) })
  }

  var hasRoom: Bool { pool.hasRoom }
  var isBusy: Bool { pool.isBusy }

  /// Gives an input to a worker; there must be room.
  ///
  /// - Returns: false when no more worker could be started, but others are at work.
  func submit(_ job: Int, _ input: Input) throws -> Bool {
    do throws(WorkerStartFailure) {
      try pool.submit(job, request(job, input))
      inputs[job] = input
      return true
    } catch {
      guard pool.isBusy else { throw Failure(.inputOutput, language.noWorker(error.code)) }
      return false
    }
  }

  func wait(for descriptors: [Int32] = [], until deadline: ContinuousClock.Instant? = nil) throws -> (
    results: [Result], readable: [Int32]
  ) {
    let (finished, readable) = pool.wait(for: descriptors, until: deadline)
    return (try finished.compactMap { try result($0) }, readable)
  }

  func end() { pool.end() }

  /// A rejection that needs no worker.
  func rejected(_ job: Int, _ input: Input, _ failure: InputFailure) -> Result {
    let rejection = Rejection(name: input.name, reason: failure.reason, message: language.message(for: failure))
    var entry = JournalEntry(name: input.name, path: input.path.bytes, outcome: .rejected)
    (entry.reason, entry.message) = (rejection.reason, rejection.message)
    entry.exit = Int(failure.status.rawValue)
    let rows = exporters.map { $0.rows(for: .rejected(rejection)) }
    return Result(
      job: job, entry: entry, rows: Array(rows.joined())[...], lengths: rows.map(\.count), year: nil, cost: Cost())
  }

  private func request(_ job: Int, _ input: Input) -> [UInt8] {
    var json = JSONWriter()
    var bytes: [UInt8]?
    if input.isStandardInput { bytes = input.bytes ?? [] }
    json.object { json in
      json.member("id", job)
      json.member("name", input.name)
      if let bytes {
        json.member("bytes", bytes.count)
      } else if let path = String(validating: input.path.bytes, as: UTF8.self) {
        json.member("path", path)
      } else {
        json.member("path_hex", input.path.bytes.map { hexadecimal($0) }.joined())
      }
    }
    json.endLine()
    return json.bytes + (bytes ?? [])
  }

  private func result(_ finished: WorkerPool.Finished) throws -> Result? {
    guard let input = inputs.removeValue(forKey: finished.job) else { return nil }
    switch finished.outcome {
    case .failure(let reason):
      var result = rejected(finished.job, input, .worker(reason.failure))
      result.cost.wall = finished.wall
      return result
    case .success(let raw):
      guard let answer = Self.answer(raw.line, decoder), answer.id == finished.job,
        answer.rows.count == exporters.count
      else {
        return rejected(finished.job, input, .worker(.died))
      }
      guard answer.settings == settings.digest else { throw Failure(.tryAgain, language.formsChanged) }
      var entry = JournalEntry(
        name: input.name, path: input.path.bytes, outcome: answer.outcome == .converted ? .converted : .rejected)
      entry.take(answer, settings: settings)
      return Result(
        job: finished.job, entry: entry, rows: raw.body, lengths: answer.rows, year: answer.year,
        cost: Cost(wall: finished.wall, peakKilobytes: answer.peakKilobytes))
    }
  }

  private static func answer(_ line: [UInt8], _ decoder: JSONDecoder) -> RowsAnswer? {
    guard let answer = try? decoder.decode(RowsAnswer.self, from: Data(line)),
      answer.rows.allSatisfy({ $0 >= 0 && $0 <= 1 << 30 })
    else { return nil }
    return answer
  }
}

extension JournalEntry {
  fileprivate mutating func take(_ answer: RowsAnswer, settings: RunSettings) {
    if let parts = answer.stamp, parts.count == 5, let time = answer.stampTime {
      let stamp = FileStamp(
        size: parts[0], modified: parts[1], changed: parts[2], inode: parts[3], device: parts[4])
      seen = stamp
      if stamp.isCertain(at: time) { self.stamp = stamp }
    }
    sha256 = answer.sha256
    self.settings = answer.isLasting ? settings.digest : ""
    summary.form = answer.form
    summary.values = answer.values
    summary.errors = answer.errors
    summary.warnings = answer.warnings
    summary.notes = answer.notes
    (subject, date, reason, message) = (answer.subject, answer.date, answer.reason, answer.message)
    exit = answer.exit
  }
}

/// Ours, and no long tale of a crash: whoever gives a worker a document that ends it is told by the run.
private func workerEnvironment(_ forms: FormOptions) throws -> [String] {
  var variables = ProcessInfo.processInfo.environment
  // The program may be replaced while we run; a worker would then not find what lies beside it.
  if let own = try FormFolders(extra: forms.forms).own { variables["SOLIEU_FORMS"] = "\(own.resolved ?? own)" }
  variables["SWIFT_BACKTRACE"] = "enable=no"
  return variables.map { "\($0.key)=\($0.value)" }.sorted()
}
