/// What the first bytes say a file is. Formats are never told by trying: a reader that starts has been chosen, and
/// its reason is the one a person sees.
enum Sniffing {
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || bytes.starts(with: [0x50, 0x4B, 0x07, 0x08])
  }

  /// Text in a Unicode form that is told by its mark, or bytes without a sign of something else.
  static func isText(_ bytes: [UInt8]) -> Bool {
    !isArchive(bytes) && !isCompound(bytes) && foreignKind(bytes) == nil
  }

  /// An OLE compound file: old Word, old Excel, or a package with a password.
  static func isCompound(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Why a compound file is refused: its directory names the streams in UTF-16.
  static func compoundFailure(_ bytes: [UInt8]) -> ReadFailure {
    if contains(bytes, utf16("EncryptedPackage")) { return .encrypted }
    return .notAReport(kind: contains(bytes, utf16("WordDocument")) ? .legacyWord : .ole)
  }

  static func foreignKind(_ bytes: [UInt8]) -> ReadFailure.ForeignKind? {
    if let known = signatures.first(where: { matches($0.parts, bytes) }) { return known.kind }
    if let markup = markupKind(bytes) { return markup }
    return isBinary(bytes) ? .binary : nil
  }

  private struct Signature: Sendable {
    let kind: ReadFailure.ForeignKind
    let parts: [(offset: Int, bytes: [UInt8])]

    init(_ kind: ReadFailure.ForeignKind, _ parts: (Int, [UInt8])...) {
      self.kind = kind
      self.parts = parts.map { (offset: $0.0, bytes: $0.1) }
    }
  }

  private static let signatures: [Signature] = [
    Signature(.pdf, (0, Array("%PDF-".utf8))),
    Signature(.rtf, (0, Array("{\\rtf".utf8))),
    Signature(.image, (0, [0x89, 0x50, 0x4E, 0x47])),
    Signature(.image, (0, [0xFF, 0xD8, 0xFF])),
    Signature(.image, (0, Array("GIF8".utf8))),
    Signature(.image, (0, [0x49, 0x49, 0x2A, 0x00])),
    Signature(.image, (0, [0x4D, 0x4D, 0x00, 0x2A])),
    Signature(.image, (0, Array("BM".utf8)), (6, [0, 0, 0, 0])),
    Signature(.image, (0, Array("RIFF".utf8)), (8, Array("WEBP".utf8))),
    Signature(.image, (4, Array("ftyphei".utf8))),
  ]

  private static func matches(_ parts: [(offset: Int, bytes: [UInt8])], _ bytes: [UInt8]) -> Bool {
    parts.allSatisfy { bytes.dropFirst($0.offset).starts(with: $0.bytes) }
  }

  /// XML and HTML, after a byte order mark and white space, in any of the Unicode forms.
  private static func markupKind(_ bytes: [UInt8]) -> ReadFailure.ForeignKind? {
    let head = bytes.prefix(1024).filter { $0 != 0 && $0 < 0x80 }.drop { $0 <= 0x20 }.map(lowercase)
    if head.starts(with: "<!doctype html".utf8) || head.starts(with: "<html".utf8) { return .html }
    guard head.starts(with: "<?xml".utf8) else { return nil }
    return contains(head, Array("<html".utf8)) ? .html : .xml
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  /// No text holds a NUL. A few other control bytes are left to the text reader: VISCII and VPS keep capitals there.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if TextEncoding.mark(of: bytes) != nil { return false }
    if bytes.contains(0) { return UnmarkedUTF16.form(of: bytes) == nil }
    let head = bytes.prefix(1 << 16)
    var (controls, letters) = (0, 0)
    for byte in head where byte < 0x20 && !(0x09...0x0D ~= byte) || byte == 0x7F {
      if byte <= 0x06 || 0x10...0x17 ~= byte || byte == 0x19 || 0x1C...0x1E ~= byte {
        letters += 1
      } else {
        controls += 1
      }
    }
    // A heading may be nothing but capitals.
    return controls > head.count / 16 || letters > head.count / 5
  }

  private static func utf16(_ name: String) -> [UInt8] {
    name.utf8.flatMap { [$0, 0] }
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    var rest = bytes[...]
    while let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
