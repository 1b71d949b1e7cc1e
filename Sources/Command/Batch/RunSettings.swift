import Crypto
import Exporters
import Glibc
import Readers

/// Everything besides an input that decides what its rows are. Rows that were made under other settings are made again.
struct RunSettings {
  let digest: String

  /// Of the program, the forms and the catalogue of units as they now are, and the options.
  init(_ options: FormOptions, csv: CSVDialect?, encoding: AskedEncoding? = nil) throws {
    var hash = SHA256()
    func take(_ bytes: [UInt8]) {
      // With its length in front, so that no two lists of parts look alike.
      withUnsafeBytes(of: bytes.count) { hash.update(bufferPointer: $0) }
      bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    for text in [programVersion, language.rawValue, options.form ?? "", csv?.rawValue ?? "", encoding?.name ?? ""] {
      take(Array(text.utf8))
    }
    // Two builds of one version may differ.
    var facts = stat()
    if stat("/proc/self/exe", &facts) == 0 {
      take(Array("\(facts.st_size) \(facts.st_mtim.tv_sec) \(facts.st_mtim.tv_nsec)".utf8))
    }
    for file in try FormFolders(extra: options.forms).files() {
      take(file.name)
      take(file.bytes)
    }
    digest = hexadecimal(hash.finalize())
  }
}
