import ArgumentParser
import Exporters
import Glibc

/// The language of everything that people read. It is settled before the arguments are parsed, because the help texts
/// are in it too.
let language: Language = chooseLanguage(arguments: CommandLine.arguments) { name in
  getenv(name).map { String(cString: $0) }
}

/// `--lang`, else SOLIEU_LANG, else the locale: Vietnamese for a Vietnamese one, English for every other.
func chooseLanguage(arguments: [String], environment: (String) -> String?) -> Language {
  for (index, argument) in arguments.enumerated() {
    if argument == "--" { break }
    if argument == "--lang", index + 1 < arguments.count, let asked = Language(rawValue: arguments[index + 1]) {
      return asked
    }
    if argument.hasPrefix("--lang="), let asked = Language(rawValue: String(argument.dropFirst("--lang=".count))) {
      return asked
    }
  }
  if let asked = environment("SOLIEU_LANG"), let language = Language(rawValue: String(asked.lowercased().prefix(2))) {
    return language
  }
  // The first of the three that is set decides, as in gettext.
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
  return locale?.lowercased().hasPrefix("vi") == true ? .vi : .en
}

extension Language: ExpressibleByArgument {
  // Said here because the library finds them through key paths, which costs as much as reading a short report.
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  package static var allValueDescriptions: [String: String] { [:] }
}

/// Every command takes it; it was already heard by `chooseLanguage`.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(language.aboutLanguage, valueName: "vi|en"))
  var lang: Language?
}
