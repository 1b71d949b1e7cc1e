import Model
import Readers
import Vietnamese

/// One way to throw bytes at the program. `Tests/Fuzz` throws arbitrary ones, `FuzzCorpusTests` those that are kept.
///
/// No file in this folder but that test may import `Testing`: the fuzzer is made of the others.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// A whole file that begins like an archive.
  case archive
  /// The main part of a Word file that is well in all else.
  case body
  /// The main part again, put together from elements.
  case elements
  /// Numbering, styles, notes and relationships of a Word file whose main part leans on them.
  case parts
  /// A whole file that is no archive.
  case text
  /// The lines of a text in whatever state, scanned and extracted without a form.
  case scan

  /// What is wrong with what came of the bytes; nil when all is well. To be refused is well.
  /// - Parameter readsAgain: whether a second reading has to come to the same.
  func complaint(_ bytes: [UInt8], readsAgain: Bool = true) -> String? {
    let isArchive = bytes.starts(with: "PK".utf8)
    switch self {
    // What begins otherwise would be the other target's, and the fuzzer would drift there.
    case .archive: return isArchive ? complaintOfFile(bytes, readsAgain) : nil
    case .text: return isArchive ? nil : complaintOfFile(bytes, readsAgain)
    case .body: return complaintOfFile(FuzzFile.withBody(bytes), readsAgain)
    case .elements: return complaintOfFile(FuzzFile.withElements(bytes), readsAgain)
    case .parts: return complaintOfFile(FuzzFile.withParts(bytes), readsAgain)
    case .scan: return Soundness.complaint(scanning: String(decoding: bytes, as: UTF8.self))
    }
  }

  private func complaintOfFile(_ file: [UInt8], _ readsAgain: Bool) -> String? {
    let result = Self.read(file)
    if readsAgain, !Self.areSame(result, Self.read(file)) { return "read again, it is something else" }
    guard case .success(let document) = result else { return nil }
    if let complaint = Soundness.complaint(about: document) { return complaint }
    return document.encoding == "utf-8" ? Soundness.complaint(about: document, digitsOf: file) : nil
  }

  private static func areSame(_ one: Result<Document, ReadFailure>, _ other: Result<Document, ReadFailure>) -> Bool {
    switch (one, other) {
    case (.success(let document), .success(let again)): return Soundness.areSame(document, again)
    case (.failure(let reason), .failure(let again)): return reason == again
    default: return false
    }
  }

  private static func read(_ file: [UInt8]) -> Result<Document, ReadFailure> {
    do throws(ReadFailure) { return .success(try readDocument(file)) } catch { return .failure(error) }
  }
}
