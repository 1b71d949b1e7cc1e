import Testing

@testable import Extraction

@Suite struct SignatureReaderTests {
  private let body = "BÁO CÁO\nKết quả năm 2024\nI. KẾT QUẢ\nXã đã thực hiện tốt.\n"

  @Test func recipientsStandOnTheLeftAndTheSignerOnTheRight() {
    let header = header(
      of: body
        + "Nơi nhận:~- UBND huyện;~- Phòng Nội vụ;~- Lưu: VT.|TM. ỦY BAN NHÂN DÂN~KT. CHỦ TỊCH~PHÓ CHỦ TỊCH~~Lò Thị Hương"
    )
    #expect(header.recipients.map(\.text) == ["UBND huyện", "Phòng Nội vụ", "Lưu: VT"])
    #expect(header.signer.authority?.text == "TM. ỦY BAN NHÂN DÂN")
    #expect(header.signer.title?.text == "KT. CHỦ TỊCH PHÓ CHỦ TỊCH")
    #expect(header.signer.name?.text == "Lò Thị Hương")
  }

  @Test func theSameBlockAsPlainLinesIsReadToo() {
    let header = header(of: body + "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VP.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHà Văn Pâng")
    #expect(header.recipients.map(\.text) == ["Sở Nội vụ", "Lưu: VP"])
    #expect(header.signer.title?.text == "CHỦ TỊCH")
    #expect(header.signer.name?.text == "Hà Văn Pâng")
  }

  @Test func aReportWithoutASignatureHasNone() {
    let header = header(of: body + "Chủ tịch UBND xã chỉ đạo các bộ phận.")
    #expect(header.signer.name == nil)
    #expect(header.signer.title == nil)
    #expect(header.recipients.isEmpty)
  }
}
