import Glibc

/// What to do with a file that was met in a folder. A file that is named on the command line is always tried.
enum FileChoice: Equatable {
  case take
  /// Told to the person, by kind.
  case skip(kind: String)
  /// Nobody means it as an input: hidden files and the traces of an open editor.
  case ignore
}

/// `.md` is left out: beside reports it is nearly always about them.
private let reportExtensions: Set<String> = ["docx", "docm", "dotx", "dotm", "txt"]

/// Reports come in these too. One without a readable twin ("bc.pdf" or "bc_signed.pdf" beside "bc.docx") would be missing
/// from the outputs, so it is refused by its name, not passed over.
let unreadableReports: Set<String> = [".pdf", ".doc", ".rtf", ".odt"]

/// The name of a file without its extension.
func stem(_ name: [UInt8]) -> ArraySlice<UInt8> {
  name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name[...]
}

/// Whether a name is one of the others, or one of them and more behind a sign: "bc_signed" and "bc (2)" are "bc" again,
/// "bc10" is not "bc1".
func hasTwin(_ stem: ArraySlice<UInt8>, among others: Set<ArraySlice<UInt8>>) -> Bool {
  if others.contains(stem) { return true }
  return stem.indices.contains { index in
    let byte = stem[index]
    let isInWord = byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    return !isInWord && others.contains(stem[..<index])
  }
}

/// Copies that a program makes for itself, and downloads that are not at their end.
private let unfinishedExtensions: Set<String> = ["tmp", "bak", "part", "partial", "crdownload", "filepart", "swp"]

func choose(_ path: Path, mode: mode_t) -> FileChoice {
  let name = path.name
  if isEditorTrace(name) { return .ignore }
  switch mode & S_IFMT {
  case S_IFREG: break
  // Followed, a link could lead out of the folder; what it leads to inside is met by its own name.
  case S_IFLNK: return .skip(kind: "link")
  default: return .skip(kind: "device")
  }
  let kind = path.fileExtension
  if unfinishedExtensions.contains(kind) || name.last == UInt8(ascii: "~") { return .skip(kind: "." + kind) }
  if reportExtensions.contains(kind) || looksLikeWord(path) { return .take }
  return .skip(kind: kind.isEmpty ? "?" : "." + kind)
}

func isEditorTrace(_ name: [UInt8]) -> Bool {
  name.first == UInt8(ascii: ".") || name.starts(with: "~$".utf8)
    || (name.starts(with: "~WRL".utf8) && name.suffix(4).elementsEqual(".tmp".utf8))
}

/// Whether the file begins as Word documents do, whatever it is called: an archive whose first entries lie in `word/`.
private func looksLikeWord(_ path: Path) -> Bool {
  let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW) }
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  let head = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, 4096))
  }
  guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
  return head.indices.contains { head[$0...].starts(with: "word/".utf8) }
}
