import Foundation
import TestKit

/// One Swift file of the project.
struct SourceFile: Sendable {
  let module: String
  /// From the root of the project.
  let path: String
  let lines: [String]

  /// The lines without what stands behind `//`. A text that holds `//` loses its end, which is no harm here.
  var code: [String] {
    lines.map { line in line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? line }
  }
}

/// All Swift files under a folder, in the order of their paths; none at all is an error, for every rule would hold.
func swiftFiles(under folder: String) throws -> [SourceFile] {
  let paths = try FileManager.default.subpathsOfDirectory(atPath: projectRoot.appendingPathComponent(folder).path)
  let files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
    SourceFile(
      module: String(path.prefix { $0 != "/" }), path: "\(folder)/\(path)",
      lines: try text("\(folder)/\(path)").components(separatedBy: "\n"))
  }
  if files.isEmpty { throw NoCases(description: "\(folder) has no Swift files") }
  return files
}

func text(_ path: String) throws -> String {
  try String(decoding: Data(contentsOf: projectRoot.appendingPathComponent(path)), as: UTF8.self)
}
