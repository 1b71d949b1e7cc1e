/// A name like this one that is not taken: "a.docx", then "a (2).docx", "a (3).docx"...
///
/// - Parameter limit: of bytes that the file system allows in a name. What is cut off is the end of the stem, at a whole
///   letter.
package func freeName(_ name: [UInt8], limit: Int = 255, isTaken: ([UInt8]) -> Bool) -> [UInt8] {
  if name.count <= limit, !isTaken(name) { return name }
  let point = name.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 && name.count - $0 <= 16 ? $0 : nil }
  let (stem, ending) = (name[..<(point ?? name.count)], name[(point ?? name.count)...])
  var number = 1
  while true {
    number += 1
    let mark = Array(" (\(number))".utf8)
    let room = max(0, limit - mark.count - ending.count)
    var short = stem.prefix(room)
    // Not within a letter: a byte that goes on in UTF-8 begins with the bits 10.
    if short.count < stem.count {
      while let cut = stem.dropFirst(short.count).first, cut & 0xC0 == 0x80, !short.isEmpty { short = short.dropLast() }
    }
    let candidate = Array(short) + mark + Array(ending)
    if !isTaken(candidate) { return candidate }
  }
}
