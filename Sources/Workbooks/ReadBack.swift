import CLibZip

/// Reads a workbook that was just written, part by part. libxlsxwriter does not look whether its temporary files took what it
/// wrote: on a full disk it makes a workbook without the last rows and says that all is well.
func checkWhole(_ path: String) throws(WorkbookFailure) {
  var code: Int32 = 0
  guard let archive = zip_open(path, Int32(ZIP_RDONLY), &code) else { throw .notWhole(part: "") }
  defer { zip_discard(archive) }
  let count = zip_get_num_entries(archive, 0)
  guard count > 0 else { throw .notWhole(part: "") }
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  for index in 0..<zip_uint64_t(count) {
    let name = zip_get_name(archive, index, 0).map { String(cString: $0) } ?? ""
    let end: [UInt8] = Array(name.hasPrefix("xl/worksheets/sheet") ? "</worksheet>".utf8 : ">".utf8)
    guard let part = zip_fopen_index(archive, index, 0) else { throw .notWhole(part: name) }
    defer { zip_fclose(part) }
    var tail: [UInt8] = []
    while true {
      let got = buffer.withUnsafeMutableBytes { zip_fread(part, $0.baseAddress, zip_uint64_t($0.count)) }
      // Less than none: another checksum or length than the archive says.
      guard got >= 0 else { throw .notWhole(part: name) }
      if got == 0 { break }
      if got >= 16 { tail.removeAll(keepingCapacity: true) }
      tail += buffer[max(0, Int(got) - 16)..<Int(got)]
    }
    guard tail.filter({ $0 != 0x0A }).suffix(end.count).elementsEqual(end) else { throw .notWhole(part: name) }
  }
}

/// Who the workbook says has made it.
let workbookCreator = "solieu"

/// Whether the file is a workbook that we made, even if somebody saved it since. Of a foreign one only the directory and
/// a few kilobytes are looked at.
package func isOwnWorkbook(_ path: String) -> Bool {
  var code: Int32 = 0
  guard let archive = zip_open(path, Int32(ZIP_RDONLY), &code) else { return false }
  defer { zip_discard(archive) }
  guard let part = zip_fopen(archive, "docProps/core.xml", 0) else { return false }
  defer { zip_fclose(part) }
  var bytes = [UInt8](repeating: 0, count: 1 << 14)
  let got = bytes.withUnsafeMutableBytes { zip_fread(part, $0.baseAddress, zip_uint64_t($0.count)) }
  guard got > 0 else { return false }
  return String(decoding: bytes[..<Int(got)], as: UTF8.self).contains("<dc:creator>\(workbookCreator)</dc:creator>")
}
