import Exporters

extension Language {
  var errorPrefix: String { pick(vi: "Lỗi: ", en: "Error: ") }

  func files(_ count: Int) -> String {
    pick(vi: "\(count) tệp", en: count == 1 ? "1 file" : "\(count) files")
  }

  func seconds(_ duration: Duration) -> String {
    let tenths = (duration.inMilliseconds + 50) / 100
    return pick(vi: "\(tenths / 10),\(tenths % 10) giây", en: "\(tenths / 10).\(tenths % 10) s")
  }
}
