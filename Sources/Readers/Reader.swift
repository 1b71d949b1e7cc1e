import Model

/// One way to read a report. What the program can read is told from this list, in help and in refusals.
package struct Reader: Sendable {
  /// As in `Document.reader`.
  package let name: String
  /// How such files are usually called; only for people, never for choosing.
  package let extensions: [String]
  /// Whether the first bytes are of this format.
  let recognises: @Sendable ([UInt8]) -> Bool
  let read: @Sendable ([UInt8], Limits, AskedEncoding?) throws(ReadFailure) -> Document
}

package let readers: [Reader] = [
  Reader(name: "docx", extensions: ["docx", "docm", "dotx"], recognises: Sniffing.isArchive) {
    (bytes, limits, encoding) throws(ReadFailure) in try readDocx(bytes, limits: limits, encoding: encoding)
  },
  Reader(name: "text", extensions: ["txt", "md"], recognises: Sniffing.isText) {
    (bytes, limits, encoding) throws(ReadFailure) in try readText(bytes, limits: limits, encoding: encoding)
  },
]

/// Reads the bytes of one file into a document. The format is told by the first bytes, never by a name.
///
/// - Parameter encoding: what its letters are in, for text that is no Unicode; nil finds it out.
package func readDocument(
  _ bytes: [UInt8], limits: Limits = Limits(), encoding: AskedEncoding? = nil
) throws(ReadFailure) -> Document {
  if bytes.isEmpty { throw .empty }
  if bytes.count > limits.fileBytes { throw .overLimit(what: .fileBytes, limit: limits.fileBytes) }
  if let reader = readers.first(where: { $0.recognises(bytes) }) {
    let document = try reader.read(bytes, limits, encoding)
    if document.blocks.isEmpty { throw .empty }
    return joined(document)
  }
  if Sniffing.isCompound(bytes) { throw Sniffing.compoundFailure(bytes) }
  throw .notAReport(kind: Sniffing.foreignKind(bytes) ?? .binary)
}
