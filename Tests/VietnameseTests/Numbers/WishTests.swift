import Testing

@testable import Vietnamese

/// A none that is only wished or taken as a condition states no 0.
struct WishTests {
  @Test(arguments: [
    "phấn đấu không có hồ sơ trễ hạn", "Mục tiêu: không có hồ sơ trễ hạn", "yêu cầu không còn hồ sơ quá hạn",
    "Nhằm bảo đảm không phát sinh hồ sơ quá hạn", "hướng tới không có đơn thư vượt cấp",
    "Phấn đấu hồ sơ được giải quyết đúng hạn, không có hồ sơ quá hạn",
    "Trong thời gian tới, không để xảy ra vụ việc phức tạp", "Nếu sau đó không có ý kiến, coi như đồng ý",
    "trường hợp không có văn bản trả lời, coi như đồng ý", "không có hồ sơ bổ sung thì trả lại",
  ])
  func isNotStated(_ text: String) { #expect(scan(text).isEmpty) }

  @Test(arguments: [
    "Giải quyết đảm bảo đúng quy định, không có hồ sơ quá hạn", "Bộ phận luôn đảm bảo không có hồ sơ trễ hạn",
    "đã bảo đảm không có hồ sơ quá hạn trong kỳ", "các chương trình mục tiêu quốc gia không có vụ việc vi phạm",
    "Số trường hợp không phát sinh.", "Yêu cầu bổ sung: không.", "quá hạn không hồ sơ", "không xảy ra cháy, nổ",
  ])
  func isStated(_ text: String) {
    let found = scan(text)
    #expect(found.count == 1)
    #expect(found.first?.isNoneStated == true)
  }

  @Test func ofThoseCounted() {
    #expect(scan("Có 12 hộ không có giấy tờ").map(\.isNoneStated) == [false])
    #expect(scan("Tiếp nhận 35 hồ sơ không có hồ sơ nào quá hạn").map(\.isNoneStated) == [false, true])
    #expect(scan("Trong 6 tháng không có đơn thư vượt cấp").last?.isNoneStated == true)
  }

  @Test(arguments: ["Đầu tư hệ thống", "vật tư xe", "xã hội", "12 hộ tịch", "35 giải quyết"])
  func noUnit(_ text: String) { #expect(scan(text).allSatisfy { $0.unit == nil }) }
}
