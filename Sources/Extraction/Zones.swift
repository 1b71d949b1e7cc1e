import Model
import Vietnamese

/// Cuts a document into head, body, signature and appendix.
struct Zones {
  var segments: [Segment]
  var header: Header

  /// - Parameters:
  ///   - formBlocks: those that hold the form's rows, tables or lines; nothing in them is prose.
  ///   - further: the same for tables of other forms, which may stand anywhere.
  init(
    _ document: Document, formBlocks: Set<Int>, further: Set<Int> = [], limits: ExtractionLimits = ExtractionLimits()
  ) throws(OverLimit) {
    var segments = try Zones.segments(document, formBlocks: formBlocks.union(further), limits)
    for index in segments.indices {
      switch document.blocks[segments[index].block].kind {
      case .header, .footer: segments[index].zone = .margin
      default: break
      }
    }
    var head = HeadReader(segments: segments, document: document)
    head.read()
    header = head.header
    for index in 0..<min(head.headCount, segments.count) where segments[index].zone == .body {
      segments[index].zone = .head
    }
    let appendix = Zones.appendixStart(segments, document, formBlocks: formBlocks, from: head.headCount)
    var signature = SignatureReader(segments: segments, document: document)
    signature.read(from: head.headCount)
    header.signer = signature.signer
    header.recipients = signature.recipients
    let signatureStart = signature.start ?? segments.count
    let signatureEnd = max(signatureStart, min(signature.end ?? segments.count, segments.count))
    for index in segments.indices where segments[index].zone == .body {
      if index >= signatureStart, index < signatureEnd {
        segments[index].zone = .signature
      } else if index >= min(appendix, signatureEnd) {
        segments[index].zone = .appendix
      }
    }
    // The block of a footnote stands behind everything and belongs to the body.
    for index in segments.indices where document.blocks[segments[index].block].kind == .footnote {
      segments[index].zone = .body
    }
    if header.issuer == nil { header.issuer = IssuerReader(segments: segments).issuerFromText() }
    self.segments = segments
  }

  private static func segments(_ document: Document, formBlocks: Set<Int>, _ limits: ExtractionLimits)
    throws(OverLimit) -> [Segment]
  {
    var segments: [Segment] = []
    segments.reserveCapacity(document.blocks.count)
    var left = limits.mentions
    func add(_ segment: Segment) throws(OverLimit) {
      left -= segment.mentions.count
      if left < 0 { throw OverLimit(what: .mentions, limit: limits.mentions) }
      segments.append(segment)
    }
    for (index, block) in document.blocks.enumerated() where !formBlocks.contains(index) {
      guard let table = block.table else {
        try add(Segment(block: index, text: block.text, mostMentions: left))
        continue
      }
      for cell in table.cells {
        try add(
          Segment(block: index, row: cell.row, column: cell.column, text: cell.text, mostMentions: left))
      }
    }
    return segments
  }

  /// The caption "PHỤ LỤC ..." or what stands right over the form's first rows.
  private static func appendixStart(_ segments: [Segment], _ document: Document, formBlocks: Set<Int>, from: Int) -> Int
  {
    let rows = formBlocks.min() ?? document.blocks.count
    var start = segments.firstIndex { $0.block >= rows } ?? segments.count
    for index in segments.indices where index >= from && index < start {
      let segment = segments[index]
      if AppendixCaption.isCaption(segment, document.blocks[segment.block].style) { start = index }
    }
    return start
  }
}
