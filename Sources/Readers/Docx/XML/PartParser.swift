import CLibXML2

/// What a reader of a part is told. It may refuse by throwing; reading then ends with that error.
///
/// A class and no protocol: a class can be called without counting references to it, which for two calls an element is
/// a tenth of all reading.
class PartHandler {
  func start(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {}
  func end(_ name: Name) throws(ReadFailure) {}
  func text(_ bytes: Span<UInt8>) throws(ReadFailure) {}
}

/// libxml2's push parser with the names of `Name`. All pointers of libxml2 stay in this folder.
///
/// One serves any number of parts, one after the other, as its table of names is worth keeping. No DTD, no entities
/// but the five, no network, and none of libxml2's limits lifted; the depth, which the push parser does not watch, is
/// counted here.
final class PartParser {
  private let limits: Limits
  private let context: xmlParserCtxtPtr
  private let names: NameTable
  // As in `StoryReader`: touched by every element.
  @exclusivity(unchecked) private var handler: Unmanaged<PartHandler>?
  private var part = ""
  /// The names of the elements that are open, with room for as many as the limit allows.
  private let open: UnsafeMutablePointer<Name>
  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var isStopped = false
  private var failure: ReadFailure?

  init(limits: Limits) throws(ReadFailure) {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { user, local, _, uri, declared, declarations, count, _, fields in
      guard let user, let local else { return }
      Unmanaged<PartParser>.fromOpaque(user)._withUnsafeGuaranteedRef {
        $0.start(local, uri, fields, Int(count), Declarations(fields: declarations, count: Int(declared)))
      }
    }
    sax.endElementNs = { user, _, _, _ in
      guard let user else { return }
      Unmanaged<PartParser>.fromOpaque(user)._withUnsafeGuaranteedRef { $0.end() }
    }
    sax.characters = { user, bytes, count in
      guard let user else { return }
      Unmanaged<PartParser>.fromOpaque(user)._withUnsafeGuaranteedRef {
        $0.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
    // The same function, so that libxml2 does not ask whether white space could be left out.
    sax.ignorableWhitespace = sax.characters
    sax.internalSubset = { user, _, _, _ in
      guard let user else { return }
      Unmanaged<PartParser>.fromOpaque(user)._withUnsafeGuaranteedRef { $0.refuse("a document type declaration") }
    }
    sax.serror = { user, error in
      guard let user, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      Unmanaged<PartParser>.fromOpaque(user)._withUnsafeGuaranteedRef {
        $0.refuse("XML error \(error.pointee.code) in line \(error.pointee.line)")
      }
    }
    guard let made = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil) else {
      throw .damaged(part: "XML", because: "no memory for a parser")
    }
    self.limits = limits
    context = made
    names = NameTable(made.pointee.dict)
    open = .allocate(capacity: max(1, limits.depth))
    made.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    xmlFreeParserCtxt(context)
    open.deallocate()
  }

  /// Reads one entry of the archive to its end.
  func parse(_ entry: Int, of archive: Archive, _ handler: PartHandler) throws(ReadFailure) {
    part = archive.directory.entries[entry].name
    depth = 0
    failure = nil
    isStopped = false
    self.handler = .passUnretained(handler)
    defer { self.handler = nil }
    guard xmlCtxtResetPush(context, nil, 0, nil, nil) == 0 else {
      throw .damaged(part: part, because: "no memory for a parser")
    }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    var encoding = Encoding()
    var guardian = TagGuard(limits: limits)
    let name = part
    try withExtendedLifetime((self, handler)) { () throws(ReadFailure) in
      try archive.read(entry) { (chunk) throws(ReadFailure) in
        try encoding.convert(chunk, part: name) { (bytes) throws(ReadFailure) in
          try guardian.look(at: bytes)
          try self.push(bytes, isLast: false)
        }
      }
      try encoding.finish(part: name)
      try self.push(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
    }
  }

  private func push(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(ReadFailure) {
    let status = bytes.withMemoryRebound(to: CChar.self) {
      xmlParseChunk(context, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if let failure { throw failure }
    // Looking a name up gets slow with hundreds of thousands of them.
    if xmlDictSize(context.pointee.dict) > Int32(limits.names) { throw .overLimit(what: .names, limit: limits.names) }
    if status != 0 || (isLast && context.pointee.wellFormed == 0) {
      throw .damaged(part: part, because: "XML error \(status)")
    }
  }

  /// The first error is the one that counts; libxml2 calls nothing more after it is stopped.
  private func stop(_ reason: ReadFailure) {
    if failure == nil { failure = reason }
    isStopped = true
    xmlStopParser(context)
  }

  private func refuse(_ because: String) { stop(.damaged(part: part, because: because)) }

  @inline(__always)
  private func start(
    _ local: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?,
    _ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int, _ declarations: Declarations
  ) {
    guard !isStopped, let handler else { return }
    guard depth < limits.depth else { return stop(.overLimit(what: .depth, limit: limits.depth)) }
    if count + declarations.count > limits.attributes {
      return stop(.overLimit(what: .attributes, limit: limits.attributes))
    }
    let name = names.element(local, uri)
    open[depth] = name
    depth += 1
    let attributes = Attributes(
      fields: fields, count: count, locals: names.locals, elementName: local, vocabulary: uri,
      declarations: declarations)
    handler._withUnsafeGuaranteedRef {
      do throws(ReadFailure) { try $0.start(name, attributes) } catch { stop(error) }
    }
  }

  @inline(__always)
  private func end() {
    guard !isStopped, depth > 0, let handler else { return }
    depth -= 1
    let name = open[depth]
    handler._withUnsafeGuaranteedRef {
      do throws(ReadFailure) { try $0.end(name) } catch { stop(error) }
    }
  }

  @inline(__always)
  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isStopped, let handler else { return }
    handler._withUnsafeGuaranteedRef {
      do throws(ReadFailure) { try $0.text(bytes.span) } catch { stop(error) }
    }
  }
}
