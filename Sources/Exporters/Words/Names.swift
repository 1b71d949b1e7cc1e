import Model

extension Language {
  package func name(of severity: Finding.Severity) -> String {
    switch severity {
    case .error: return self == .vi ? "Lỗi" : "Error"
    case .warning: return self == .vi ? "Cảnh báo" : "Warning"
    case .note: return self == .vi ? "Ghi chú" : "Note"
    }
  }

  package func name(of level: Header.Level) -> String {
    switch level {
    case .commune: return self == .vi ? "Cấp xã" : "Commune"
    case .district: return self == .vi ? "Cấp huyện" : "District"
    case .province: return self == .vi ? "Cấp tỉnh" : "Province"
    case .department: return self == .vi ? "Sở, ban, ngành" : "Department"
    case .other: return self == .vi ? "Khác" : "Other"
    }
  }

  /// What a reading's status is called.
  package func name(of reading: Reading) -> String {
    switch reading {
    case .reported: return self == .vi ? "Có số liệu" : "Reported"
    case .noneStated: return self == .vi ? "Ghi là không có" : "Stated as none"
    case .blank: return self == .vi ? "Bỏ trống" : "Left blank"
    case .dash: return self == .vi ? "Ghi dấu gạch" : "A dash"
    case .unreadable: return self == .vi ? "Không đọc được thành số" : "Not a number"
    case .absent: return self == .vi ? "Không nhắc đến" : "Not mentioned"
    }
  }

  package func name(of origin: IndicatorValue.Origin) -> String {
    switch origin {
    case .table: return self == .vi ? "Bảng số liệu" : "Table"
    case .prose: return self == .vi ? "Phần lời" : "Prose"
    }
  }
}
