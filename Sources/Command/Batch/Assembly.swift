import Dispatch
import Exporters
import Synchronization
import Workbooks

/// Makes one file of the output set of the pieces of all inputs, in their order.
protocol Assembly: AnyObject {
  func take(_ piece: ArraySlice<UInt8>) throws
  /// Everything is in the file when it returns; forcing it to the disk is the folder's matter.
  ///
  /// - Parameter pulse: called now and then when it takes long.
  func finish(_ pulse: () -> Void) throws
}

/// The pieces, one behind the other.
final class Concatenation: Assembly {
  private let folder: OutputFolder
  private let index: Int

  init(folder: OutputFolder, index: Int) {
    self.folder = folder
    self.index = index
  }

  func take(_ piece: ArraySlice<UInt8>) throws { try folder.append(piece, to: index) }

  func finish(_ pulse: () -> Void) {}
}

/// The workbook that people open.
final class Workbook: Assembly {
  private let name: String
  private let assembler: WorkbookAssembler

  init(_ layout: WorkbookLayout, name: String, path: String, temporaryFolder: String) throws {
    self.name = name
    assembler = try Self.told(name) { () throws(WorkbookFailure) in
      try WorkbookAssembler(layout, path: path, temporaryFolder: temporaryFolder)
    }
  }

  func take(_ piece: ArraySlice<UInt8>) throws {
    try Self.told(name) { () throws(WorkbookFailure) in try assembler.take(piece) }
  }

  /// Packing a large workbook takes minutes of one thread, in which a service must still say that it lives.
  func finish(_ pulse: () -> Void) throws {
    // Nobody else touches it until the thread has ended.
    nonisolated(unsafe) let assembler = assembler
    let result = Mutex<WorkbookFailure?>(nil)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      do throws(WorkbookFailure) { try assembler.finish() } catch { result.withLock { $0 = error } }
      done.signal()
    }
    while done.wait(timeout: .now() + .seconds(1)) == .timedOut { pulse() }
    if let failure = result.withLock({ $0 }) { throw Self.words(name, failure) }
  }

  /// A failure, in words.
  private static func told<Result>(
    _ name: String, _ body: () throws(WorkbookFailure) -> Result
  ) throws(Failure) -> Result {
    do { return try body() } catch { throw words(name, error) }
  }

  private static func words(_ name: String, _ failure: WorkbookFailure) -> Failure {
    Failure(.inputOutput, language.workbookFailed(name, failure))
  }
}
