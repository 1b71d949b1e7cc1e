import ArgumentParser
import CMalloc
import Glibc

/// The program: gathers what a command needs, calls the modules, prints. Its words stand in `Words`.
@main
struct Solieu: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "solieu", abstract: language.aboutProgram, discussion: language.programDiscussion,
      version: programVersion,
      subcommands: [
        ConvertCommand.self, ExtractCommand.self, TextCommand.self, ScanCommand.self, ExplainCommand.self,
        FormsCommand.self, FormCommand.self, EncodingsCommand.self, WatchCommand.self, WorkerCommand.self,
      ])
  }

  static var _errorPrefix: String { language.errorPrefix }

  @OptionGroup var words: LanguageOption

  static func main() {
    ignoreClosedPipes()
    forgetTimeZone()
    keepMemory()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      tell(failure)
      leave(failure.status)
    } catch let stop as Stop {
      leave(stop.status)
    } catch {
      if isJSONTalk(CommandLine.arguments), exitCode(for: error) != .success {
        tell(Failure(.usage, message(for: error)), asJSON: true)
        leave(.usage)
      }
      // Help and usage errors are ArgumentParser's own; the latter leave 64.
      exit(withError: error)
    }
  }
}

/// Nothing we write knows the time of day. Without this, libzip asks for the zone of this machine for every entry of every
/// archive, and looks at its file each time.
private func forgetTimeZone() {
  setenv("TZ", "UTC0", 1)
}

/// A report takes some megabytes and gives them back; the next one takes them again. By its defaults malloc hands them to
/// the system in between, which in a thread costs a page fault for every four kilobytes of every report.
private func keepMemory() {
  mallopt(M_TRIM_THRESHOLD, 32 << 20)
  mallopt(M_TOP_PAD, 1 << 20)
  // Not to be left out: setting one of the two ends malloc's own adjusting of this one.
  mallopt(M_MMAP_THRESHOLD, 4 << 20)
}

let programVersion = "0.1.0"
