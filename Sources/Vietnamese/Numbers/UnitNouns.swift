/// More of what is counted, by kind; each line as in `Units.nouns`.
extension Units {
  /// Units of measurement, with their own capitals: in a table "mb" is no megabyte.
  static let measures: [[String]] = [
    ["mm", "mi li mét", "milimét", "milimet"], ["cm", "xăng ti mét", "xentimét", "centimet"], ["gam", "gram"], ["g"],
    ["mg", "mi li gam", "mi li gram", "miligam", "miligram"], ["yến"], ["ml", "mi li lít", "mililít", "mililit"],
    ["W", "oát"], ["V", "vôn"], ["kWh"], ["kW"], ["MW"], ["kVA"], ["MVA"], ["kV"], ["KB"], ["MB"], ["GB"],
    ["TB"], ["Mbps"], ["Gbps"], ["km/h", "km/giờ"], ["độ C"], ["giây"], ["vạn dân"],
  ]

  /// Nouns whose first syllable alone would be another unit.
  static let longerNouns: [[String]] = [
    ["điểm cầu"], ["điểm trường"], ["điểm sạt lở"], ["điểm nóng"], ["điểm du lịch"], ["điểm dân cư"], ["điểm nghẽn"],
    ["điểm tiếp nhận"], ["điểm giao dịch"], ["điểm truy cập"], ["điểm phục vụ"], ["điểm bưu điện"], ["điểm ô nhiễm"],
    ["nhà văn hóa"], ["nhà máy"], ["nhà trường"], ["nhà thầu"], ["nhà trẻ"], ["nhà đầu tư"], ["nhà khoa học"],
    ["nhà vệ sinh"], ["nhà xưởng"], ["nhà hàng"], ["nhà nghỉ"], ["nhà thuốc"], ["nhà cung cấp"], ["nhà mạng"],
    ["giấy chứng nhận", "GCN"], ["giấy phép"], ["giấy khen"], ["giấy mời"], ["giấy xác nhận"], ["giấy giới thiệu"],
    ["máy chủ"], ["máy trạm"], ["máy chiếu"], ["máy tính bảng"], ["máy điều hòa"], ["máy phát điện"], ["máy lọc nước"],
    ["máy bơm"], ["máy ảnh"], ["phòng học"], ["phòng khám"], ["phòng họp"], ["phòng làm việc"],
    ["cấp phó"], ["cấp trưởng"], ["cấp ủy"], ["cấp học"], ["đoàn viên"], ["đoàn thể"], ["báo cáo viên"], ["xã viên"],
    ["tổ hợp tác"], ["tổ trưởng"], ["tổ phó"], ["tổ viên"], ["đội trưởng"], ["nhóm trưởng"], ["vụ trưởng"],
    ["bộ trưởng"], ["bộ phận"], ["bộ tiêu chí"], ["bộ chỉ số"], ["bộ câu hỏi"], ["bộ quy tắc"], ["bộ bàn ghế"],
    ["bản án"], ["bản đồ"], ["tin nhắn"], ["bài toán"], ["ngày công"], ["giờ công"], ["con đường"], ["hộ chiếu"],
    ["đơn hàng"], ["trang trại"], ["trang web", "website", "trang mạng"], ["cơ sở dữ liệu", "CSDL"], ["việc làm"],
    ["thư viện"], ["thư ký"], ["khẩu hiệu"], ["khẩu trang"], ["trạm bơm"], ["trạm biến áp"], ["xe đạp"], ["làng nghề"],
  ]

  static let people: [[String]] = [
    ["dân"], ["dân tộc"], ["cầu thủ"],
    ["thí sinh"], ["cử tri"], ["hội viên"], ["giáo viên"], ["nhân viên"], ["chuyên viên"], ["tuyên truyền viên"],
    ["hòa giải viên"], ["cộng tác viên"], ["tình nguyện viên"], ["vận động viên"], ["ủy viên"], ["bạn đọc"],
    ["đối tượng"], ["gia đình"], ["thanh niên"], ["trẻ em"], ["trẻ"], ["cháu"], ["em"], ["cặp"], ["bà mẹ"],
    ["thương binh"],
    ["bệnh binh"], ["bị can"], ["bị cáo"], ["bác sĩ", "bác sỹ"], ["y sĩ", "y sỹ"], ["dược sĩ", "dược sỹ"],
    ["điều dưỡng"], ["y tá"], ["hộ sinh"], ["chủ tịch"], ["phó chủ tịch"], ["giám đốc"], ["phó giám đốc"],
    ["trưởng phòng"], ["phó trưởng phòng"], ["phó phòng"], ["trưởng thôn"], ["bí thư"], ["phó bí thư"],
  ]

