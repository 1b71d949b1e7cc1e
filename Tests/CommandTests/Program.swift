import Foundation
import Glibc
import TestKit

/// The built program, beside the tests that run.
let program: URL? = {
  var folders = [URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()]
  folders.append(projectRoot.appendingPathComponent(".build/debug"))
  return folders.map { $0.appendingPathComponent("solieu") }.first {
    FileManager.default.isExecutableFile(atPath: $0.path)
  }
}()

/// A folder of its own for one test: `Corpus` is there by a link, `solieu` is on the path.
struct Workplace {
  let folder: URL

  init() throws {
    guard let program else { throw NothingToCheck("the program is not built") }
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-\(UUID().uuidString)")
    let files = FileManager.default
    try files.createDirectory(at: folder.appendingPathComponent(".bin"), withIntermediateDirectories: true)
    try files.createSymbolicLink(at: folder.appendingPathComponent(".bin/solieu"), withDestinationURL: program)
    let corpus = projectRoot.appendingPathComponent("Corpus")
    try files.createSymbolicLink(at: folder.appendingPathComponent("Corpus"), withDestinationURL: corpus)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ name: String, _ content: String) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
  }

  func bytes(_ name: String) -> Data? {
    FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
  }

  struct Result {
    var output: String
    var errors: String
    var status: Int32
  }

  /// Through the shell, in an environment that is the same everywhere.
  func run(_ command: String) throws -> Result {
    let process = try start(command)
    finish(process)
    let signalled = process.terminationReason == .uncaughtSignal
    return Result(
      output: String(decoding: bytes(".stdout") ?? Data(), as: UTF8.self),
      errors: String(decoding: bytes(".stderr") ?? Data(), as: UTF8.self),
      status: process.terminationStatus + (signalled ? 128 : 0))
  }

  /// A program that hangs is ended, and its status tells.
  func finish(_ process: Process) {
    for _ in 0..<6000 where process.isRunning { usleep(10_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  func start(_ command: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": folder.appendingPathComponent(".bin").path + ":" + path, "LC_ALL": "C.UTF-8", "COLUMNS": "80",
    ]
    for name in [".stdout", ".stderr"] {
      try Data().write(to: folder.appendingPathComponent(name))
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.appendingPathComponent(".stdout"))
    process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent(".stderr"))
    try process.run()
    return process
  }
}
