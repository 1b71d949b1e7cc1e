import Glibc
import Model

/// Reads the body, a header, a footer or the notes. Word's wrappers are unwrapped here and nowhere else: content
/// controls, insertions, links, alternate content and the like leave no trace in what `Story` gets.
final class StoryReader: PartHandler {
  enum Kind { case body, header, footer, notes }

  /// What the properties that are being read belong to.
  enum Context: UInt8 { case root, content, paragraph, paragraphMark, run, table, row, cell, section, control, form }

  /// Where text goes.
  enum Sink: UInt8 { case visible, hidden, guide, placeholder, deleted, dropped }

  /// What a text box interrupts.
  struct Suspended {
    var paragraph: Paragraph
    var paragraphIsOpen: Bool
    var isCarried: Bool
    var run: Run
    var fields: Fields
    var firstTable: Int
    var isInBox: Bool
    var followsGap: Bool
    var droppedDepth: Int
  }

  struct Run {
    var isOpen = false
    var own = RunProperties()
    var style: Int?
  }

  let kind: Kind
  let part: String
  let limits: Limits
  let sheets: Sheets
  private let actions = BodyTable.actions
  private let keepsPages: Bool

  // Exclusive access to what every element touches is not checked at run time: it costs a tenth of the reading, and
  // nothing here holds on to a part of it while another is called.
  @exclusivity(unchecked) var story: Story
  /// Ids of the headers and footers that the sections name.
  var headerIDs: [String] = []
  var footerIDs: [String] = []

  struct NoteID: Hashable {
    var isEndnote: Bool
    var id: String
  }

  /// Notes whose reference was deleted as a tracked change: the body finds them, the reader of the notes leaves them out.
  var deletedNotes: Set<NoteID> = []

  @exclusivity(unchecked) var styles = StyleSheet()
  var stylesAreLoaded = false
  var damagedStyles: ReadFailure?
  @exclusivity(unchecked) var skipped = 0
  @exclusivity(unchecked) var context = Context.root
  var contextAroundSection = Context.content
  var inBorders = false
  @exclusivity(unchecked) var inText = false
  @exclusivity(unchecked) var inFieldCode = false
  var isInBox = false
  @exclusivity(unchecked) var paragraph = Paragraph()
  @exclusivity(unchecked) var paragraphIsOpen = false
  /// The text of `paragraph` waits for the next one.
  @exclusivity(unchecked) var isCarried = false
  @exclusivity(unchecked) var run = Run()
  @exclusivity(unchecked) var runIsBold = false
  @exclusivity(unchecked) var runIsHidden = false
  /// Its text stands on the line and in letters: see `RunLook`.
  @exclusivity(unchecked) var runIsPlain = true
  var runLook = RunLook()
  /// The paragraph style whose runs are known to be shown, on the line and in letters, if they say nothing themselves.
  @exclusivity(unchecked) var ordinaryRuns = (style: -1, isBold: false)
  /// How much text had been seen where raised or lowered text ended last.
  var raisedEnd = -1
  /// Text in a symbol font that has not ended.
  var symbols: [UInt8] = []
  var fields: Fields
  /// Of the field that begins.
  var formEntry = FormEntry()
  /// Fields begun so far, and those among them that a first reading found without an end.
  var fieldCount = 0
  let brokenFields: Set<Int>
  /// Fields that hide text and do not end: with them left out the part is to be read again.
  var unfinishedFields: Set<Int> = []
  @exclusivity(unchecked) var tables: [TableBuilder] = []
  /// The first of `tables` that the text box being read has begun.
  @exclusivity(unchecked) var firstTable = 0
  var suspended: [Suspended] = []
  var counter = ListCounter()
  /// Of all numbers that were computed.
  var labelBytes = 0

  /// The sign that opens what comes, those that close what is open, and where a part ended that stands off the line.
  var mathBracket: String?
  var mathBrackets: [String] = []
  var mathEnd = -1

  var controls: [Control] = []
  var alternatives: [Alternative] = []
  /// The prefixes of vocabularies that are not Office's, and those of them whose elements are left out.
  var foreignPrefixes: [String: String] = [:]
  @exclusivity(unchecked) var hasForeignPrefixes = false
  var ignored = IgnoredVocabularies()
  var simpleFields: [SimpleField] = []
  var droppedDepth = 0
  var deletedDepth = 0
  @exclusivity(unchecked) var insertedDepth = 0
  var placeholderDepth = 0
  var guideDepth = 0
  /// An empty paragraph stands before what comes.
  var followsGap = false
  @exclusivity(unchecked) var sink = Sink.visible
  /// Bytes of text seen, wherever they went.
  @exclusivity(unchecked) var seen = 0
  private var reported: [String] = []

  struct Control {
    var showsPlaceholder = false
    var hidesContent = false
  }

  struct SimpleField {
    var code: String
    var isDropped: Bool
    var seenBefore: Int
  }

  struct Alternative {
    var isTaken = false
    var seenBefore = 0
  }

  init(_ kind: Kind, part: String, limits: Limits, sheets: Sheets, brokenFields: Set<Int> = []) {
    self.kind = kind
    self.brokenFields = brokenFields
    self.part = part
    self.limits = limits
    self.sheets = sheets
    keepsPages = kind == .body || kind == .notes
    fields = Fields(dropsPageNumbers: !keepsPages)
    story = Story(limits: limits)
  }

