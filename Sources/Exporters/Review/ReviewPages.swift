import Model

extension ReviewBook {
  /// How a page of ours begins, in either language.
  package static let ownStarts = Language.allCases.map { "<!doctype html><html lang=\($0.rawValue) data-by=solieu>" }

  /// The page of one report, in a folder beside the overview.
  package func page(of name: String, _ page: ArraySlice<UInt8>, office: String, counts: (errors: Int, warnings: Int))
    -> [UInt8]
  {
    var html = HTMLWriter(reserving: page.count + 24 * 1024)
    html.head(title: "\(name) – \(office)", language)
    html.markup("<header><nav><a href=\"../review.html\">")
    html.text(language.backToOverview)
    html.markup("</a></nav><h1>")
    html.text(name)
    html.markup("</h1><h2 class=su>")
    html.text("\(office) · " + language.counts(counts.errors, counts.warnings))
    html.markup("</h2>")
    html.search(language)
    html.markup("</header>\n<main id=main><article class=\"doc grp\">")
    html.markup(settled(page, link: "#", id: "")[...])
    html.markup("</article></main>\n")
    html.foot()
    return html.array
  }

  package func page(ofReport index: Int, _ page: ArraySlice<UInt8>) -> [UInt8] {
    let report = reports[index]
    return self.page(
      of: report.name, page, office: offices[report.office].name, counts: (report.errors, report.warnings))
  }

  /// The overview, with all reports in it when they have no files of their own.
  ///
  /// - Parameters:
  ///   - read: markup that was kept.
  ///   - take: gets the page in pieces.
  package func writeOverview(_ read: (Kept) throws -> [UInt8], to take: ([UInt8]) throws -> Void) rethrows {
    let uses = usesOfNames
    let order = officesInOrder
    var html = HTMLWriter(reserving: 64 * 1024)
    html.head(title: headline, language)
    html.markup("<header><h1>")
    html.text(headline)
    html.markup("</h1><p class=su>")
    html.text(language.subline(warnings: warnings, unread: unread.count, duplicates: duplicates.count))
    html.markup("</p>")
    writeFilters(order, uses, &html)
    html.markup("</header>\n<main id=main>\n")
    try take(html.array)
    try writeOffices(order.filter { offices[$0].errors > 0 }, uses, isToCorrect: true, read, to: take)
    try writeOffices(
      order.filter { offices[$0].errors == 0 && offices[$0].warnings > 0 }, uses, isToCorrect: false, read, to: take)
    try writeUnread(to: take)
    try writeList(uses, to: take)
    try writeReports(uses, read, to: take)
    html = HTMLWriter()
    html.markup("</main>\n")
    html.foot()
    try take(html.array)
  }

  var headline: String {
    language.headline(
      reports: reports.count, errors: errors, offices: offices.count { $0.errors > 0 })
  }

  private func writeFilters(_ order: [Int], _ uses: [String: Int], _ html: inout HTMLWriter) {
    html.search(language) { html in
      html.choice("sev", language.severityFilter) { html in
        html.option("", language.allSeverities)
        html.option("e", language.errorsOnly)
        html.option("w", language.warningsOnly)
      }
      html.choice("ind", language.indicatorFilter) { html in
        html.option("", language.allIndicators)
        for (code, label) in indicators.sorted(by: { Self.comesBefore($0.key, $1.key) }) {
          html.option(code, label.isEmpty ? code : "\(code) – \(label)")
        }
      }
      html.choice("off", language.officeFilter) { html in
        html.option("", language.allOffices)
        let named = order.map { (index: $0, title: title(ofOffice: $0, uses)) }
        for (index, title) in named.sorted(by: { ($0.title, $0.index) < ($1.title, $1.index) }) {
          html.option("\(index)", title)
        }
      }
    }
  }

