/// What a figure is no matter which indicator: a goal, a wish, or an earlier period. Such a figure is kept but states no
/// indicator.
enum ProseVocabulary {
  /// In the figure's own words.
  static let goals = [
    "phấn đấu", "mục tiêu", "chỉ tiêu giao", "kế hoạch giao", "dự kiến", "yêu cầu đạt", "chỉ tiêu là", "chỉ tiêu đề ra",
    "kế hoạch đề ra", "ước đạt", "sẽ đạt", "đặt ra", "đề nghị", "đề xuất", "cần thêm", "cần bổ sung", "xin cấp",
    "tập trung hoàn thành", "tập trung thực hiện", "tập trung giải quyết",
  ]
  static let earlier = [
    "so với cùng kỳ", "với cùng kỳ", "cùng kỳ năm", "cùng kỳ quý", "cùng kỳ tháng", "bằng cùng kỳ", "quý trước",
    "tháng trước", "kỳ trước", "năm trước", "so với", "năm ngoái", "6 tháng trước",
    "giai đoạn trước", "riêng quý", "riêng tháng", "riêng trong quý", "riêng trong tháng", "chỉ tính riêng",
    // A rate is no total.
    "mỗi người", "mỗi đồng chí", "mỗi cán bộ", "mỗi công chức", "mỗi CBCC", "mỗi đơn vị", "mỗi xã", "mỗi thôn",
  ]
  /// Over the figure as well: in its sentence, in the line that introduces its list.
  static let reaching = [
    "phấn đấu", "dự kiến", "mục tiêu", "trong thời gian tới", "riêng quý", "riêng tháng", "riêng trong quý",
    "riêng trong tháng",
  ]
  /// In the figure's own words they say that it has happened in spite of a goal in front of it.
  static let done = ["đã", "đến nay", "tính đến", "kết quả", "thực tế"]
  /// In the title of its section, without any of `past`.
  static let ahead = [
    "phương hướng", "thời gian tới", "kỳ tới", "quý tới", "năm tới", "tháng tới", "nhiệm vụ trọng tâm", "mục tiêu",
    "kế hoạch công tác", "tháng cuối năm", "nhiệm vụ, giải pháp", "giải pháp chủ yếu",
    "kiến nghị, đề xuất", "đề xuất, kiến nghị", "nhiệm vụ năm", "nhiệm vụ quý", "nhiệm vụ tháng", "nhiệm vụ 3 tháng",
    "nhiệm vụ 6 tháng", "nhiệm vụ 9 tháng",
  ]
  /// Over a figure they say that it is the share of one level ...
  static let shares = [
    "cấp xã", "cấp huyện", "cấp tỉnh", "cấp phường", "cấp quận", "cấp thị xã", "tại UBND huyện", "tại huyện", "các xã",
    "các phường", "xã, thị trấn",
    "xã, phường", "xã, phường, thị trấn", "tại các xã", "UBND các xã", "khối xã", "khối huyện", "cơ quan chuyên môn",
  ]
  /// ... and that it is all.
  static let wholes = [
    "toàn huyện", "toàn tỉnh", "toàn thành phố", "toàn thị xã", "cả huyện", "tổng hợp", "tổng cộng", "tổng số", "tổng",
    "cộng", "hai cấp", "cả hai cấp", "trên địa bàn huyện", "trên địa bàn tỉnh",
  ]
  static let past = ["kết quả", "tình hình", "đánh giá", "đã", "thực hiện nhiệm vụ"]
}
