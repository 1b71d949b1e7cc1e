import CLibZip
import Glibc

/// A ZIP file in memory. Its bytes must outlive it, so it is made and dropped within one `withUnsafeBufferPointer`.
final class Archive {
  let directory: Directory
  private let limits: Limits
  private let archive: OpaquePointer
  /// Of all entries read so far.
  private(set) var inflated = 0

  static let chunkSize = 64 << 10

  init(_ buffer: UnsafeBufferPointer<UInt8>, limits: Limits) throws(ReadFailure) {
    self.limits = limits
    directory = try Directory(buffer, limits: limits)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error) else {
      throw .damaged(part: "archive", because: String(cString: zip_error_strerror(&error)))
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      throw .damaged(part: "archive", because: reason)
    }
    archive = opened
    try checkAgreement()
  }

  deinit { zip_discard(archive) }

  /// Position of the entry with this name, in whatever case.
  func find(_ name: String) -> Int? { directory.index[Directory.normalized(name.utf8)] }

  /// Hands out an entry's bytes chunk by chunk, to the very end, where libzip compares size and CRC.
  func read(
    _ entry: Int, _ take: (UnsafeBufferPointer<UInt8>) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    let name = directory.entries[entry].name
    guard let file = zip_fopen_index(archive, zip_uint64_t(entry), 0) else {
      throw .damaged(part: name, because: String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(file) }
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.chunkSize)
    defer { chunk.deallocate() }
    var size = 0
    while true {
      let count = Int(zip_fread(file, chunk.baseAddress, zip_uint64_t(Self.chunkSize)))
      if count == 0 {
        guard size == directory.entries[entry].size else { throw .damaged(part: name, because: "its size is wrong") }
        return
      }
      guard count > 0 else {
        throw .damaged(part: name, because: String(cString: zip_error_strerror(zip_file_get_error(file))))
      }
      size += count
      inflated += count
      if size > limits.partBytes { throw .overLimit(what: .partBytes, limit: limits.partBytes) }
      if inflated > limits.inflatedBytes { throw .overLimit(what: .inflatedBytes, limit: limits.inflatedBytes) }
      try take(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(chunk)[..<count]))
    }
  }

  /// libzip finds the directory in its own way; it has to be the one that was checked.
  private func checkAgreement() throws(ReadFailure) {
    var agrees = zip_get_num_entries(archive, 0) == zip_int64_t(directory.entries.count)
    for (position, entry) in directory.entries.enumerated() where agrees {
      guard let name = zip_get_name(archive, zip_uint64_t(position), ZIP_FL_ENC_RAW) else {
        agrees = false
        break
      }
      let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
      agrees = Directory.normalized(bytes) == entry.name
    }
    if !agrees { throw .damaged(part: "central directory", because: "there are two of them") }
  }
}
