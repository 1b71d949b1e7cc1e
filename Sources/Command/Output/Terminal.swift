import Glibc

/// What the standard error is, and what may be written to it besides lines.
struct Terminal: Sendable {
  /// Lines may be rewritten.
  let isInteractive: Bool
  let isColored: Bool

  static let standardError = Terminal()

  private init() {
    let isDumb = getenv("TERM").map { strcmp($0, "dumb") == 0 } ?? true
    isInteractive = isatty(STDERR_FILENO) == 1 && !isDumb
    isColored = isInteractive && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  }

  /// In columns.
  var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  func red(_ text: String) -> String {
    isColored ? "\u{1B}[31m\(text)\u{1B}[0m" : text
  }
}

/// A line for people. When nobody listens there is nobody to tell.
func tell(_ line: String) {
  _ = writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
}

func tell(_ failure: Failure, asJSON: Bool = isJSONTalk(CommandLine.arguments)) {
  if asJSON {
    Event.failed(failure).tellJSON()
  } else {
    tell(Terminal.standardError.red(language.errorPrefix) + failure.message)
  }
}

/// Whether every line on the standard error must be a JSON object, even that the arguments are wrong.
func isJSONTalk(_ arguments: [String]) -> Bool {
  (arguments.contains("convert") || arguments.contains("watch")) && arguments.contains("--json")
}
