import Model

/// Puts the pieces of all inputs together: one page with everything, or for many reports an overview and a page for each.
///
/// It keeps a few words of each input; their markup is kept by whoever holds the book, and asked for at the end.
package struct ReviewBook {
  let language: Language
  private(set) var reports: [Entry] = []
  private(set) var offices: [Office] = []
  private(set) var unread: [(name: String, message: String)] = []
  private(set) var duplicates: [(name: String, first: String)] = []
  /// Labels of the indicators that findings are about.
  private(set) var indicators: [String: String] = [:]
  private var officeOfKey: [String: Int] = [:]

  package init(_ language: Language) { self.language = language }

  /// Markup that is kept elsewhere: where it begins, and how much there is.
  package typealias Kept = Range<Int64>

  struct Entry {
    var name: String
    var office: Int
    var facts: String
    var errors: Int
    var warnings: Int
    var errorMarkup: Kept
    var warningMarkup: Kept
    /// Of the whole page, when there is only one.
    var page: Kept?
    /// Its own page, relative to the overview.
    var file: String?
    /// What was found when all reports were known.
    var later: [String] = []
  }

  struct Office {
    var name: String
    var unit: String
    var reports: [Int] = []
    var errors = 0
    var warnings = 0
  }

  package var count: Int { reports.count }

  /// - Parameter keep: keeps a piece of markup.
  package mutating func add(_ piece: ReviewPiece, keep: (ArraySlice<UInt8>) throws -> Kept) rethrows {
    switch piece.kind {
    case .rejected: unread.append((piece.name, piece.subject))
    case .duplicate: duplicates.append((piece.name, piece.subject))
    case .later:
      // It comes right behind its report.
      guard let last = reports.indices.last, reports[last].name == piece.name else { return }
      reports[last].later.append(piece.subject)
      reports[last].warnings += 1
      offices[reports[last].office].warnings += 1
    case .report:
      let office = office(piece)
      var entry = Entry(
        name: piece.name, office: office, facts: piece.facts, errors: piece.counts[0], warnings: piece.counts[1],
        errorMarkup: try keep(piece.errors), warningMarkup: try keep(piece.warnings))
      entry.page = nil
      offices[office].reports.append(reports.count)
      offices[office].errors += entry.errors
      offices[office].warnings += entry.warnings
      reports.append(entry)
      for index in stride(from: 0, to: piece.indicators.count - 1, by: 2) {
        let (code, label) = (piece.indicators[index], piece.indicators[index + 1])
        if indicators[code] == nil { indicators[code] = label }
      }
    }
  }

  /// The last report's page is kept there, or is a file.
  package mutating func placePage(_ page: Kept?, file: String?) {
    guard let last = reports.indices.last else { return }
    reports[last].page = page
    reports[last].file = file
  }

  /// All reports have files of their own from now on.
  package mutating func movePages(_ move: (Int, Kept) throws -> String) rethrows {
    for index in reports.indices {
      guard let page = reports[index].page else { continue }
      reports[index].file = try move(index, page)
      reports[index].page = nil
    }
  }

  /// What its file is named after.
  package func name(ofReport index: Int) -> String { reports[index].name }

  private mutating func office(_ piece: ReviewPiece) -> Int {
    let key = piece.unit.isEmpty ? " " + piece.subject : piece.unit
    if let known = officeOfKey[key] { return known }
    officeOfKey[key] = offices.count
    offices.append(Office(name: piece.subject.isEmpty ? language.unknownOffice : piece.subject, unit: piece.unit))
    return offices.count - 1
  }

  // MARK: what the overview is about

  var errors: Int { offices.reduce(0) { $0 + $1.errors } }
  var warnings: Int { offices.reduce(0) { $0 + $1.warnings } }

  /// Those with most to correct first.
  var officesInOrder: [Int] {
    offices.indices.sorted { left, right in
      let (a, b) = (offices[left], offices[right])
      if a.errors != b.errors { return a.errors > b.errors }
      if a.warnings != b.warnings { return a.warnings > b.warnings }
      return a.name != b.name ? a.name < b.name : a.unit < b.unit
    }
  }

  /// Two offices of one name have their codes beside them.
  func title(ofOffice index: Int, _ uses: [String: Int]) -> String {
    let office = offices[index]
    return uses[office.name, default: 0] > 1 && !office.unit.isEmpty ? "\(office.name) (\(office.unit))" : office.name
  }

  var usesOfNames: [String: Int] {
    offices.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
  }
}
