import Testing

@testable import Readers

/// Whether styles.xml has to be read for a file that names no style.
struct PlainDefaultsTests {
  private func leaves(_ styles: String) -> Bool {
    Array("<?xml version=\"1.0\"?><w:styles>\(styles)</w:styles>".utf8).withUnsafeBufferPointer { leavesPlain($0) }
  }

  private let heading =
    "<w:style w:styleId='H'><w:pPr><w:numPr/></w:pPr><w:rPr><w:vanish/></w:rPr><w:basedOn w:val='N'/></w:style>"

  @Test func `styles that have to be named number and hide only who names them`() {
    #expect(leaves(""))
    #expect(leaves(heading))
    #expect(leaves("<w:docDefaults><w:rPrDefault/></w:docDefaults><w:style w:default='1'><w:b/></w:style>" + heading))
    #expect(leaves("<w:latentStyles w:defLockedState='0'/><w:style w:default='1'></w:style>" + heading + "<w:style/>"))
  }

  @Test(arguments: ["<w:vanish/>", "<w:numPr><w:numId w:val='1'/></w:numPr>", "<w:basedOn w:val='H'/>"])
  func `a default style that says something is read`(_ property: String) {
    #expect(!leaves(heading + "<w:style w:type='paragraph' w:default='1'>\(property)</w:style>"))
    #expect(!leaves(heading + "<w:style w:default='on' w:name=' w:style>'>\(property)</w:style>" + heading))
    #expect(!leaves(heading + "<w:style w:default='1'/><w:style w:default='1'>\(property)</w:style>"))
  }

  @Test func `defaults of the document that hide are read`() {
    #expect(!leaves("<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"))
  }

  @Test func `what bytes do not tell is read`() {
    #expect(!leaves("<!-- -->"))
    #expect(!leaves("<?x </w:style>?>"))
    let broken = [
      "", "<", "</", "<broken", "<w:style<w:style", "<style:<a><style", "<w:styles><w:style>",
      "<w:styles></w:styles>trailing",
    ]
    for text in broken {
      #expect(!Array(text.utf8).withUnsafeBufferPointer { leavesPlain($0) }, "\(text)")
    }
    let wide = "<styles></styles>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(!wide.withUnsafeBufferPointer { leavesPlain($0) })
  }
}
