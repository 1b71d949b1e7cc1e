import Crypto
import Exporters
import Glibc
import Readers
import Workers

/// What a program that has a worker do its jobs must know beforehand: the columns of each table, what tells results of
/// this worker from those of another, and the words for what only the one who watches the worker can find out.
struct WorkerDescription {
  /// Of the program's version, the forms, the catalogue of units, the language and the options: what is read under the same
  /// settings gives the same rows. Unlike that of a run's journal it is the same on every machine.
  let settings: String
  let limits: JobLimits

  init(_ options: FormOptions, encoding: AskedEncoding?, limits: JobLimits) throws {
    var hash = SHA256()
    func take(_ bytes: [UInt8]) {
      // With its length in front, so that no two lists of parts look alike.
      hash.update(data: Array("\(bytes.count):".utf8))
      hash.update(data: bytes)
    }
    for text in [programVersion, language.rawValue, options.form ?? "", encoding?.name ?? ""] { take(Array(text.utf8)) }
    for file in try FormFolders(extra: options.forms).files() {
      take(file.name)
      take(file.bytes)
    }
    settings = hexadecimal(hash.finalize())
    self.limits = limits
  }

  func answer(_ id: WorkerID?, tables: [any Sheet]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("status", "described")
      json.member("version", programVersion)
      json.member("settings", settings)
      json.member("language", language.rawValue)
      json.object("limits") { json in
        json.member("memory", limits.memoryBytes)
        json.member("cpu", Int(limits.cpu.components.seconds))
        json.member("time", Int(limits.wall.components.seconds))
        json.member("file", Limits().fileBytes)
      }
      json.array("tables") { json in
        for table in tables { describe(table, &json) }
      }
      json.array("rejections") { json in
        for failure in foundOutside { describe(failure, &json) }
      }
      json.object("superseded") { json in
        // The one is later than the other, as a date would be.
        json.member("dated", language.superseded(by: "{later}", on: "{later_date}", date: "{date}"))
        json.member("undated", language.superseded(by: "{later}", on: nil, date: nil))
      }
    }
    json.endLine()
    return json.bytes
  }

  private func describe(_ table: any Sheet, _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", table.name)
      json.array("fields") { json in
        for field in table.fields {
          json.object { json in
            json.member("name", field.name)
            json.member("type", field.kind.rawValue)
            if let title = field.title { json.member("title", title) }
          }
        }
      }
    }
  }

  private func describe(_ failure: InputFailure, _ json: inout JSONWriter) {
    json.object { json in
      json.member("reason", failure.reason)
      json.member("message", language.message(for: failure))
      json.member("exit", Int(failure.status.rawValue))
    }
  }

  /// What a worker cannot tell of itself, or of bytes that somebody else was to read.
  private var foundOutside: [InputFailure] {
    [
      .missing, .permission, .folder, .notAFile, .system(code: EIO), .changing, .worker(.died),
      .worker(.overMemory(bytes: limits.memoryBytes)), .worker(.overCPU(limits.cpu)), .worker(.overTime(limits.wall)),
    ]
  }
}