  override func start(_ name: Name, _ attributes: Attributes) throws(ReadFailure) {
    if attributes.declarations.count > 0 { note(attributes.declarations) }
    if hasForeignPrefixes { ignored.note(attributes, foreignPrefixes) }
    if skipped > 0 {
      skipped += 1
      return
    }
    if context != .content { return try property(name, attributes) }
    switch actions[Int(name.rawValue)] {
    case .handle: try begin(name, attributes)
    case .unwrap: break
    case .leaveOut: skipped = 1
    case .report:
      if !takeWorkbook(name, attributes) {
        let element = name == .diagram ? "SmartArt" : attributes.element
        report(attributes.string(.programID).map { "\(element) \($0)" } ?? element)
      }
      skipped = 1
    case .unknown: report(attributes.element)
    }
  }

  override func end(_ name: Name) throws(ReadFailure) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if context != .content { return endProperty(name) }
    if actions[Int(name.rawValue)] == .handle { try finish(name) }
  }

  override func text(_ bytes: Span<UInt8>) throws(ReadFailure) {
    if inText {
      bytes.withUnsafeBufferPointer { if runIsPlain { write(runText: $0) } else { write(signs: $0) } }
    } else if inFieldCode {
      bytes.withUnsafeBufferPointer { fields.append(code: $0) }
    }
  }

  /// Once a kind: the rest of the document would drown in it.
  func report(_ what: String) {
    guard reported.count < 64, !reported.contains(what) else { return }
    reported.append(what)
    story.tell(.notRead(what: what))
  }

  func damaged(_ because: String) -> ReadFailure { .damaged(part: part, because: because) }

  /// At the end of the part.
  func finish() throws(ReadFailure) -> Story {
    try flushCarried()
    if story.hasTooMuchToTell { throw .overLimit(what: .findings, limit: limits.findings) }
    finishFields()
    if !unfinishedFields.isEmpty || !brokenFields.isEmpty {
      story.tell(.inputDamaged(what: "a field that does not end"))
    }
    return story
  }

  /// At the end of a story: a field that is still open there hides what follows it for nothing.
  func finishFields() {
    if fields.hasLeftOut { unfinishedFields.formUnion(fields.withoutResult) }
  }
}

// MARK: Text

extension StoryReader {
  func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    seen &+= bytes.count
    if sink == .visible {
      if !paragraphIsOpen { isCarried = true }
      if !runIsBold, !paragraph.hasPlainLetters, bytes.contains(where: { $0 > 0x20 }) {
        paragraph.hasPlainLetters = true
      }
      if insertedDepth == 0 { paragraph.append(bytes) } else { paragraph.insert(bytes) }
      return
    }
    switch sink {
    case .visible: break
    // What was inserted and deleted again stood in no version.
    case .deleted: if insertedDepth == 0 { paragraph.delete(bytes) }
    case .hidden: paragraph.hidden.append(contentsOf: bytes)
    case .placeholder: paragraph.placeholder.append(contentsOf: bytes)
    case .guide: paragraph.guide.append(contentsOf: bytes)
    case .dropped: fields.leaveOut()
    }
  }

  /// A line end in the file is a space on the page; only `w:br` breaks a line.
  func write(runText bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, memchr(base, 0x0A, bytes.count) != nil || memchr(base, 0x0D, bytes.count) != nil
    else { return write(bytes) }
    let spaced = bytes.map { $0 == 0x0A || $0 == 0x0D ? UInt8(ascii: " ") : $0 }
    spaced.withUnsafeBufferPointer { write($0) }
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// After a change of any of the depths, or of the run.
  func updateSink() {
    if fields.hiding > 0 || droppedDepth > 0 {
      sink = .dropped
    } else if deletedDepth > 0 {
      sink = .deleted
    } else if placeholderDepth > 0 {
      sink = .placeholder
    } else if guideDepth > 0 {
      sink = .guide
    } else {
      sink = runIsHidden ? .hidden : .visible
    }
  }

  func updateRun() {
    let paragraphStyle = styles.runs[paragraph.style]
    let runStyle = run.style.map { styles.runs[$0] }
    // Bold of a paragraph's and of a run's style cancel each other (ISO 29500-1, 17.7.3).
    runIsBold = run.own.isBold ?? ((paragraphStyle.isBold ?? false) != (runStyle?.isBold ?? false))
    // So do two that hide, unless the document hides what is not shown (same place).
    let isHidden =
      run.own.isHidden ?? (styles.hides || (paragraphStyle.isHidden ?? false) != (runStyle?.isHidden ?? false))
    let raise = run.own.raise ?? runStyle?.raise ?? paragraphStyle.raise ?? .none
    let fonts = self.fonts(runStyle, paragraphStyle)
    runIsPlain = raise == .none && fonts.isOrdinary
    if !runIsPlain { runLook = RunLook(raise: raise, fonts: fonts) }
    if isHidden != runIsHidden {
      runIsHidden = isHidden
      updateSink()
    }
  }
}
