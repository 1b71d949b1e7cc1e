import Exporters
import FoundationEssentials
import Glibc
import Model
import Pipeline
import Readers

/// Does one job after the other until the input ends.
struct WorkerLoop {
  let pipeline: Pipeline
  let formID: String?
  let encoding: AskedEncoding?
  /// nil: the answer is the report itself.
  let rows: RowsOfOutputs?
  let limits = Limits()
  /// What a program that does not know us yet is told; made when it asks.
  let describe: () throws -> WorkerDescription
  private lazy var tables = sheets(forms: pipeline.forms)
  private let decoder = JSONDecoder()
  private var input = WorkerInput()

  /// For the run that started the worker.
  struct RowsOfOutputs {
    var exporters: [Exporter]
    var settings: String
  }

  init(
    pipeline: Pipeline, formID: String?, encoding: AskedEncoding?, rows: RowsOfOutputs?,
    describe: @escaping () throws -> WorkerDescription
  ) {
    self.pipeline = pipeline
    self.formID = formID
    self.encoding = encoding
    self.rows = rows
    self.describe = describe
  }

  mutating func run() throws {
    do {
      while let line = try input.line() {
        switch line {
        case .tooLong: try answer(nil, name: "", failure: .badRequest(language.requestTooLong))
        case .line(let line): if !line.allSatisfy({ $0 == 0x20 }) { try job(line) }
        }
      }
    } catch let error as InputFailure {
      throw Failure(error.status, language.message(for: error))
    }
  }

  private mutating func job(_ line: [UInt8]) throws {
    let request: WorkerRequest
    do {
      request = try decoder.decode(WorkerRequest.self, from: Data(line))
    } catch {
      return try answer(nil, name: "", failure: .badRequest(language.requestIsNoJob))
    }
    if request.describe == true {
      let description = try describe()
      return try send(description.answer(request.id, tables: tables))
    }
    let name = request.name ?? request.filePath.map { shown($0.name) } ?? "-"
    var file: (bytes: [UInt8], steady: SteadyFile?)?
    do throws(InputFailure) {
      let given = try read(request)
      file = given
      let form = try form(request)
      let conversion = try convertBytes(
        given.bytes, name: name, pipeline: pipeline, formID: form, encoding: encoding(request))
      if request.tables == true {
        try answerTables(request.id, conversion)
      } else {
        try answer(request.id, name: name, file: given, conversion: conversion)
      }
    } catch {
      if request.tables == true {
        try answerTables(request.id, name: name, sha256: file.map { sha256($0.bytes) }, failure: error)
      } else {
        try answer(request.id, name: name, file: file, failure: error)
      }
    }
  }

  private func form(_ request: WorkerRequest) throws(InputFailure) -> String? {
    guard let form = request.form else { return formID }
    guard pipeline.forms.contains(where: { $0.id == form }) else {
      throw .badRequest(language.unknownForm(form, known: pipeline.forms.map(\.id)))
    }
    return form
  }

  private func encoding(_ request: WorkerRequest) throws(InputFailure) -> AskedEncoding? {
    guard let name = request.encoding else { return encoding }
    guard let asked = AskedEncoding(name: name) else { throw .badRequest(language.unknownEncoding(name)) }
    return asked
  }

  private mutating func read(_ request: WorkerRequest) throws(InputFailure) -> (bytes: [UInt8], steady: SteadyFile?) {
    if let count = request.bytes {
      guard count >= 0 else { throw .badRequest(language.requestIsNoJob) }
      if request.path != nil || request.pathInHexadecimal != nil {
        _ = try input.skip(count)
        throw .badRequest(language.requestIsNoJob)
      }
      guard count <= limits.fileBytes else {
        guard try input.skip(count) else { throw .badRequest(language.requestEndsEarly) }
        throw tooLarge(limits)
      }
      guard let bytes = try input.bytes(count) else { throw .badRequest(language.requestEndsEarly) }
      return (bytes, nil)
    }
    guard let path = request.filePath else { throw .badRequest(language.requestIsNoJob) }
    let file = try readSteadyFile(path, limits: limits)
    return (file.bytes, file)
  }

  // MARK: answers

