import Exporters
import Model
import Pipeline
import Readers

/// How one input becomes its rows in every file of the output set. It is handed to many tasks at once.
struct Converter: Sendable {
  let pipeline: Pipeline
  let formID: String?
  let exporters: [Exporter]
  let limits: Limits

  /// What one input gave: the bytes for each exporter, and what to tell.
  struct Result: Sendable {
    var bytes: [[UInt8]]
    var event: Event
  }

  func convert(_ input: Input) -> Result {
    let entry: Entry
    let event: Event
    do {
      let conversion = try read(input)
      entry = .converted(Edition(conversion.report, document: conversion.document, language: language))
      event = .converted(Event.Summary(conversion.report))
    } catch {
      let rejection = Rejection(
        name: input.name, reason: error.reason, message: language.message(for: error))
      entry = .rejected(rejection)
      event = .rejected(rejection, error.status)
    }
    return Result(bytes: exporters.map { $0.rows(for: entry) }, event: event)
  }

  private func read(_ input: Input) throws(InputFailure) -> Conversion {
    if let failure = input.failure { throw failure }
    let bytes =
      input.isStandardInput ? try readStandardInput(limits: limits) : try readFile(input.path, limits: limits)
    return try convertBytes(bytes, name: input.name, pipeline: pipeline, formID: formID)
  }
}

/// The one place where a report is made, for every command.
func convertBytes(
  _ bytes: [UInt8], name: String, pipeline: Pipeline, formID: String?
) throws(InputFailure) -> Conversion {
  let source = Source(name: name, sha256: sha256(bytes), bytes: bytes.count)
  do {
    return try pipeline.convert(bytes, source: source, formID: formID)
  } catch {
    throw .reading(error)
  }
}
