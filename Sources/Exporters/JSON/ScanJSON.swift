import Quantities

extension JSONWriter {
  /// `{"found":[...]}` for one line of text, with a line end.
  ///
  /// - Parameter found: calls `recognised` for each thing in it.
  package mutating func line(_ found: (inout JSONWriter) -> Void) {
    object { $0.array("found", found) }
    endLine()
  }

  /// One thing in a line.
  ///
  /// - Parameters:
  ///   - span: in code points of the line.
  ///   - text: what stands there, in UTF-8.
  package mutating func recognised(
    _ kind: MeasureKind, _ measure: Measure, unit: String?, span: Range<Int>, text: UnsafeBufferPointer<UInt8>
  ) {
    object { json in
      json.member("kind", kind.rawValue)
      json.key("value")
      json.value(measure)
      json.member("unit", unit)
      json.array("span") { json in
        json.value(span.lowerBound)
        json.value(span.upperBound)
      }
      json.key("text")
      json.value(utf8: text)
    }
  }
}
