// What every page has around its content.

extension HTMLWriter {
  mutating func head(title: String, _ language: Language) {
    markup(
      language == .vi ? "<!doctype html><html lang=vi data-by=solieu>" : "<!doctype html><html lang=en data-by=solieu>")
    markup(
      "<meta charset=utf-8>\n<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'sha256-")
    markup(reviewStyleDigest)
    markup("'; script-src 'sha256-")
    markup(reviewScriptDigest)
    markup("'; base-uri 'none'; form-action 'none'\">\n")
    markup("<meta name=viewport content=\"width=device-width,initial-scale=1\">\n<title>")
    text(title)
    markup("</title>\n<style>")
    markup(reviewStyle)
    markup("</style>\n<body><a class=skip href=\"#main\">")
    text(language.skipToContent)
    markup("</a>\n")
  }

  mutating func foot() {
    markup("<script>")
    markup(reviewScript)
    markup("</script>\n")
  }

  /// The field to search in, and how the keys are used.
  mutating func search(_ language: Language, more: (inout HTMLWriter) -> Void = { _ in }) {
    markup("<div class=fl role=search><label>")
    text(language.searchLabel)
    markup(" <input id=q type=search autocomplete=off></label>")
    more(&self)
    markup("<output id=n aria-live=polite data-t=\"")
    text(language.shownOf)
    markup("\"></output></div>\n<details class=ky><summary>")
    text(language.keysHeading)
    markup("</summary><p>")
    text(language.keysText)
    markup("</p><label><input id=k type=checkbox checked> ")
    text(language.keysSwitch)
    markup("</label></details>")
  }

  mutating func choice(_ id: StaticString, _ label: String, _ options: (inout HTMLWriter) -> Void) {
    markup("<label>")
    text(label)
    markup(" <select id=")
    markup(id)
    markup(">")
    options(&self)
    markup("</select></label>")
  }

  mutating func option(_ value: String, _ label: String) {
    markup("<option value=\"")
    text(value)
    markup("\">")
    excerpt(label, points: 100)
  }
}
