import Model
import Pipeline
import Readers

/// The one place where a report is made, for every command.
func convertBytes(
  _ bytes: [UInt8], name: String, pipeline: Pipeline, formID: String?, encoding: AskedEncoding? = nil
) throws(InputFailure) -> Conversion {
  let source = Source(name: name, sha256: sha256(bytes), bytes: bytes.count)
  do {
    return try pipeline.convert(bytes, source: source, formID: formID, encoding: encoding)
  } catch {
    throw .reading(error)
  }
}
