/// From bytes to UTF-8 by table: a letter is one byte, or a base and a mark behind it.
struct ByteTable: Sendable {
  /// For each byte its UTF-8: up to three bytes from the lowest on, their number in the highest.
  private var single: [UInt32]
  /// For each byte its row and its column among the pairs; 0 when it has none.
  private var row = [UInt8](repeating: 0, count: 256)
  private var column = [UInt8](repeating: 0, count: 256)
  private var rowCount = 1
  private var columnCount = 1
  /// By row and column; 0 where the two bytes are two letters.
  private var pairs: [UInt32] = []

  /// nil for what is no table.
  static func table(of encoding: LegacyEncoding) -> ByteTable? {
    switch encoding {
    case .tcvn3: return tcvn3
    case .tcvn5712: return tcvn5712
    case .vni: return vni
    case .viscii: return viscii
    case .vps: return vps
    case .windows1258: return windows1258
    case .vietwareX: return vietwareX
    case .viqr: return nil
    }
  }

  static let western = ByteTable("")
  private static let tcvn3 = ByteTable(LegacyTables.tcvn3)
  private static let tcvn5712 = ByteTable(LegacyTables.tcvn5712)
  private static let vni = ByteTable(LegacyTables.vni)
  private static let viscii = ByteTable(LegacyTables.viscii)
  private static let vps = ByteTable(LegacyTables.vps)
  private static let windows1258 = ByteTable(LegacyTables.windows1258 + " FE₫")
  private static let vietwareX = ByteTable(LegacyTables.vietwareX)

  init(_ rows: String) {
    single = (0..<256).map { Self.packed(WesternBytes.scalars[$0]) }
    var couples: [(UInt8, UInt8, UInt32)] = []
    for word in rows.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      let code = word.prefix { $0 < 0x80 }
      let letter = Self.packed(word.dropFirst(code.count))
      let bytes = Self.bytes(code)
      switch bytes.count {
      case 1: single[Int(bytes[0])] = letter
      case 2: couples.append((bytes[0], bytes[1], letter))
      default: continue
      }
    }
    for (base, mark, _) in couples {
      if row[Int(base)] == 0 {
        row[Int(base)] = UInt8(rowCount)
        rowCount += 1
      }
      if column[Int(mark)] == 0 {
        column[Int(mark)] = UInt8(columnCount)
        columnCount += 1
      }
    }
    pairs = [UInt32](repeating: 0, count: rowCount * columnCount)
    for (base, mark, letter) in couples {
      pairs[Int(row[Int(base)]) * columnCount + Int(column[Int(mark)])] = letter
    }
  }

  private static func bytes(_ digits: Substring.UTF8View) -> [UInt8] {
    var values: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      let value = digit < 0x3A ? digit &- 0x30 : digit &- 0x37
      if let first = high {
        values.append(first << 4 | value & 0x0F)
        high = nil
      } else {
        high = value & 0x0F
      }
    }
    return values
  }

  private static func packed(_ letter: some Sequence<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    var count: UInt32 = 0
    for byte in letter.prefix(3) {
      value |= UInt32(byte) << (8 * count)
      count += 1
    }
    return value | count << 24
  }

  private static func packed(_ scalar: UInt16) -> UInt32 {
    packed(String(Character(Unicode.Scalar(scalar) ?? " ")).utf8)
  }

  /// Room is asked for piece by piece: three bytes for each would be asked for at once, and nearly never used.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let piece = 1 << 15
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var start = 0
    while start < bytes.count {
      let end = min(start + piece, bytes.count)
      let decoded = [UInt8](unsafeUninitializedCapacity: 3 * (end - start) + 4) { room, count in
        (start, count) = decode(bytes, start..<end, into: room)
      }
      if start >= bytes.count, output.isEmpty { return decoded }
      output.append(contentsOf: decoded)
    }
    return output
  }

  /// Where the piece ended, which may be behind its last byte's mark, and how much was written.
  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> (end: Int, written: Int) {
    guard let base = room.baseAddress else { return (piece.upperBound, 0) }
    let output = UnsafeMutableRawPointer(base)
    return single.withUnsafeBufferPointer { single in
      row.withUnsafeBufferPointer { row in
        column.withUnsafeBufferPointer { column in
          pairs.withUnsafeBufferPointer { pairs in
            var index = piece.lowerBound
            var written = 0
            while index < piece.upperBound {
              let byte = Int(bytes[index])
              var letter = single[byte]
              index += 1
              if index < bytes.count, column[Int(bytes[index])] != 0, row[byte] != 0 {
                let pair = pairs[Int(row[byte]) * columnCount + Int(column[Int(bytes[index])])]
                if pair != 0 {
                  letter = pair
                  index += 1
                }
              }
              // Three bytes and the count over them; the next letter is written over what was too much.
              output.storeBytes(of: letter, toByteOffset: written, as: UInt32.self)
              written += Int(letter >> 24)
            }
            return (index, written)
          }
        }
      }
    }
  }
}