  /// "1.2" before "1.10".
  private static func comesBefore(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.split(separator: "."), right.split(separator: "."))
    for (one, other) in zip(a, b) where one != other {
      if one.count != other.count, one.allSatisfy(\.isNumber), other.allSatisfy(\.isNumber) {
        return one.count < other.count
      }
      return one < other
    }
    return a.count < b.count
  }

  private func writeOffices(
    _ order: [Int], _ uses: [String: Int], isToCorrect: Bool, _ read: (Kept) throws -> [UInt8],
    to take: ([UInt8]) throws -> Void
  ) rethrows {
    if order.isEmpty { return }
    var html = HTMLWriter()
    html.markup("<section class=\"fix grp\"><h2>")
    html.text(isToCorrect ? language.toCorrectHeading : language.toCheckHeading)
    html.markup("</h2>\n")
    if isToCorrect {
      html.markup("<p class=n>")
      html.text(language.howToCorrect)
      html.markup("</p>\n")
    }
    for index in order {
      html.markup("<section class=\"of grp\" data-o=")
      html.number(index)
      html.markup("><h3>")
      html.text(title(ofOffice: index, uses))
      html.markup(" <small>")
      html.text(language.counts(offices[index].errors, offices[index].warnings))
      html.markup("</small></h3>\n")
      for report in offices[index].reports where reports[report].errors + reports[report].warnings > 0 {
        try write(findingsOf: report, &html, read)
      }
      html.markup("</section>\n")
      try hand(&html, to: take)
    }
    html.markup("</section>\n")
    try take(html.array)
  }

  /// What is written so far, once it is much.
  private func hand(_ html: inout HTMLWriter, to take: ([UInt8]) throws -> Void) rethrows {
    guard html.count > 1 << 16 else { return }
    try take(html.array)
    html = HTMLWriter(reserving: 1 << 17)
  }

  private func write(findingsOf index: Int, _ html: inout HTMLWriter, _ read: (Kept) throws -> [UInt8]) rethrows {
    let report = reports[index]
    html.markup("<div class=\"rp grp\"><p class=rn>")
    html.link(to: report, index)
    if !report.facts.isEmpty {
      html.markup(" <span>")
      html.excerpt(report.facts, points: 120)
      html.markup("</span>")
    }
    html.markup("</p>")
    if report.errors > 0 {
      html.markup("<ul>")
      html.markup(settled(try read(report.errorMarkup)[...], link: report.link(index), id: "")[...])
      html.markup("</ul>")
    }
    if report.warnings > 0 {
      html.markup("<details class=\"wn grp\"><summary>")
      html.text(language.warnings(report.warnings))
      html.markup("</summary><ul>")
      html.markup(settled(try read(report.warningMarkup)[...], link: report.link(index), id: "")[...])
      for message in report.later {
        html.markup("<li class=\"q w\"><b>")
        html.text(language.name(of: .warning))
        html.markup("</b> ")
        html.text(message)
        html.markup("</li>\n")
      }
      html.markup("</ul></details>")
    }
    html.markup("</div>\n")
  }

  private func writeUnread(to take: ([UInt8]) throws -> Void) rethrows {
    if unread.isEmpty { return }
    var html = HTMLWriter()
    html.markup("<section class=grp><h2>")
    html.text(language.unreadHeading)
    html.markup("</h2><ul class=ur>\n")
    for (name, message) in unread {
      html.markup("<li class=q><b>")
      html.text(name)
      html.markup("</b> ")
      html.text(message)
      html.markup("</li>\n")
    }
    html.markup("</ul></section>\n")
    try take(html.array)
  }

  private func writeList(_ uses: [String: Int], to take: ([UInt8]) throws -> Void) rethrows {
    var html = HTMLWriter(reserving: 1 << 17)
    html.markup("<section class=grp><h2>")
    html.text(language.reportListHeading)
    html.markup("</h2>\n<table class=rl><thead><tr>")
    for title in [
      language.officeHeading, language.reportHeading, language.factsHeading, language.errorsHeading,
      language.warningsHeading,
    ] {
      html.markup("<th scope=col>")
      html.text(title)
    }
    html.markup("</thead><tbody>\n")
    for (index, report) in reports.enumerated() {
      html.markup("<tr class=\"q r\" data-o=")
      html.number(report.office)
      html.markup(" data-s=\"")
      if report.errors > 0 { html.markup("e") }
      if report.warnings > 0 { html.markup("w") }
      html.markup("\"><td>")
      html.text(title(ofOffice: report.office, uses))
      html.markup("<td>")
      html.link(to: report, index)
      html.markup("<td>")
      html.excerpt(report.facts, points: 120)
      html.markup(report.errors > 0 ? "<td class=\"m e\">" : "<td class=m>")
      html.number(report.errors)
      html.markup("<td class=m>")
      html.number(report.warnings)
      html.markup("\n")
      try hand(&html, to: take)
    }
    html.markup("</tbody></table></section>\n")
    try take(html.array)
  }

  private func writeReports(
    _ uses: [String: Int], _ read: (Kept) throws -> [UInt8], to take: ([UInt8]) throws -> Void
  ) rethrows {
    let own = reports.indices.filter { reports[$0].page != nil }
    if own.isEmpty { return }
    var html = HTMLWriter()
    html.markup("<section class=grp><h2>")
    html.text(language.reportsHeading)
    html.markup("</h2>\n")
    for index in own {
      guard let page = reports[index].page else { continue }
      html.markup("<details class=\"doc grp\" data-o=")
      html.number(reports[index].office)
      html.markup(" id=\"")
      html.number(index + 1)
      html.markup(own.count == 1 ? "-top\" open><summary>" : "-top\"><summary>")
      html.text(reports[index].name)
      html.markup(" <small>")
      html.text(
        "\(title(ofOffice: reports[index].office, uses)) · "
          + language.counts(reports[index].errors, reports[index].warnings))
      html.markup("</small></summary>\n")
      try take(html.array)
      try take(settled(try read(page)[...], link: "#\(index + 1)-", id: "\(index + 1)-"))
      html = HTMLWriter()
      html.markup("</details>\n")
    }
    html.markup("</section>\n")
    try take(html.array)
  }
}

extension ReviewBook.Entry {
  /// What links to places of the report begin with.
  fileprivate func link(_ index: Int) -> String { file.map { $0 + "#" } ?? "#\(index + 1)-" }
}

extension HTMLWriter {
  fileprivate mutating func link(to report: ReviewBook.Entry, _ index: Int) {
    markup("<a href=\"")
    if let file = report.file {
      text(file)
    } else {
      markup("#")
      number(index + 1)
      markup("-top")
    }
    markup("\">")
    text(report.name)
    markup("</a>")
  }
}
