import Foundation
import Quantities
import TestKit
import Testing
import Vietnamese

/// One line of `Corpus/text/*.tsv`: the text, and everything that must be read in it, in order:
/// `kind value {unit} "text"`, joined by " ; ". "-" stands for nothing at all.
@Suite struct ScannerTests {
  static let classes = [
    "cells", "changes", "dates", "fractions", "identifiers", "mixed", "money", "none", "numbers", "percents", "periods",
    "quantities", "ranges", "references", "spelled",
  ]

  @Test(arguments: try classes.flatMap { try cases("text/\($0).tsv") })
  func everyLineIsReadAsItsRowSays(_ it: Case) {
    let read = scan(it[0]).map { describe($0, in: it[0]) }
    #expect((read.isEmpty ? "-" : read.joined(separator: " ; ")) == it[1])
  }

  @Test(arguments: try cases("text/gaps.tsv"))
  func aRowOfTheGapsIsMisread(_ it: Case) {
    withKnownIssue {
      #expect(scan(it[0]).map { describe($0, in: it[0]) }.joined(separator: " ; ") == it[1])
    }
  }

  @Test func everyFileOfRowsIsRun() throws {
    let folder = projectRoot.appendingPathComponent("Corpus/text")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }
    #expect(files.map { String($0.dropLast(4)) }.sorted() == (Self.classes + ["gaps"]).sorted())
  }

  @Test(arguments: classes)
  func everyClassHasRowsOfBothSides(_ name: String) throws {
    let wanted = kinds[name] ?? []
    let rows = try cases("text/\(name).tsv")
    let holds = rows.map { row in wanted.contains { row[1].contains($0) } }
    #expect(holds.contains(true))
    #expect(holds.contains(false))
  }

  private let kinds: [String: [String]] = [
    "cells": ["number"], "changes": ["change-"], "dates": ["date"], "fractions": ["fraction"],
    "identifiers": ["identifier", "ordinal"], "mixed": ["reference"], "money": ["money"], "none": ["none 0"],
    "numbers": ["number"], "percents": ["percent"], "periods": ["period"], "quantities": ["quantity"],
    "ranges": ["range"],
    "references": ["reference"], "spelled": ["quantity", "money", "percent"],
  ]

  @Test func theNumberStandsInsideItsMention() throws {
    for name in Self.classes {
      for row in try cases("text/\(name).tsv") {
        for mention in scan(row[0]) {
          #expect(mention.range.lowerBound <= mention.numberRange.lowerBound, "\(row)")
          #expect(mention.numberRange.upperBound <= mention.range.upperBound, "\(row)")
        }
      }
    }
  }

  @Test func theNumberOfARangeOfMentionsIsWithoutItsUnit() throws {
    let text = "đạt 98,5 % của 05 (năm) hồ sơ"
    let numbers = scan(text).map { String(decoding: Array(text.utf8)[$0.numberRange], as: UTF8.self) }
    #expect(numbers == ["98,5", "05"])
  }

  @Test func aTextWithoutItsOwnTokensIsNotRead() {
    #expect(scan("12", tokens: tokenize("một câu dài hơn nhiều, có 12 hồ sơ")).isEmpty)
    #expect(scan("12 hồ sơ", tokens: tokenize("12 hồ sơ")).count == 1)
  }
}

/// The short form that the case files use.
func describe(_ mention: Mention, in text: String) -> String {
  let quote = String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
  var parts = [
    mention.isNoneStated ? "none" : mention.isChange ? "change-\(mention.kind.rawValue)" : mention.kind.rawValue
  ]
  switch mention.measure {
  case .number(let value): parts.append(value.description)
  case .range(let minimum, let maximum):
    parts.append("\(minimum?.description ?? "")..\(maximum?.description ?? "")")
  case .fraction(let numerator, let denominator): parts.append("\(numerator)/\(denominator)")
  case .date(let date): parts.append(date.description)
  case .period(let label): parts.append(label.description)
  case .reference(let document):
    let issuer = document.issuer.map { "|" + $0 } ?? ""
    parts.append("[\(document.type ?? "?")|\(document.number ?? "?")|\(document.date?.description ?? "-")\(issuer)]")
  case .identifier: parts.append(mention.reason ?? "?")
  }
  if let unit = mention.unit, unit != "%" { parts.append("{\(unit)}") }
  if mention.isAmbiguous { parts.append("?") }
  return parts.joined(separator: " ") + " \"\(quote)\""
}
