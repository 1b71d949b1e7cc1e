import Exporters

/// How much a run says, and in which form.
enum TalkStyle {
  case words, json
  /// Only what went wrong.
  case quiet
}

/// Tells the events of a run, and keeps the progress line out of their way.
struct Talk {
  let style: TalkStyle
  private var progress: Progress

  init(style: TalkStyle, inputs: Int) {
    self.style = style
    progress = Progress(total: inputs, isWanted: style == .words)
  }

  var elapsed: Duration { progress.elapsed }

  mutating func tell(_ event: Event) {
    progress.clear()
    guard style != .json else { return event.tellJSON() }
    switch event {
    case .converted(let summary):
      // A run over an archive counts them; a watch tells each.
      if style == .words, progress.isOfUnknownLength { Command.tell(language.converted(summary)) }
    case .openElsewhere, .watching, .rebuilt, .recovered, .reloaded, .stopped, .waiting:
      if style == .words, let line = language.line(for: event) { Command.tell(line) }
    case .problem(let message):
      Command.tell(Terminal.standardError.red(message))
    case .rejected(let rejection, _):
      Command.tell(Terminal.standardError.red(language.rejected(rejection)))
    case .duplicate(let name, let first):
      if style == .words { Command.tell(language.duplicate(name, of: first)) }
    case .superseded: break
    case .skipped(let kind, let files):
      if style == .words { Command.tell(language.skipped(kind: kind, files: files)) }
    case .done(let totals):
      if style == .words { Command.tell(language.done(totals)) }
    case .failed(let failure):
      Command.tell(failure, asJSON: false)
    }
  }

  mutating func clear() {
    progress.clear()
  }

  /// All inputs are done, and the files are written.
  mutating func showWriting() {
    progress.show(language.writingResults)
  }

  /// One more input is done.
  mutating func show(next: String) {
    progress.step(name: next)
  }
}
