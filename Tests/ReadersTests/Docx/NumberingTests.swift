import Model
import Testing

@testable import Readers

private func level(_ index: Int, _ format: String, _ text: String, start: Int = 1, _ more: String = "") -> String {
  "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
}

private func list(_ id: Int, _ levels: String...) -> String {
  "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
}

private func use(_ id: Int, of list: Int, _ more: String = "") -> String {
  "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(list)\"/>\(more)</w:num>"
}

private func shown(_ numbering: String, _ paragraphs: [(Int, Int)], styles: String = "") throws -> [String] {
  let body = paragraphs.map { line("x", numbered($0.0, $0.1)) }.joined()
  return labels(try DocxBuilder(body).numbering(numbering).styles(styles).read())
}

private let report = list(
  0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "decimal", "%2.%3."),
  level(3, "lowerLetter", "%4)"))

@Test("the numbers of a report are those that Word shows")
private func reportNumbers() throws {
  let levels = [0, 1, 1, 2, 2, 3, 3, 1, 2, 0, 1]
  let expected = ["I.", "1.", "2.", "2.1.", "2.2.", "a)", "b)", "3.", "3.1.", "II.", "1."]
  #expect(try shown(report + use(1, of: 0), levels.map { (1, $0) }) == expected)
}

@Test("prose and tables between do not disturb the count, and level and kind are told")
private func countsOn() throws {
  let body =
    line("a", numbered(1, 0)) + line("b") + tbl(tr(cell("1"))) + line("c", numbered(1, 0)) + p("", numbered(1, 0))
    + line("d", numbered(1, 1))
  let document = try DocxBuilder(body).numbering(report + use(1, of: 0)).read()
  #expect(labels(document) == ["I.", "-", "-", "II.", "1."])
  #expect(document.blocks.map(\.style.listLevel) == [0, nil, nil, 0, 1])
  #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph, .table, .paragraph, .paragraph])
}

@Test("uses of one list count together, unless one has its own start")
private func sharedCount() throws {
  let override = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
  let numbering = report + use(1, of: 0) + use(2, of: 0) + use(3, of: 0, override)
  #expect(try shown(numbering, [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]) == ["I.", "II.", "V.", "VI.", "VII."])
}

@Test("a use may write a level in its own way")
private func overriddenLevel() throws {
  let override = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperLetter", "Mục %1"))</w:lvlOverride>"
  #expect(try shown(report + use(1, of: 0, override), [(1, 0), (1, 0), (1, 1)]) == ["Mục A", "Mục B", "1."])
}

@Test("a level starts again as its list says")
private func restarts() throws {
  let never = list(0, level(0, "decimal", "%1."), level(1, "decimal", "(%2)", "<w:lvlRestart w:val=\"0\"/>"))
  #expect(try shown(never + use(1, of: 0), [(1, 0), (1, 1), (1, 0), (1, 1)]) == ["1.", "(1)", "2.", "(2)"])
  let afterFirst = list(
    0, level(0, "decimal", "%1."), level(1, "decimal", "%2."),
    level(2, "decimal", "(%3)", "<w:lvlRestart w:val=\"1\"/>"))
  #expect(
    try shown(afterFirst + use(1, of: 0), [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)])
      == ["1.", "1.", "(1)", "2.", "(2)", "2.", "(1)"])
}

@Test("a level above that has not appeared shows its start")
private func missingParents() throws {
  let numbering = list(0, level(0, "decimal", "%1.", start: 3), level(1, "decimal", "%1.%2.", start: 2)) + use(1, of: 0)
  #expect(try shown(numbering, [(1, 1), (1, 1), (1, 0)]) == ["3.2.", "3.3.", "3."])
}

