import ArgumentParser
import Exporters
import Readers

struct TextCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "text", abstract: language.aboutText)
  }

  @Argument(help: ArgumentHelp(language.aboutFile, valueName: "file"), completion: .file())
  var file: String

  @Flag(help: ArgumentHelp(language.aboutBlocks))
  var json = false

  @Flag(help: ArgumentHelp(language.aboutPretty))
  var pretty = false

  @OptionGroup var words: LanguageOption

  func run() throws {
    let bytes = try gather(file)
    do {
      let document = try readDocument(bytes)
      if json { return try printOut(blocksJSON(document, pretty: pretty) + [UInt8(ascii: "\n")]) }
      try writePlainText(document) { try printOut($0) }
    } catch let failure as ReadFailure {
      throw Failure(.unreadableInput, language.inputFailed(shown(Array(file.utf8)), .reading(failure)))
    }
  }
}
