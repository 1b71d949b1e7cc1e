import ArgumentParser
import Readers

/// What a text is in, for those that are no Unicode and not to be told from their letters.
struct EncodingOption: ParsableArguments {
  @Option(help: ArgumentHelp(language.aboutEncoding, valueName: "name"))
  var encoding: AskedEncoding?
}

extension AskedEncoding: ExpressibleByArgument {
  package init?(argument: String) { self.init(name: argument) }
}