@Test("a legal level writes the levels above it in decimal")
private func legal() throws {
  let numbering = list(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + use(1, of: 0)
  #expect(try shown(numbering, [(1, 0), (1, 0), (1, 1)]) == ["I.", "II.", "2.1"])
}

@Test("numbers come through styles and the styles these are based on")
private func throughStyles() throws {
  let numbering =
    list(
      0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"H1\"/>"),
      level(1, "decimal", "%1.%2.", "<w:pStyle w:val=\"H2\"/>"),
      level(2, "lowerLetter", "%3)")) + use(1, of: 0)
  let style = { (id: String, base: String, number: String) in
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:basedOn w:val=\"\(base)\"/><w:pPr><w:numPr>\(number)</w:numPr></w:pPr></w:style>"
  }
  let id = "<w:numId w:val=\"1\"/>"
  let styles =
    style("H1", "", id) + style("H2", "H1", id) + style("K", "H2", "") + style("H3", "H1", "<w:ilvl w:val=\"2\"/>")
    + style("N", "H1", "<w:numId w:val=\"0\"/>")
  let names = ["H1", "H2", "K", "H3", "N", "H1"]
  let body =
    names.map { line("x", "<w:pStyle w:val=\"\($0)\"/>") }.joined()
    + line("x", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
  let document = try DocxBuilder(body).numbering(numbering).styles(styles).read()
  #expect(labels(document) == ["1.", "1.1.", "1.2.", "a)", "-", "2.", "-"])
}

@Test("a list may be that of a numbering style, and links in a circle lead nowhere")
private func numberStyleLink() throws {
  let linked = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>"
  let styles =
    "<w:style w:type=\"numbering\" w:styleId=\"S\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
  #expect(
    try shown(report + linked + use(1, of: 0) + use(2, of: 1), [(2, 0), (1, 0)], styles: styles) == ["I.", "II."])
  #expect(try shown(linked + use(1, of: 1), [(1, 0)], styles: styles) == ["-"])
}

@Test("bullets are signs, and their paragraphs list items")
private func bullets() throws {
  let signs = [
    "-": "-", "–": "-", "+": "+", "\u{F0B7}": "•", "\u{F0A7}": "▪", "\u{F0FC}": "✓", "\u{F055}": "•", "": "•", "o": "o",
  ]
  for (sign, expected) in signs {
    let document = try DocxBuilder(line("x", numbered(1, 0))).numbering(
      list(0, level(0, "bullet", sign)) + use(1, of: 0)
    ).read()
    #expect(described(document) == ["list_item: [\(expected)] x"], "\(sign)")
  }
}

@Test("numbers that lead nowhere label nothing")
private func dangling() throws {
  #expect(try shown(report + use(1, of: 7), [(1, 0), (9, 0), (1, 12)]) == ["-", "-", "-"])
  #expect(try shown(list(0, level(0, "none", "")) + use(1, of: 0), [(1, 0)]) == ["-"])
  #expect(labels(try DocxBuilder(line("x", numbered(1, 0))).read()) == ["-"])
}

@Test(
  "each format writes its numbers",
  arguments: [
    ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalZero", 12, "12"), ("upperRoman", 1994, "MCMXCIV"),
    ("lowerRoman", 4, "iv"), ("upperRoman", 5000, "5000"), ("upperLetter", 1, "A"), ("lowerLetter", 27, "aa"),
    ("lowerLetter", 53, "aaa"), ("upperLetter", 781, "781"), ("upperLetter", 0, "0"), ("ordinal", 2, "2nd"),
    ("ordinal", 12, "12th"), ("numberInDash", 3, "- 3 -"), ("decimalEnclosedCircle", 3, "③"), ("none", 3, ""),
    ("vietnameseCounting", 21, "hai mươi mốt"), ("vietnameseCounting", 15, "mười lăm"), ("unheardOf", 3, "3"),
  ])
private func formats(_ name: String, _ value: Int, _ expected: String) {
  #expect(NumberFormat(name, pattern: nil).write(value) == expected)
}

@Test("a format given by its first numbers keeps their width, though a plainer one follows")
private func customFormat() throws {
  let custom =
    "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent>"
  let numbering =
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\(custom)<w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
    + use(1, of: 0)
  #expect(try shown(numbering, [(1, 0), (1, 0)]) == ["001", "002"])
}
