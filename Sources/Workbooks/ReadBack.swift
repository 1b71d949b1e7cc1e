import CLibZip
import Glibc

/// Reads a workbook that was just written, part by part. libxlsxwriter does not look whether its temporary files took what it
/// wrote: on a full disk it makes a workbook without some rows and says that all is well.
///
/// - Parameter rows: what each worksheet must hold.
func checkWhole(_ path: String, rows: [RowFile] = []) throws(WorkbookFailure) {
  var code: Int32 = 0
  guard let archive = zip_open(path, Int32(ZIP_RDONLY), &code) else { throw .notWhole(part: "") }
  defer { zip_discard(archive) }
  let count = zip_get_num_entries(archive, 0)
  guard count > 0 else { throw .notWhole(part: "") }
  for index in 0..<zip_uint64_t(count) {
    let name = zip_get_name(archive, index, 0).map { String(cString: $0) } ?? ""
    let own = rows.first { name == "xl/worksheets/sheet\($0.number).xml" }
    var part = PartCheck(name: name, rows: own)
    guard let file = zip_fopen_index(archive, index, 0) else { throw .notWhole(part: name) }
    defer { zip_fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
      // Less than none: another checksum or length than the archive says.
      guard got >= 0 else { throw .notWhole(part: name) }
      if got == 0 { break }
      try part.take(buffer[..<Int(got)])
    }
    try part.finish()
  }
}

/// Holds the bytes of a part against what is known of it: a worksheet's rows are those of its temporary file, byte by byte, and
/// then come as many links as were made. Every part has its end.
private struct PartCheck {
  let name: String
  let rows: RowFile?
  private var step = Step.head
  /// What was not looked at yet, or all behind the rows.
  private var rest: [UInt8] = []
  private var compared = 0
  private var file: [UInt8]

  private enum Step { case head, rows, tail }

  init(name: String, rows: RowFile?) {
    self.name = name
    self.rows = rows
    file = []
    if rows == nil { step = .tail }
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) throws(WorkbookFailure) {
    switch step {
    case .head:
      rest += bytes
      guard let start = end(of: "<sheetData>", in: rest) else { return }
      let begun = rest[start...]
      (rest, step) = ([], .rows)
      try take(begun)
    case .rows: try compare(bytes)
    case .tail:
      // Only a worksheet's links can be many; of other parts the end is enough.
      if rows == nil, rest.count > 1 << 12 { rest.removeFirst(rest.count - 16) }
      rest += bytes
    }
  }

  private mutating func compare(_ bytes: ArraySlice<UInt8>) throws(WorkbookFailure) {
    guard let rows else { return }
    if file.count < bytes.count { file = Array(repeating: 0, count: bytes.count) }
    var got = 0
    while got < bytes.count {
      let offset = off_t(compared + got)
      let count = file.withUnsafeMutableBytes { buffer in
        pread(rows.descriptor, buffer.baseAddress?.advanced(by: got), bytes.count - got, offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { break }
      got += count
    }
    // One by one, elements of slices are compared many times slower.
    let same = file.withUnsafeBytes { file in
      bytes.withUnsafeBytes { bytes in
        guard let left = file.baseAddress, let right = bytes.baseAddress else { return got == 0 }
        return memcmp(left, right, got) == 0
      }
    }
    guard same else { throw .notWhole(part: name) }
    compared += got
    if got < bytes.count {
      (rest, step) = (Array(bytes.dropFirst(got)), .tail)
    }
  }

  func finish() throws(WorkbookFailure) {
    let isSheet = name.hasPrefix("xl/worksheets/sheet")
    let end = Array(isSheet ? "</worksheet>".utf8 : ">".utf8)
    guard step == .tail, rest.filter({ $0 != 0x0A }).suffix(end.count).elementsEqual(end) else {
      throw .notWhole(part: name)
    }
    guard let rows else { return }
    let lastRow = compared > 0 ? "</row>" : ""
    guard rest.starts(with: "</sheetData>".utf8), try ending(of: rows, lastRow.utf8.count) == Array(lastRow.utf8),
      occurrences(of: "<hyperlink ", in: rest) == rows.links
    else { throw .notWhole(part: name) }
  }

  private func ending(of rows: RowFile, _ count: Int) throws(WorkbookFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard
      bytes.withUnsafeMutableBytes({ pread(rows.descriptor, $0.baseAddress, count, off_t(compared - count)) }) == count
    else { throw .system(errno) }
    return bytes
  }
}

private func end(of word: String, in bytes: [UInt8]) -> Int? {
  let word = Array(word.utf8)
  var index = 0
  while index + word.count <= bytes.count {
    if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) { return index + word.count }
    index += 1
  }
  return nil
}

private func occurrences(of word: String, in bytes: [UInt8]) -> Int {
  let word = Array(word.utf8)
  return bytes.indices.count { index in
    bytes[index] == word[0] && index + word.count <= bytes.count
      && bytes[index..<index + word.count].elementsEqual(word)
  }
}
