import Model
import Vietnamese

/// What a report is a report of: whose, about which time, and of which kind. Two that agree in all three are one report in
/// two versions. nil when it does not say enough.
func subject(of report: Report) -> String? {
  let header = report.header
  guard let issuer = header.issuer, let period = header.period else { return nil }
  let office = issuer.unitCode ?? folded(issuer.name)
  let kind: String
  if let form = report.form, form.matchedBy != "default" {
    kind = form.id
  } else if let title = header.title {
    kind = folded(title.text)
  } else {
    return nil
  }
  return [office, "\(period.label)", kind].joined(separator: "|")
}
