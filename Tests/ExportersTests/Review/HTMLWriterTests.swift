import Testing

@testable import Exporters

struct HTMLWriterTests {
  private func written(_ words: String) -> String {
    var html = HTMLWriter()
    html.text(words)
    return text(html.array)
  }

  @Test(arguments: [
    ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"), ("a & b", "a &amp; b"),
    ("\" onclick=\"x", "&quot; onclick=&quot;x"), ("' x", "&#39; x"), ("&lt;", "&amp;lt;"),
    ("a\u{202E}b\u{202C}", "a\u{FFFD}b\u{FFFD}"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
    ("\u{0}\u{1}\u{2}\u{1B}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("\r", "\u{FFFD}"),
  ])
  func `what could be markup, a mark of ours or a turn of direction is none`(_ words: String, _ expected: String) {
    #expect(written(words) == expected)
  }

  @Test(arguments: [
    "", "Đã giải quyết “398” hồ sơ – đạt 100%…", "a\tb\nc", "😀 ⁄ ﷼ \u{200B}", "\u{2025}\u{2029}\u{2070}\u{206A}",
    "đ=/`{}",
  ])
  func `every other text stays as it is`(_ words: String) {
    #expect(written(words) == words)
  }

  @Test func `a letter that is cut off at the end does no harm`() {
    var html = HTMLWriter()
    let bytes: [UInt8] = [0x61, 0xE2, 0x80]
    bytes.withUnsafeBufferPointer { html.text($0) }
    #expect(html.array == bytes)
  }

  @Test func `an excerpt is one line and tells that it was cut`() {
    var html = HTMLWriter()
    html.excerpt("một\nhai\tba <bốn>", points: 14)
    #expect(text(html.array) == "một hai ba &lt;bố…")
  }

  @Test func `marks get what the page has for them`() {
    var html = HTMLWriter()
    html.markup("<a")
    html.id("m", 3)
    html.href("v", 12)
    html.markup(">")
    #expect(text(settled(html.array[...], link: "#4-", id: "4-")) == "<a id=4-m3 href=#4-v12>")
    #expect(text(settled(html.array[...], link: "review/a.html#", id: "")) == "<a id=m3 href=review/a.html#v12>")
  }
}
