/// The names that the file may have which Word or LibreOffice leaves beside one that is open in it.
///
/// Word puts "~$" in place of the first two letters of a long name, of the first one of a shorter one, in front of a short
/// one; where it draws the lines depends on its version. LibreOffice's is ".~lock.NAME#".
package func ownerFiles(of name: [UInt8]) -> [[UInt8]] {
  let letters = Array(String(decoding: name, as: UTF8.self).unicodeScalars)
  let word = (0...2).map { dropped in
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: letters.dropFirst(dropped))
    return Array("~$".utf8) + Array(String(rest).utf8)
  }
  return word + [Array(".~lock.".utf8) + name + [UInt8(ascii: "#")]]
}
