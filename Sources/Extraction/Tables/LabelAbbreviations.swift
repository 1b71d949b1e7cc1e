import Vietnamese

/// Abbreviations that offices use in the cells of any form. Those that a form defines itself go before these; prose is
/// read without them, as they are too short to mean one thing there.
let labelAbbreviations: [(phrase: String, value: [Vietnamese.Word])] = [
  ("BC", "báo cáo"), ("BCTK", "báo cáo thống kê"), ("CB", "cán bộ"), ("CC", "công chức"), ("CKS", "chữ ký số"),
  ("CQ", "cơ quan"), ("CQHC", "cơ quan hành chính"), ("CQHCNN", "cơ quan hành chính nhà nước"),
  ("CTCP", "công ty cổ phần"), ("DN", "doanh nghiệp"), ("DVC TT", "dịch vụ công trực tuyến"), ("ĐTC", "đầu tư công"),
  ("ĐV", "đơn vị"), ("GQ", "giải quyết"), ("GQTTHC", "giải quyết thủ tục hành chính"), ("HCNN", "hành chính nhà nước"),
  ("HĐLĐ", "hợp đồng lao động"), ("HS", "hồ sơ"), ("KH", "kế hoạch"), ("KQ", "kết quả"), ("KS", "khảo sát"),
  ("KT", "kiểm tra"), ("LT", "liên thông"), ("NS", "ngân sách"), ("NV", "nhiệm vụ"), ("PB", "phiên bản"),
  ("QLNN", "quản lý nhà nước"), ("SL", "số lượng"), ("TCBM", "tổ chức bộ máy"), ("TL", "tỷ lệ"), ("TP", "thành phố"),
  ("TT", "trực tuyến"), ("TTTT", "thanh toán trực tuyến"), ("VBĐT", "văn bản điện tử"), ("VC", "viên chức"),
  ("XD", "xây dựng"),
].map { ($0.0, Vietnamese.words(of: $0.1)) }
