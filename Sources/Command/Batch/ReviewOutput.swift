import Crypto
import Exporters
import Glibc
import Vietnamese

/// The review pages of a run while they grow. Up to a limit all reports go into one page; from the report on that is one
/// too many, each has a page of its own in the folder beside it.
final class ReviewOutput: Assembly {
  private var book: ReviewBook
  private let spool: Spool
  private let folder: OutputFolder
  /// Of the overview among the folder's files.
  private let index: Int
  private let limit: Int
  /// nil as long as one page is enough.
  private var pages: PageFolder.Pages?
  private var names: Set<String> = []

  init(_ language: Language, folder: OutputFolder, index: Int, limit: Int) throws {
    book = ReviewBook(language)
    self.folder = folder
    self.index = index
    self.limit = limit
    spool = try folder.spool()
  }

  /// What the journal has of an input, or what was made for it: none, one or several pieces.
  func take(_ bytes: ArraySlice<UInt8>) throws {
    var rest = bytes
    while let piece = ReviewPiece.next(&rest) {
      try kept { try book.add(piece) { try spool.append($0) } }
      guard piece.isReport else { continue }
      if pages == nil, book.count > limit { try beginPages() }
      if pages == nil {
        try kept { book.placePage(try spool.append(piece.page), file: nil) }
      } else {
        book.placePage(nil, file: try write(piece.page, ofReport: book.count - 1))
      }
    }
  }

  func finish(_ pulse: () -> Void) throws {
    try kept { try book.writeOverview({ try spool.read($0) }, to: { try folder.append($0[...], to: index) }) }
    let code = pages?.finish() ?? 0
    guard code == 0 else { throw Failure(.inputOutput, language.writeFailed(folder.pages.name, code)) }
  }

  private func beginPages() throws {
    pages = folder.pages.open()
    guard pages != nil else { throw cannotCreate(folder.path, errno) }
    var moved = book
    try moved.movePages { index, page in try write(kept { try spool.read(page) }[...], ofReport: index) }
    book = moved
  }

  /// - Returns: where it lies, for the overview.
  private func write(_ page: ArraySlice<UInt8>, ofReport index: Int) throws -> String {
    let name = fileName(book.name(ofReport: index))
    let code = pages?.write(book.page(ofReport: index, page), to: name) ?? 0
    guard code == 0 else { throw Failure(.inputOutput, language.writeFailed("\(folder.pages.name)/\(name)", code)) }
    return "\(folder.pages.name)/\(name)"
  }

  /// The same for a report of the same name in every run. Only letters, digits and hyphens, so that it is a name
  /// everywhere and nothing in a page has to be quoted.
  private func fileName(_ report: String) -> String {
    var stem: [UInt8] = []
    for unit in bare(report) {
      let byte = UInt8(exactly: unit) ?? 0
      let isPlain = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte >= 0x30 && byte <= 0x39
      if isPlain {
        stem.append(byte)
      } else if let last = stem.last, last != UInt8(ascii: "-") {
        stem.append(UInt8(ascii: "-"))
      }
      if stem.count == 80 { break }
    }
    while stem.last == UInt8(ascii: "-") { stem.removeLast() }
    // Two reports may be called alike without accents.
    let digest = sha256(Array(report.utf8)).prefix(10)
    let name = (stem.isEmpty ? "" : String(decoding: stem, as: UTF8.self) + "-") + digest
    var free = name
    var number = 1
    while !names.insert(free).inserted {
      number += 1
      free = "\(name)-\(number)"
    }
    return free + ".html"
  }

  private func kept<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as SpoolFailure {
      throw Failure(.inputOutput, language.writeFailed("review.html", failure.code))
    }
  }
}
