import ArgumentParser
import Readers

struct EncodingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "encodings", abstract: language.aboutEncodings)
  }

  @OptionGroup var words: LanguageOption

  /// A line for each: the name that `--encoding` takes, and what is written in it.
  func run() throws {
    for encoding in AskedEncoding.all { try printOut("\(encoding.name)\t\(language.about(encoding))\n") }
  }
}
