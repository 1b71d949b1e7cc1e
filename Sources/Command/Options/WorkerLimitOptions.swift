import ArgumentParser
import Workers

/// What one document may cost.
struct WorkerLimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp(language.aboutMaxMemory, valueName: "MiB"))
  var maxMemory = 384

  @Option(help: ArgumentHelp(language.aboutMaxCPU, valueName: "s"))
  var maxCpu = 10

  @Option(help: ArgumentHelp(language.aboutMaxTime, valueName: "s"))
  var maxTime = 15

  func validate() throws {
    if maxMemory < 64 || maxCpu < 1 || maxTime < 1 { throw ValidationError(language.workerLimitTooSmall) }
    if maxMemory > 1 << 20 || maxCpu > 86_400 || maxTime > 86_400 {
      throw ValidationError(language.workerLimitTooLarge)
    }
  }

  var jobLimits: JobLimits {
    JobLimits(memoryBytes: maxMemory << 20, cpu: .seconds(maxCpu), wall: .seconds(maxTime))
  }
}
