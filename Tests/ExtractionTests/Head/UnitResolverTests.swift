import Foundation
import Model
import TestKit
import Testing

@testable import Extraction

/// Reporting offices and the units of `Schemas/units.tsv` that they are of.
@Suite struct UnitResolverTests {
  static let catalogue: Result<[UInt8], any Error> = Result {
    [UInt8](try Data(contentsOf: projectRoot.appendingPathComponent("Schemas/units.tsv")))
  }

  private func resolve(_ name: String, under parent: String, _ day: String) throws -> (Header.Issuer, [Finding]) {
    let text = """
      ỦY BAN NHÂN DÂN
      \(name.uppercased())
      Số: 12/BC-UBND
      \(name.split(separator: " ").dropFirst().joined(separator: " ")), \(day)

      BÁO CÁO
      Công tác cải cách hành chính

      UBND \(name) báo cáo \(parent) kết quả như sau. Tiếp nhận 12 hồ sơ.
      """
    let blocks = text.split(separator: "\n").map { Block(kind: .paragraph, text: String($0)) }
    let extract = try Extractor(form: nil, units: UnitCatalogue(Self.catalogue.get())).extract(
      Document(blocks: blocks, reader: "text"), source: Source(name: "x", sha256: "", bytes: 0), matchedBy: "")
    return (
      try #require(extract.report.header.issuer), extract.report.findings.filter { $0.detail.rule == "issuer.spelling" }
    )
  }

  private static let spring = "ngày 14 tháng 3 năm 2025"
  private static let autumn = "ngày 14 tháng 9 năm 2025"

  @Test(
    "the unit of that name in what the report names, on its day",
    arguments: [
      ("xã Kim Phượng", "UBND huyện Định Hóa", spring, "05551"), ("xã Kim Phượng", "tỉnh Thái Nguyên", autumn, "05551"),
      ("xã Bình Thạnh", "UBND huyện Cao Lãnh", spring, "30127"), ("phường 1", "UBND thành phố Cà Mau", spring, "32005"),
      ("huyện Định Hoá", "tỉnh Thái Nguyên", spring, "167"), ("huyện Mĩ Đức", "thành phố Hà Nội", spring, "282"),
      ("huyện Ea H’leo", "tỉnh Đắk Lắk", spring, "645"), ("tỉnh Thái Nguyên", "Bộ Nội vụ", autumn, "19"),
    ])
  func found(_ name: String, _ parent: String, _ day: String, _ code: String) throws {
    let (issuer, findings) = try resolve(name, under: parent, day)
    #expect(issuer.unitCode == code)
    #expect(findings.isEmpty)
  }

  @Test(
    "no code where the name stands in another place, where there is none, or after the level was done away with",
    arguments: [
      ("xã Kim Phượng", "UBND huyện Cao Lãnh", spring),
      ("xã Kim Phượng", "UBND huyện Đại Từ, tỉnh Thái Nguyên", spring),
      ("xã Hòa Khánh Tây Hạ", "UBND huyện Đức Hòa", spring),
      ("huyện Định Hóa", "tỉnh Thái Nguyên", autumn),
    ])
  func none(_ name: String, _ parent: String, _ day: String) throws {
    let (issuer, findings) = try resolve(name, under: parent, day)
    #expect(issuer.unitCode == nil)
    #expect(issuer.unitCandidates.isEmpty)
    #expect(findings.isEmpty)
  }

  @Test("several stay several")
  func several() throws {
    let (issuer, _) = try resolve("xã Bình Thạnh", under: "cấp trên", Self.spring)
    #expect(issuer.unitCode == nil)
    #expect(issuer.unitCandidates.count > 1)
    #expect(issuer.unitCandidates.contains("30127"))
  }

  @Test(
    "a name that only its accents or one letter part from one there is told with the likely one",
    arguments: ["xã Kim Phường", "xã Kim Phượn"])
  func misspelled(_ name: String) throws {
    let (issuer, findings) = try resolve(name, under: "tỉnh Thái Nguyên", Self.autumn)
    #expect(issuer.unitCode == nil)
    #expect(findings.map(\.detail) == [.issuerUnlisted(name: name, likely: "xã Kim Phượng")])
  }

  @Test("before the catalogue is complete a letter more or less may be a unit that was merged since")
  func merged() throws {
    let (_, findings) = try resolve("xã Kim Phượn", under: "UBND huyện Định Hóa", "ngày 14 tháng 3 năm 2019")
    #expect(findings.isEmpty)
  }

  @Test("the file is in the order of its bytes, and every key is that of its name")
  func file() throws {
    let lines = try Self.catalogue.get().split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 14_000)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    let wrong = lines.map { String(decoding: $0, as: UTF8.self).components(separatedBy: "\t") }
      .filter { $0.count != 7 || UnitResolver.key($0[2]) != $0[0] }
    #expect(wrong.isEmpty)
  }

  @Test("a report without its day is one of its month")
  func month() throws {
    let (issuer, _) = try resolve("xã Tân Lập", under: "UBND huyện Mộc Hóa", "ngày    tháng 6 năm 2025")
    #expect(issuer.unitCode == "27820")
  }

  @Test("a line in the wrong place, or one that lacks a part, is told by its number")
  func faultyLines() throws {
    #expect(UnitCatalogue(try Self.catalogue.get()).faultyLine == nil)
    let good = "xa a\t1\txã A\thuyện B\t\t\t\n"
    #expect(UnitCatalogue(Array((good + "xa b\t2\txã B\t\t\t\t\n").utf8)).faultyLine == nil)
    #expect(UnitCatalogue(Array(("xa b\t2\txã B\t\t\t\t\n" + good).utf8)).faultyLine == 2)
    #expect(UnitCatalogue(Array((good + "xa b\t2\n").utf8)).faultyLine == 2)
    #expect(UnitCatalogue(Array(good.dropLast().utf8) + [0x0D, 0x0A]).faultyLine == 1)
    #expect(UnitCatalogue([]).faultyLine == 1)
  }

  @Test("a damaged file gives no unit and does no harm")
  func damaged() {
    for text in ["", "\n\n", "xa kim phuong", "xa kim phuong\t05551\n", "\u{0}\t\t\t"] {
      #expect(UnitCatalogue(Array(text.utf8)).units(named: "xa kim phuong").isEmpty)
    }
  }
}
