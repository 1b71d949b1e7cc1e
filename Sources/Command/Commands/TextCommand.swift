import ArgumentParser
import Exporters

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

  @OptionGroup var encoding: EncodingOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let document = try readOne(file, encoding.encoding)
    if json { return try printOut(blocksJSON(document, pretty: pretty) + [UInt8(ascii: "\n")]) }
    try writePlainText(document) { try printOut($0) }
  }
}
