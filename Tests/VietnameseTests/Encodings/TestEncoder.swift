import Foundation
import TestKit

@testable import Vietnamese

/// From Unicode to the old encodings, by the same tables: what the decoders must undo.
struct TestEncoder {
  let encoding: LegacyEncoding
  private let bytes: [Unicode.Scalar: [UInt8]]

  static let all: [TestEncoder] = {
    do { return try EncodingJudge.candidates.map(TestEncoder.init) } catch { return [] }
  }()

  init(_ encoding: LegacyEncoding) throws {
    self.encoding = encoding
    var bytes: [Unicode.Scalar: [UInt8]] = [:]
    for row in try Self.rows(encoding) where row.kind != "alt" && row.kind != "pair" && row.kind != "mixedcase" {
      guard let letter = row.letter.unicodeScalars.first, bytes[letter] == nil else { continue }
      bytes[letter] = row.bytes
    }
    self.bytes = bytes
  }

  struct Row {
    let bytes: [UInt8]
    let letter: String
    let kind: String
  }

  /// The rows of an encoding's table that it has.
  static func rows(_ encoding: LegacyEncoding) throws -> [Row] {
    let (table, kinds): (String, Set<String>) =
      switch encoding {
      case .tcvn3: ("tcvn3", ["base", "pair"])
      case .tcvn5712: ("tcvn3", ["base", "vn1", "combining"])
      case .vni: ("vni", ["base", "alt", "mixedcase"])
      case .viscii: ("viscii", ["base", "c0"])
      case .vps: ("vps", ["base", "c0"])
      case .windows1258: ("cp1258", ["base", "alt", "combining"])
      case .vietwareX: ("vietwarex", ["base"])
      case .viqr: throw NoCases(description: "VIQR has no table")
      }
    return try cases("encodings/\(table).tsv").filter { kinds.contains($0[3]) }.map { row in
      Row(bytes: row[0].split(separator: " ").compactMap { UInt8($0, radix: 16) }, letter: row[1], kind: row[3])
    }
  }

  /// nil when the encoding has no way to write it. What it cannot write as a capital it writes small, as its users did.
  func encode(_ text: String) -> [UInt8]? {
    var output: [UInt8] = []
    for scalar in text.unicodeScalars {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if scalar.value < 0x80 {
        output.append(UInt8(scalar.value))
      } else if let known = bytes[scalar] ?? bytes[small] {
        output.append(contentsOf: known)
      } else if let byte = westernByte(scalar), encoding == .tcvn3 || encoding == .vni, byte < 0xA0 {
        output.append(byte)
      } else {
        return nil
      }
    }
    return output
  }
}
