import CLibZip
import Glibc

/// A ZIP file in memory. Its bytes must outlive it, so it is made and dropped within one `withUnsafeBufferPointer`.
final class Archive {
  let directory: Directory
  private let limits: Limits
  private let archive: OpaquePointer
  /// Of all entries read so far.
  private(set) var inflated = 0

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

  /// Opens an entry to be read piece by piece.
  func open(_ entry: Int) throws(ReadFailure) -> EntryReader {
    let (name, size) = (directory.entries[entry].name, directory.entries[entry].size)
    guard let file = zip_fopen_index(archive, zip_uint64_t(entry), 0) else {
      throw .damaged(part: name, because: String(cString: zip_strerror(archive)))
    }
    return EntryReader(file, name: name, size: size, archive: self)
  }

  /// Hands out an entry's bytes piece by piece, to the very end.
  func read(
    _ entry: Int, _ take: (UnsafeBufferPointer<UInt8>) throws(ReadFailure) -> Void
  ) throws(ReadFailure) {
    let reader = try open(entry)
    while let piece = try reader.next() { try take(piece) }
  }

  /// Counts what an entry has given, for its own limit and the one of all of them.
  fileprivate func count(_ bytes: Int, ofPart size: Int) throws(ReadFailure) {
    inflated += bytes
    if size > limits.partBytes { throw .overLimit(what: .partBytes, limit: limits.partBytes) }
    if inflated > limits.inflatedBytes { throw .overLimit(what: .inflatedBytes, limit: limits.inflatedBytes) }
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

/// One entry that is being inflated.
final class EntryReader {
  private let file: OpaquePointer
  private let name: String
  private let size: Int
  private let archive: Archive
  private let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
  private var given = 0

  fileprivate init(_ file: OpaquePointer, name: String, size: Int, archive: Archive) {
    self.file = file
    self.name = name
    self.size = size
    self.archive = archive
  }

  deinit {
    zip_fclose(file)
    piece.deallocate()
  }

  /// The next bytes, good until the next call; nil at the very end, where libzip compares size and CRC.
  func next() throws(ReadFailure) -> UnsafeBufferPointer<UInt8>? {
    let count = Int(zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count)))
    if count == 0 {
      guard given == size else { throw .damaged(part: name, because: "its size is wrong") }
      return nil
    }
    guard count > 0 else {
      throw .damaged(part: name, because: String(cString: zip_error_strerror(zip_file_get_error(file))))
    }
    given += count
    try archive.count(count, ofPart: given)
    return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(piece)[..<count])
  }
}
