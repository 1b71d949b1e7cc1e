/// What a figure is no matter which indicator: a goal, a wish, or an earlier period. Such a figure is kept but states no
/// indicator.
enum ProseVocabulary {
  /// In the figure's own words.
  static let goals = [
    "phấn đấu", "mục tiêu", "chỉ tiêu giao", "kế hoạch giao", "dự kiến", "yêu cầu đạt", "chỉ tiêu là", "chỉ tiêu đề ra",
    "kế hoạch đề ra", "ước đạt", "sẽ đạt", "đặt ra", "đề nghị", "đề xuất", "cần thêm", "cần bổ sung", "xin cấp",
  ]
  static let earlier = [
    "so với cùng kỳ", "với cùng kỳ", "cùng kỳ năm", "cùng kỳ quý", "cùng kỳ tháng", "bằng cùng kỳ", "quý trước",
    "tháng trước", "kỳ trước", "năm trước", "so với", "năm ngoái", "6 tháng trước",
    "giai đoạn trước",
  ]
  /// Over the figure as well: in its sentence, in the line that introduces its list.
  static let reaching = ["phấn đấu", "dự kiến", "mục tiêu", "trong thời gian tới"]
  /// In the figure's own words they say that it has happened in spite of a goal in front of it.
  static let done = ["đã", "đến nay", "tính đến", "kết quả", "thực tế"]
  /// In the title of its section, without any of `past`.
  static let ahead = [
    "phương hướng", "thời gian tới", "kỳ tới", "quý tới", "năm tới", "tháng tới", "nhiệm vụ trọng tâm", "mục tiêu",
    "kế hoạch công tác", "tháng cuối năm", "nhiệm vụ, giải pháp", "giải pháp chủ yếu",
    "kiến nghị, đề xuất", "đề xuất, kiến nghị",
  ]
  static let past = ["kết quả", "tình hình", "đánh giá", "đã"]
}
