import ArgumentParser
import Exporters
import Extraction
import Forms
import Model
import Readers

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
    // As the form language has it, so that the draft is a form at once.
    let isID = id.map { id in
      id.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
        && id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }
    if isID == false { throw ValidationError(language.badDraftID) }
  }

  func run() throws {
    let bytes = try gather(file)
    let document: Document
    do throws(ReadFailure) {
      document = try readDocument(bytes)
    } catch {
      throw Failure(.unreadableInput, language.inputFailed(shown(Array(file.utf8)), .reading(error)))
    }
    guard let draft = FormDrafter(document).draft(id: id) else {
      throw Failure(.unreadableInput, language.nothingToDraft(shown(Array(file.utf8))))
    }
    let notes = draft.notes.mapValues { $0.map(language.draftNote).joined(separator: "; ") }
    let json = formJSON(draft.form, notes: notes, checkNotes: draft.checkNotes.map(language.draftNote))
    try printOut(json + [UInt8(ascii: "\n")])
    tell(language.drafted(draft))
  }
}
