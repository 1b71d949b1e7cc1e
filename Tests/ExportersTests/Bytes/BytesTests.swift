import Testing

@testable import Exporters

struct BytesTests {
  private func found(_ text: String) -> Bool {
    withBytes(of: text) { $0.hasControl(orByte: UInt8(ascii: ","), or: UInt8(ascii: "\"")) }
  }

  @Test(arguments: [0, 1, 14, 15, 16, 17, 31, 32, 47], [",", "\"", "\n", "\u{0}", "\u{1F}"])
  func `a byte is found wherever it stands`(_ before: Int, _ special: String) {
    for after in [0, 1, 15, 16, 40] {
      let text = String(repeating: "a", count: before) + special + String(repeating: "z", count: after)
      #expect(found(text), "\(before) before, \(after) after")
    }
  }

  @Test(arguments: ["", "a", " !#;", "Đồng Tiến, ".replacing(",", with: ";"), "😀 \u{7F}\u{80}\u{2C2C} e\u{301}"])
  func `other bytes are not, however many`(_ text: String) {
    #expect(!found(text))
    #expect(!found(String(repeating: text, count: 33)))
  }

  @Test func `a buffer grows and keeps what it has`() {
    var buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for count in [0, 1, 15, 16, 17, 60, 5] {
      let piece = [UInt8](repeating: UInt8(count % 251), count: count)
      piece.withUnsafeBufferPointer { buffer.append($0) }
      buffer.append(UInt8(7))
      buffer.append(9, times: count % 3)
      expected += piece + [7] + [UInt8](repeating: 9, count: count % 3)
    }
    #expect(buffer.array == expected)
    var array: [UInt8] = [1]
    buffer.append(to: &array)
    #expect(array == [1] + expected)
  }
}
