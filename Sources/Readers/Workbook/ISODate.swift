/// "2025-06-12T08:30:00", as strict workbooks write days.
enum ISODate {
  /// As offices print it; nil when it is no such day.
  static func shown(_ bytes: [UInt8]) -> String? {
    let halves = bytes.split(separator: UInt8(ascii: "T"), maxSplits: 1)
    guard let first = halves.first else { return nil }
    let parts = first.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { 0x30...0x39 ~= $0 } }) else { return nil }
    let date = parts.reversed().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    guard halves.count == 2, let time = halves.last?.prefix(5), time.count == 5,
      !time.elementsEqual("00:00".utf8), time.allSatisfy({ 0x30...0x3A ~= $0 })
    else { return date }
    return "\(date) \(String(decoding: time, as: UTF8.self))"
  }
}
