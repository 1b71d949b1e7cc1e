import CLibZip

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