  private func answer(
    _ id: WorkerID?, name: String, file: (bytes: [UInt8], steady: SteadyFile?), conversion: Conversion
  ) throws(InputFailure) {
    let report = conversion.report
    let edition = Edition(report, document: conversion.document, language: language)
    if rows != nil {
      var answer = rowsAnswer(id, .converted)
      answer.sha256 = report.source.sha256
      answer.note(file.steady)
      answer.form = report.form?.id
      answer.values = report.values.count
      let tally = FindingTally(report.findings)
      (answer.errors, answer.warnings, answer.notes) = (tally.errors, tally.warnings, tally.notes)
      answer.subject = subject(of: report)
      answer.date = report.header.dateValue?.description
      answer.year = report.header.period?.label.year ?? report.header.dateValue?.year
      return try send(answer, .converted(edition))
    }
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("status", "converted")
      json.key("report")
      json.value(edition)
    }
    json.endLine()
    try send(json.bytes)
  }

  private func answer(
    _ id: WorkerID?, name: String, file: (bytes: [UInt8], steady: SteadyFile?)? = nil, failure: InputFailure
  ) throws(InputFailure) {
    let rejection = Rejection(name: name, reason: failure.reason, message: language.message(for: failure))
    if rows != nil {
      var answer = rowsAnswer(id, .rejected)
      (answer.reason, answer.message) = (rejection.reason, rejection.message)
      answer.exit = Int(failure.status.rawValue)
      answer.isLasting = failure.isLasting
      answer.sha256 = file.map { sha256($0.bytes) }
      answer.note(file?.steady)
      return try send(answer, .rejected(rejection))
    }
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("status", "rejected")
      json.member("name", rejection.name)
      json.member("reason", rejection.reason)
      json.member("message", rejection.message)
      json.member("exit", Int(failure.status.rawValue))
    }
    json.endLine()
    try send(json.bytes)
  }

  /// The rows of every table, and what a run needs to know of a report besides.
  private mutating func answerTables(_ id: WorkerID?, _ conversion: Conversion) throws(InputFailure) {
    let report = conversion.report
    let header = report.header
    try answerTables(id, .converted(Edition(report, document: conversion.document, language: language))) { json in
      json.member("status", "converted")
      json.member("name", report.source.name)
      json.member("sha256", report.source.sha256)
      json.member("form", report.form?.id)
      json.member("year", header.period?.label.year ?? header.dateValue?.year)
      json.member("date", header.dateValue?.description)
      json.member("subject", subject(of: report))
    }
  }

  private mutating func answerTables(
    _ id: WorkerID?, name: String, sha256: String?, failure: InputFailure
  ) throws(InputFailure) {
    let rejection = Rejection(name: name, reason: failure.reason, message: language.message(for: failure))
    try answerTables(id, .rejected(rejection)) { json in
      json.member("status", "rejected")
      json.member("name", name)
      json.member("sha256", sha256)
      json.member("reason", rejection.reason)
      json.member("message", rejection.message)
      json.member("exit", Int(failure.status.rawValue))
      json.member("lasting", failure.isLasting)
    }
  }

  private mutating func answerTables(
    _ id: WorkerID?, _ entry: Entry, facts: (inout JSONWriter) -> Void
  ) throws(InputFailure) {
    let tables = tables
    var json = JSONWriter(reserving: 64 * 1024)
    json.object { json in
      json.member("id", id)
      facts(&json)
      json.object("tables") { json in
        var cells = TableCells()
        cells.write(entry, of: tables, to: &json)
      }
    }
    json.endLine()
    try send(json.bytes)
  }

  private func rowsAnswer(_ id: WorkerID?, _ outcome: RowsAnswer.Outcome) -> RowsAnswer {
    var number = 0
    if case .number(let given) = id { number = given }
    return RowsAnswer(id: number, outcome: outcome, settings: rows?.settings ?? "")
  }

  private func send(_ answer: RowsAnswer, _ entry: Entry) throws(InputFailure) {
    var answer = answer
    let parts = rows?.exporters.map { $0.rows(for: entry) } ?? []
    answer.rows = parts.map(\.count)
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    answer.cpuMilliseconds =
      (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
      + Int(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000
    answer.peakKilobytes = usage.ru_maxrss
    guard let line = try? JSONEncoder().encode(answer) else { throw .system(code: EIO) }
    var bytes = Array(line)
    bytes.reserveCapacity(line.count + 1 + parts.reduce(0) { $0 + $1.count })
    bytes.append(0x0A)
    for part in parts { bytes.append(contentsOf: part) }
    try send(bytes)
  }

  /// Whoever gave the jobs has left when it cannot be written.
  private func send(_ bytes: [UInt8]) throws(InputFailure) {
    let code = writeAll(bytes, to: STDOUT_FILENO)
    if code == EPIPE { leave(.success) }
    if code != 0 { throw .system(code: code) }
  }
}

extension WorkerRequest {
  /// nil when none is given, or what no file can be called.
  fileprivate var filePath: Path? {
    guard let bytes = path.map({ Array($0.utf8) }) ?? pathInHexadecimal.flatMap({ hexadecimalBytes($0) }) else {
      return nil
    }
    return bytes.isEmpty || bytes.contains(0) ? nil : Path(bytes)
  }
}

extension RowsAnswer {
  fileprivate mutating func note(_ file: SteadyFile?) {
    guard let file else { return }
    let stamp = file.stamp
    self.stamp = [stamp.size, stamp.modified, stamp.changed, stamp.inode, stamp.device]
    stampTime = file.time
  }
}

extension JSONWriter {
  mutating func member(_ key: StaticString, _ id: WorkerID?) {
    switch id {
    case .number(let number): member(key, number)
    case .text(let text): member(key, text)
    case nil: member(key, String?.none)
    }
  }
}
