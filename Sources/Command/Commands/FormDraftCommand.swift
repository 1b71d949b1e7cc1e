import ArgumentParser
import Exporters
import Extraction
import Forms

struct FormDraftCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "draft", abstract: language.aboutFormDraft, discussion: language.formDraftDiscussion)
  }

  @Argument(help: ArgumentHelp(language.aboutFile, valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp(language.aboutDraftID, valueName: "id"))
  var id: String?

  @OptionGroup var words: LanguageOption

  func validate() throws {
    if let id, !isFormID(id) { throw ValidationError(language.badDraftID) }
  }

  func run() throws {
    guard let draft = FormDrafter(try readOne(file)).draft(id: id) else {
      throw Failure(.unreadableInput, language.nothingToDraft(shown(Array(file.utf8))))
    }
    let notes = draft.notes.mapValues { $0.map(language.draftNote).joined(separator: "; ") }
    let json = formJSON(draft.form, notes: notes, checkNotes: draft.checkNotes.map(language.draftNote))
    try printOut(json + [UInt8(ascii: "\n")])
    tell(language.drafted(draft))
  }
}