  static let papers: [[String]] = [
    ["dự thảo"], ["kết luận"], ["hướng dẫn"], ["quy chế"], ["biên bản"], ["phụ lục"], ["biểu mẫu"], ["hợp đồng"],
    ["đề án"], ["phương án"], ["chuyên đề"], ["công điện"], ["khuyến nghị"], ["thư"], ["thẻ"], ["hóa đơn"],
    ["biên lai"], ["tờ khai"], ["tờ gấp"], ["tờ"], ["trang"], ["đầu sách"], ["bằng khen"], ["chứng chỉ"], ["danh hiệu"],
    ["video", "clip", "video clip"], ["phóng sự"], ["áp phích"], ["mã"], ["hạng mục"],
  ]

  static let places: [[String]] = [
    ["thành phố"], ["quận"], ["thị xã"], ["đặc khu"], ["khối phố"], ["buôn"], ["làng"], ["địa bàn"], ["khu dân cư"],
    ["cụm dân cư"], ["sở"], ["ban"], ["chi bộ"], ["đảng bộ"], ["trung tâm"], ["cơ sở"], ["đầu mối"], ["trụ sở"],
    ["hợp tác xã", "HTX"], ["câu lạc bộ", "CLB"], ["di tích"], ["chợ"], ["trạm"], ["hồ chứa"], ["đập"], ["giếng"],
    ["thửa"], ["lô"], ["mốc"], ["tuyến"], ["tuyến đường"],
  ]

  static let things: [[String]] = [
    ["hệ thống"], ["phần mềm"], ["nền tảng"], ["ứng dụng"], ["dữ liệu"], ["thuê bao"], ["hộp thư"], ["USB"],
    ["màn hình"], ["lỗ hổng"], ["sự cố"], ["tai nạn"], ["cháy nổ", "cháy, nổ"], ["vị trí việc làm", "VTVL"],
    ["chức danh"], ["nhiệm kỳ"], ["bậc"], ["việc"], ["công việc"], ["gói thầu"], ["sản phẩm"], ["phương tiện"], ["xe"],
    ["tàu"], ["khẩu"], ["quả"], ["liều"], ["giường"], ["ghế"], ["đĩa"], ["mẫu"], ["giải"], ["đêm"], ["lễ hội"],
    ["hội thảo"], ["thùng rác"], ["chuyến"], ["lồng"], ["tầng"], ["thùng"], ["chữ ký"],
  ]

  /// Words that begin like a unit and are none; without them "35 giải quyết" would be prizes, "12 hộ tịch" households.
  static let noUnits = [
    "giải quyết", "giải trình", "giải ngân", "giải phóng", "giải đáp", "giải thích", "giải tỏa", "ban hành", "ban đầu",
    "sở hữu", "sở tại", "lồng ghép", "trẻ hóa", "trẻ hơn", "buôn bán", "buôn lậu", "mẫu mực", "việc thực hiện",
    "việc triển khai", "việc giải quyết", "trang bị", "trang trí", "trang phục", "cấp phát", "cấp mới", "cấp lại",
    "cấp đổi", "cấp cho", "lần lượt", "đơn giản", "đơn giá", "phòng chống", "phòng, chống", "phòng ngừa", "phòng cháy",
    "tin học", "tin tưởng", "tin cậy", "bài bản", "đội ngũ", "bước đầu", "hộ tịch", "hộ khẩu", "xã hội", "xã hội hóa",
    "tỉnh ủy", "huyện ủy", "con người", "tuần tra", "tuần hoàn", "tấn công", "tuổi trẻ", "nhà nước", "bản thân",
    "bản chất", "bản quyền", "cơ sở vật chất", "cơ sở hạ tầng", "hệ thống hóa", "ca ngợi",
    "dân số", "dân cư", "dân quân", "dân chủ", "dân vận", "dân phòng", "dân sự", "dân trí", "dân cử", "dân lập",
    "dân chính",
  ]
}
