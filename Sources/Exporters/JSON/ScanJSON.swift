import Quantities

/// What was recognised in one line of plain text; `span` is in code points of the line.
package typealias Recognised = (kind: MeasureKind, measure: Measure, unit: String?, span: Range<Int>, text: String)

extension JSONWriter {
  /// `{"found":[...]}` for one line of text, with a line end.
  package mutating func line(found: [Recognised]) {
    object { json in
      json.array("found") { json in
        for item in found {
          json.object { json in
            json.member("kind", item.kind.rawValue)
            json.key("value")
            json.value(item.measure)
            json.member("unit", item.unit)
            json.array("span") { json in
              json.value(item.span.lowerBound)
              json.value(item.span.upperBound)
            }
            json.member("text", item.text)
          }
        }
      }
    }
    endLine()
  }
}
