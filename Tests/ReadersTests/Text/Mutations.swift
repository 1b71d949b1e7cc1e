/// A small generator with a seed, so that a failing round can be run again.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Pieces that mean something to the reader.
private let pieces: [String] = [
  "\t", "|", "  ", "\n", "\n\n", "\u{C}", "\r", "12", "- 3 -", "1.1.", "II.", "a)", "**", "*", "__", "<i>", "</b>",
  "<br>", "<",
  "\\", "#", "+---+", "|---|", "---", "Trong đó", "STT", "Nơi nhận:   TM.", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "\u{301}", "\u{302}", "\u{323}", "\u{31B}", "\u{AD}", "\u{200B}", "\u{A0}", "\u{FEFF}", "\u{2028}", "(", ")", "= 1",
  ";",
  ":", "🙂", "漢", "\u{1161}", "\u{345}", "đ", "Ư", "-", "/",
]

/// The bytes with a few changes: pieces put in, lines doubled or dropped, bytes turned over, the end cut off.
func mutated(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
  var random = Seeded(seed)
  var result = bytes
  for _ in 0..<Int.random(in: 1...12, using: &random) {
    let place = Int.random(in: 0...result.count, using: &random)
    let end = min(result.count, place + Int.random(in: 0...60, using: &random))
    switch Int.random(in: 0..<20, using: &random) {
    case 0: result = Array(result[..<place])
    case 1: if place < result.count { result[place] = UInt8.random(in: 0...255, using: &random) }
    case 2...4: result.removeSubrange(place..<end)
    case 5...7: result.insert(contentsOf: Array(result[place..<end]), at: Int.random(in: 0...place, using: &random))
    default: result.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
    }
  }
  return result
}
