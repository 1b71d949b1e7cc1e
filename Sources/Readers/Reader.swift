import Model

/// Reads the bytes of one file into a document. The format is told by the first bytes, never by a name.
package func readDocument(_ bytes: [UInt8], limits: Limits = Limits()) throws(ReadFailure) -> Document {
  throw .empty
}
