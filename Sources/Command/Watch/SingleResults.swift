import Archive
import Exporters
import Glibc
import Inbox

/// The results of one input on its own, in a folder for its year: the report as JSON and its values as CSV.
struct SingleResults {
  let output: Path
  let exporters: [Exporter]
  let journal: Journal

  /// Writes both and tells where: relative to the output folder, without the ending.
  ///
  /// - Parameter rows: for each exporter.
  func write(_ name: String, year: Int?, earlier: String?, rows: [ArraySlice<UInt8>]) throws -> String {
    let single = try place(name, year: year, earlier: earlier)
    let path = output.appending(single)
    try makeFolders(path.folder)
    for (exporter, rows) in zip(exporters, rows) {
      switch exporter.name {
      case "reports.jsonl": try write(Array(rows), to: path, ending: ".json")
      case "values.csv": try write(exporter.header() + rows, to: path, ending: ".csv")
      default: break
      }
    }
    return single
  }

  /// Takes away what an input had before it was called otherwise, or gave a report of another year.
  func remove(_ single: String) {
    for ending in [".json", ".csv"] {
      let path = output.appending(Array((single + ending).utf8))
      _ = path.withCString { unlink($0) }
    }
  }

  private func write(_ bytes: [UInt8], to path: Path, ending: String) throws {
    let file = path.folder.appending(path.name + Array(ending.utf8))
    let code = writeWholeFile(bytes, to: file)
    guard code == 0 else { throw Failure(.creating(code), language.writeFailed(file.description, code)) }
  }

  private func place(_ name: String, year: Int?, earlier: String?) throws -> String {
    let parts = name.split(separator: "/").map { String($0) }
    let folder = year.map { "\($0)" } ?? "no-year"
    let last = Array((parts.last ?? name).utf8)
    let stem = last.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 ? Array(last[..<$0]) : nil } ?? last
    if let earlier, earlier.hasPrefix(folder + "/") { return earlier }
    // Room for an ending, and for the mark of a file that is being written.
    let free = try freeStem(Array(stem.prefix(200)), in: folder, name)
    return folder + "/" + String(decoding: free, as: UTF8.self)
  }

  private func freeStem(_ stem: [UInt8], in folder: String, _ name: String) throws -> [UInt8] {
    var failure: JournalFailure?
    let free = freeName(stem, limit: 220) { candidate in
      do throws(JournalFailure) {
        return try journal.isSingleTaken(folder + "/" + String(decoding: candidate, as: UTF8.self), byOtherThan: name)
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return free
  }
}
