/// Makes a well-formed body of any bytes. A changed byte of XML is nearly always a broken tag, so that what stands deep
/// in tables, fields and wrappers would seldom be reached; here a changed byte is another element, another value or
/// another text.
struct FuzzElements {
  private var xml = ""
  private var open: [String] = []

  /// Below 0x80 an element opens and the next byte is the value of its attributes, below 0xA0 one closes, the others
  /// are text.
  static func body(_ bytes: [UInt8]) -> String {
    var body = FuzzElements()
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0..<0x80:
        let name = elements[Int(byte) % elements.count]
        // In the last part of the range an element opens wherever it is, which is often where none can be.
        if byte < 0x70 { body.settle(name) }
        body.begin(name, values[Int(rest.popFirst() ?? 0) % values.count])
      case 0x80..<0xA0: body.end()
      default: body.add(texts[Int(byte) % texts.count])
      }
    }
    while !body.open.isEmpty { body.end() }
    return body.xml
  }

  private mutating func begin(_ name: String, _ value: String) {
    let attributes = value.isEmpty ? "" : Self.names.map { " \($0)=\"\(value)\"" }.joined()
    xml += "<\(name)\(attributes)>"
    open.append(name)
  }

  private mutating func end() {
    if let name = open.popLast() { xml += "</\(name)>" }
  }

  private mutating func add(_ text: String) {
    if ["w:t", "w:delText", "w:instrText", "m:t"].contains(open.last) {
      xml += text
    } else {
      settle("w:t")
      xml += "<w:t>\(text)</w:t>"
    }
  }

  /// Goes to where such an element can be: out of what is open, or into what has to be. Only a row and a cell leave
  /// the cell or the text box they are in, and none leaves its table.
  private mutating func settle(_ name: String) {
    guard let home = Self.homes.first(where: { $0.names.contains(name) }) else { return }
    let leaves = name == "w:tr" || name == "w:tc"
    let first = open.lastIndex { leaves ? $0 == "w:tbl" : Self.stories.contains($0) } ?? 0
    if let place = open[first...].lastIndex(where: { home.places.contains($0) }) {
      while open.count > place + 1 { end() }
    } else if home.places == Self.stories {
      while !open.isEmpty { end() }
    } else if let place = home.places.first {
      settle(place)
      begin(place, "")
    }
  }

  /// What holds paragraphs and tables, as the body does.
  private static let stories = ["w:tc", "w:txbxContent", "w:sdtContent", "w:footnote"]

  /// Where elements stand, the usual place first.
  private static let homes: [(names: [String], places: [String])] = [
    (["w:p", "w:tbl"], stories),
    (["w:t", "w:delText", "w:instrText", "w:fldChar", "w:sym", "w:br", "w:tab", "w:rPr"], ["w:r"]),
    (["w:r"], ["w:p", "w:ins", "w:del", "w:moveFrom", "w:hyperlink", "w:fldSimple", "w:sdtContent", "mc:Choice"]),
    (["w:pPr"], ["w:p"]),
    (["w:pStyle", "w:numPr", "w:jc", "w:outlineLvl"], ["w:pPr"]),
    (["w:ilvl", "w:numId"], ["w:numPr"]),
    (["w:rStyle", "w:b", "w:vanish"], ["w:rPr"]),
    (["w:tr", "w:tblPr", "w:tblGrid"], ["w:tbl"]),
    (["w:tblStyle", "w:tblBorders"], ["w:tblPr"]),
    (["w:tc", "w:trPr"], ["w:tr"]),
    (["w:gridBefore", "w:gridAfter", "w:hidden"], ["w:trPr"]),
    (["w:tcPr"], ["w:tc"]),
    (["w:gridSpan", "w:vMerge", "w:hMerge", "w:cellDel", "w:tcBorders"], ["w:tcPr"]),
    (["w:sdtPr", "w:sdtContent"], ["w:sdt"]),
    (["w:showingPlcHdr"], ["w:sdtPr"]),
    (["mc:Choice", "mc:Fallback"], ["mc:AlternateContent"]),
    (["w:headerReference"], ["w:sectPr"]),
  ]

  private static let elements = [
    "w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:rPr", "w:tcPr", "w:gridSpan", "w:vMerge", "w:hMerge",
    "w:gridBefore", "w:gridAfter", "w:cellDel", "w:trPr", "w:hidden", "w:del", "w:ins", "w:moveFrom", "w:delText",
    "w:fldChar", "w:fldSimple", "w:instrText", "w:txbxContent", "w:sdt", "w:sdtPr", "w:sdtContent", "w:showingPlcHdr",
    "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:pStyle", "w:rStyle", "w:numPr", "w:ilvl", "w:numId", "w:jc",
    "w:outlineLvl", "w:b", "w:vanish", "w:t", "w:br", "w:tab", "w:sym", "w:tblPr", "w:tblStyle", "w:tblBorders",
    "w:tcBorders", "w:top", "w:tblGrid", "w:gridCol", "w:sectPr", "w:headerReference", "w:hyperlink", "w:footnote",
    "w:altChunk", "m:t", "m:den", "w:moveTo", "w:unknown",
  ]

  /// An element is asked for one or two of them; which, it knows best.
  private static let names = ["w:val", "w:type", "w:fldCharType", "w:instr", "w:char", "r:id"]

  private static let values = [
    "", "0", "1", "2", "3", "8", "1020", "-1", "999999999", "restart", "begin", "separate", "end", "page", "center",
    "A", "B", "C", "R", "T", "header", "PAGE", "single", "nil", "F0B7", "off",
  ]

  private static let texts = [
    "1", "23", "4.5", ",", ".", "a", "E", " ", "\u{A0}", "\u{301}", "\u{323}", "\u{1112}", "\u{1161}", "\u{11AB}", "\n",
    "- 3 -", "12/KH-", "UBND", "của", "STT", "1.2.", "đ", "\u{1F600}", "\t", ";", "I.",
  ]
}
