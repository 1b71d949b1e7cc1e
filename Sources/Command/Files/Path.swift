import Glibc
import Vietnamese

/// A path as the system has it: bytes, which need not be UTF-8. Paths are ordered by their bytes.
struct Path: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// A path as it was given on the command line: where the text has the mark of bytes that are no UTF-8, the bytes are
  /// looked up in what the system handed over.
  ///
  /// - Parameter earlier: how many arguments before it look the same; other bytes may stand behind the same marks.
  init(argument text: String, earlier: Int = 0) {
    self.init(text)
    guard text.unicodeScalars.contains("\u{FFFD}") else { return }
    var seen = 0
    for index in 0..<Int(CommandLine.argc) {
      guard let raw = CommandLine.unsafeArgv[index], String(cString: raw) == text else { continue }
      self = Path(Array(UnsafeRawBufferPointer(start: raw, count: strlen(raw))))
      if seen == earlier { return }
      seen += 1
    }
  }

  private static let slash = UInt8(ascii: "/")

  func appending(_ name: [UInt8]) -> Path {
    bytes.isEmpty || bytes.last == Self.slash ? Path(bytes + name) : Path(bytes + [Self.slash] + name)
  }

  func appending(_ name: String) -> Path {
    appending(Array(name.utf8))
  }

  /// The last part; of "a/b/" it is "b".
  var name: [UInt8] {
    let trimmed = withoutSlashes
    return Array(trimmed[(trimmed.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0)...])
  }

  /// Everything before the last part; "." when there is nothing.
  var folder: Path {
    let trimmed = withoutSlashes
    guard let cut = trimmed.lastIndex(of: Self.slash) else { return Path(".") }
    return cut == 0 ? Path("/") : Path(Array(trimmed[..<cut]))
  }

  /// In small ASCII letters, without the point; empty when there is none.
  var fileExtension: String {
    let name = name
    guard let point = name.lastIndex(of: UInt8(ascii: ".")), point > 0 else { return "" }
    return shown(Array(name[(point + 1)...])).lowercased()
  }

  private var withoutSlashes: ArraySlice<UInt8> {
    var rest = bytes[...]
    while rest.count > 1, rest.last == Self.slash { rest = rest.dropLast() }
    return rest
  }

  /// For the system. A NUL cannot be in a path: neither the arguments nor a folder can hold one.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return "".withCString(body) }
      return body(start)
    }
  }

  /// Where it really lies, without links; nil when there is nothing there.
  var resolved: Path? {
    guard let found = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(found) }
    return Path(Array(UnsafeRawBufferPointer(start: found, count: strlen(found))))
  }
}

extension Path: Comparable {
  static func < (left: Path, right: Path) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension Path: CustomStringConvertible {
  var description: String { shown(bytes) }
}

/// A name for people and outputs: in NFC, with a mark where it is no UTF-8, and no control characters, which a
/// terminal would obey.
func shown(_ bytes: [UInt8]) -> String {
  let text = composed(String(decoding: bytes, as: UTF8.self))
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { clean.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
  return String(clean)
}

/// Control characters, line ends of Unicode's own, and the signs that turn the direction of writing.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: return true
  default: return false
  }
}
