import Foundation
import TestKit

/// One Swift file of the project.
struct SourceFile: Sendable {
  let module: String
  /// From the root of the project.
  let path: String
  let bytes: Data

  /// The lines that hold a word outside a comment, by number. A line with `//` in a text loses its end, which is no
  /// harm here. Most files hold it nowhere, which their bytes tell quickly.
  func lines(with word: String) -> [(number: Int, text: String)] {
    guard bytes.range(of: Data(word.utf8)) != nil else { return [] }
    return text.components(separatedBy: "\n").enumerated().compactMap { index, line in
      let code = line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? line
      return code.contains(word) ? (index + 1, code) : nil
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// All Swift files under a folder, in the order of their paths; none at all is an error, for every rule would hold.
func swiftFiles(under folder: String) throws -> [SourceFile] {
  let paths = try FileManager.default.subpathsOfDirectory(atPath: projectRoot.appendingPathComponent(folder).path)
  let files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
    SourceFile(
      module: String(path.prefix { $0 != "/" }), path: "\(folder)/\(path)",
      bytes: try Data(contentsOf: projectRoot.appendingPathComponent("\(folder)/\(path)")))
  }
  if files.isEmpty { throw NothingToCheck("\(folder) has no Swift files") }
  return files
}

func text(_ path: String) throws -> String {
  try String(decoding: Data(contentsOf: projectRoot.appendingPathComponent(path)), as: UTF8.self)
}

/// A test that would be green without having looked at anything.
struct NothingToCheck: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
