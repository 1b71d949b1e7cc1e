import Forms
import Foundation
import Model
import Quantities
import TestKit
import Testing

@testable import Extraction

/// The small reports of `Corpus/prose/figures.md`: what is linked states its indicator, nothing else states one.
@Suite struct ProseCasesTests {
  struct Small: Sendable, CustomStringConvertible {
    var title: String
    var lines: [String] = []
    var links: [(block: Int, range: Range<Int>, code: String)] = []
    var description: String { title }
  }

  static let extractor: Extractor? = {
    let url = projectRoot.appendingPathComponent("Schemas/cchc-tt07-2021-huyen.json")
    return (try? Data(contentsOf: url)).flatMap { try? loadForm(Array($0), name: "huyen") }.map { Extractor(form: $0) }
  }()

  static let reports: [Small] = {
    let url = projectRoot.appendingPathComponent("Corpus/prose/figures.md")
    guard let data = try? Data(contentsOf: url) else { return [] }
    var reports: [Small] = []
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("## ") {
        reports.append(Small(title: String(line.dropFirst(3)), lines: ["BÁO CÁO", "Kết quả năm 2024"]))
      } else if let last = reports.indices.last {
        if line.hasPrefix("**") {
          reports[last].lines.append("I. " + line.filter { $0 != "*" })
        } else {
          let (text, links) = unlinked(String(line))
          for link in links { reports[last].links.append((reports[last].lines.count, link.range, link.code)) }
          reports[last].lines.append(text)
        }
      }
    }
    return reports
  }()

  /// "[12 hồ sơ](p.x)" becomes "12 hồ sơ" and where it stands.
  static func unlinked(_ line: String) -> (text: String, links: [(range: Range<Int>, code: String)]) {
    var text = ""
    var links: [(range: Range<Int>, code: String)] = []
    for (index, piece) in line.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      let parts = piece.split(separator: "](", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, parts.count == 2, let end = parts[1].firstIndex(of: ")") else {
        text += piece
        continue
      }
      let start = text.utf8.count
      text += parts[0]
      links.append((start..<text.utf8.count, String(parts[1][..<end])))
      text += parts[1][parts[1].index(after: end)...]
    }
    return (text, links)
  }

  @Test func theCasesAreThere() {
    #expect(Self.extractor != nil)
    #expect(Self.reports.count >= 30)
    #expect(Self.reports.contains { $0.links.isEmpty && $0.lines.count > 3 })
  }

  @Test(arguments: reports)
  func figuresStateWhatTheyAreLinkedTo(_ small: Small) throws {
    let extractor = try #require(Self.extractor)
    let source = Source(name: "case", sha256: "", bytes: 0)
    let report = try extractor.extract(document(small.lines.joined(separator: "\n")), source: source, matchedBy: "test")
      .report
    var linked: Set<Int> = []
    for link in small.links {
      let found = report.figures.indices.filter {
        report.figures[$0].evidence.place.block == link.block
          && report.figures[$0].evidence.place.range.overlaps(link.range)
      }
      linked.formUnion(found)
      let words = small.lines[link.block].utf8.dropFirst(link.range.lowerBound).prefix(link.range.count)
      #expect(found.map { report.figures[$0].code ?? "-" } == [link.code], "\(String(decoding: words, as: UTF8.self))")
    }
    for index in report.figures.indices where !linked.contains(index) {
      let figure = report.figures[index]
      #expect(figure.code == nil, "\(figure.evidence.quote) in \(small.lines[figure.evidence.place.block])")
      #expect(figure.matchedBy == nil, "\(figure.evidence.quote): nothing decided for no indicator")
    }
  }
}
