import FoundationEssentials

/// A job as it comes to `solieu worker`: a line of JSON, and behind it the file's bytes when it says how many.
struct WorkerRequest: Codable {
  /// Given back with the answer; a text or a whole number.
  var id: WorkerID?
  /// The file to read. Without it the bytes follow the line.
  var path: String?
  /// The same for a name that is no UTF-8: its bytes in hexadecimal digits.
  var pathInHexadecimal: String?
  /// How many bytes follow the line.
  var bytes: Int?
  /// What the outputs call the report; the file's name when it is not said.
  var name: String?
  /// The form to use instead of choosing by evidence.
  var form: String?
  /// What the text is in, when it is no Unicode and is not to be found out.
  var encoding: String?
  /// The answer has the rows of each table instead of the report.
  var tables: Bool?
  /// No file is meant: the answer tells what the worker is and which tables it gives.
  var describe: Bool?

  enum CodingKeys: String, CodingKey {
    case id, path, bytes, name, form, encoding, tables, describe
    case pathInHexadecimal = "path_hex"
  }
}

enum WorkerID: Codable, Equatable {
  case number(Int)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

/// What a worker says of one job to the run that started it. The rows for each output file follow the line, one file's
/// behind the other's.
struct RowsAnswer: Codable {
  enum Outcome: String, Codable { case converted, rejected }

  var id: Int
  var outcome: Outcome
  /// Of program, forms and options, to be compared with the run's own.
  var settings: String
  var sha256: String?
  /// Size, modification, change, inode, device of the file that was read.
  var stamp: [Int64]?
  /// When the stamp was taken, in nanoseconds since 1970.
  var stampTime: Int64?
  var form: String?
  var values = 0
  var errors = 0
  var warnings = 0
  var notes = 0
  /// What it is a report of; see `subject(of:)`.
  var subject: String?
  var date: String?
  var year: Int?
  var reason: String?
  var message: String?
  var exit = 0
  var isLasting = true
  /// How many bytes for each output file.
  var rows: [Int] = []
  var cpuMilliseconds = 0
  var peakKilobytes = 0
}
