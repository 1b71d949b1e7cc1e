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

/// libxml2's parser with the names of `Name`. All pointers of libxml2 stay in this folder.
///
/// It asks for the bytes of a part; pushing them to it costs a tenth more, as it then looks in each piece for where it
/// may stop.
///
/// One serves any number of parts, one after the other, as its table of names is worth keeping. No DTD, no entities
/// but the five, no network, and none of libxml2's limits lifted; the depth is counted here.
final class PartParser {
  private let limits: Limits
  private let context: xmlParserCtxtPtr
  private let names: NameTable
  // As in `StoryReader`: touched by every element.
  @exclusivity(unchecked) private var handler: Unmanaged<PartHandler>?
  private var feed: PartFeed?
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
    guard let made = xmlNewParserCtxt() else {
      throw .damaged(part: "XML", because: "no memory for a parser")
    }
    made.pointee.sax.pointee = sax
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
    let reader = try archive.open(entry)
    try parse(archive.directory.entries[entry].name, handler) { () throws(ReadFailure) in try reader.next() }
  }

  /// Reads a part that has been taken out of the archive.
  func parse(_ name: String, _ bytes: [UInt8], _ handler: PartHandler) throws(ReadFailure) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(ReadFailure) in
      var rest = [bytes]
      try parse(name, handler) { () throws(ReadFailure) in rest.popLast() }
    }
  }

  private func parse(
    _ name: String, _ handler: PartHandler, from next: @escaping PartFeed.Next
  ) throws(ReadFailure) {
    part = name
    depth = 0
    failure = nil
    isStopped = false
    feed = PartFeed(part: name, limits: limits, next: next)
    self.handler = .passUnretained(handler)
    defer {
      self.handler = nil
      feed = nil
    }
    withExtendedLifetime((self, handler)) {
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      let tree = xmlCtxtReadIO(
        context,
        { parser, target, count in
          guard let parser, let target else { return -1 }
          return Unmanaged<PartParser>.fromOpaque(parser)._withUnsafeGuaranteedRef {
            $0.feed(UnsafeMutableRawBufferPointer(start: target, count: Int(count)))
          }
        }, nil, Unmanaged.passUnretained(self).toOpaque(), nil, nil, Int32(options))
      // Not made by callbacks like these; some other libxml2 might.
      if let tree { xmlFreeDoc(tree) }
    }
    if let failure { throw failure }
    if context.pointee.wellFormed == 0 {
      throw .damaged(part: part, because: "XML error \(context.pointee.errNo)")
    }
  }

  /// Gives libxml2 the next bytes; after a failure the part is at its end.
  private func feed(_ target: UnsafeMutableRawBufferPointer) -> Int32 {
    guard !isStopped, let feed else { return 0 }
    // Looking a name up gets slow with hundreds of thousands of them.
    if xmlDictSize(context.pointee.dict) > Int32(limits.names) {
      stop(.overLimit(what: .names, limit: limits.names))
      return 0
    }
    do throws(ReadFailure) { return Int32(try feed.fill(target)) } catch {
      stop(error)
      return 0
    }
  }

  /// The first error is the one that counts. libxml2 is given nothing more, and what it still tells is not listened to;
  /// `xmlStopParser` would take its buffer away, which in the middle of a tag it does not survive.
  private func stop(_ reason: ReadFailure) {
    if failure == nil { failure = reason }
    isStopped = true
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
