import CLibXLSXWriter
import Glibc

/// The temporary file to which libxlsxwriter writes the rows of one worksheet. It never looks whether that worked, so we do.
final class RowFile {
  /// As the part is called, from 1.
  let number: Int
  /// How many links the worksheet has.
  var links = 0
  private let stream: UnsafeMutablePointer<FILE>
  /// The file itself, which stays when the library has closed it.
  let descriptor: Int32

  init(of worksheet: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookFailure) {
    guard let stream = worksheet.pointee.optimize_tmpfile else { throw .lastError(LXW_ERROR_CREATING_TMPFILE) }
    self.stream = stream
    number = Int(worksheet.pointee.index) + 1
    // Of what is written last, all that fits or a beginning: a row is rarely longer than the buffer.
    setvbuf(stream, nil, Int32(_IOFBF), 1 << 16)
    descriptor = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { throw .system(errno) }
  }

  deinit { close(descriptor) }

  /// Throws when something that was written so far is lost. Not after the workbook was closed.
  func check() throws(WorkbookFailure) {
    // The mark stays at the stream, the number is that of the last failure at best.
    if ferror(stream) != 0 { throw .system(errno == ENOSPC || errno == EDQUOT ? errno : EIO) }
  }

  func flush() throws(WorkbookFailure) {
    guard fflush(stream) == 0 else { throw .system(errno) }
    try check()
  }
}
