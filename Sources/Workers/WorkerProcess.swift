import Glibc

/// A program that reads jobs from its standard input and answers on its standard output. Our ends of both pipes do not
/// wait; nothing else is handed down.
final class WorkerProcess {
  let id: pid_t
  let input: Int32
  let output: Int32
  private var isReaped = false

  /// - Parameter command: the program and its arguments.
  /// - Throws: `WorkerStartFailure` with the error number of what could not be had.
  init(_ command: [String], environment: [String]) throws(WorkerStartFailure) {
    let (childInput, ownInput) = try makePipe()
    let (ownOutput, childOutput): (Int32, Int32)
    do {
      (ownOutput, childOutput) = try makePipe()
    } catch {
      close(childInput)
      close(ownInput)
      throw error
    }
    defer {
      close(childInput)
      close(childOutput)
    }
    do {
      id = try spawn(command, environment: environment, input: childInput, output: childOutput)
    } catch {
      close(ownInput)
      close(ownOutput)
      throw error
    }
    input = ownInput
    output = ownOutput
    for end in [input, output] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// How a process came to its end.
  struct End {
    /// By a SIGKILL that was not ours.
    var wasKilled = false
    /// The most memory that it had at once.
    var peakBytes = 0
  }

  /// Ends it for good, whatever it does.
  @discardableResult func end() -> End {
    guard !isReaped else { return End() }
    isReaped = true
    close(input)
    close(output)
    var status: Int32 = 0
    var usage = rusage()
    // Its pipes close a moment before it can be waited for; a signal to one that is ending changes nothing any more.
    if wait4(id, &status, WNOHANG, &usage) != id {
      kill(id, SIGKILL)
      while wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
    }
    // The low seven bits are the signal that ended it (wait(2)).
    return End(wasKilled: status & 0x7F == SIGKILL, peakBytes: usage.ru_maxrss << 10)
  }

  deinit { end() }
}

/// No worker could be started.
package struct WorkerStartFailure: Error, Equatable {
  package var code: Int32
}

/// F_SETPIPE_SZ, which Swift does not see (fcntl(2): F_LINUX_SPECIFIC_BASE + 7).
private let setPipeSize: Int32 = 1024 + 7

private func makePipe() throws(WorkerStartFailure) -> (read: Int32, write: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw WorkerStartFailure(code: errno) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  // Not among the first three: a pipe end that takes the place of a closed standard output would be handed down twice.
  for index in ends.indices where ends[index] < 3 {
    let moved = fcntl(ends[index], F_DUPFD_CLOEXEC, 3)
    guard moved >= 0 else {
      let code = errno
      for end in ends { close(end) }
      throw WorkerStartFailure(code: code)
    }
    close(ends[index])
    ends[index] = moved
  }
  // Reports are larger than the 64 KiB of a pipe: fewer turns. Not everybody may have it, which is no matter.
  _ = fcntl(ends[1], setPipeSize, 1 << 18)
  return (ends[0], ends[1])
}

private func spawn(
  _ command: [String], environment: [String], input: Int32, output: Int32
) throws(WorkerStartFailure) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  // What the runtime says when it gives up is for programmers; who runs the archive is told which report it was.
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // A group of its own: Ctrl-C at the terminal is for the one who hands out the work. And the signals as they are by
  // default, whatever that one ignores.
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  posix_spawnattr_setpgroup(&attributes, 0)
  let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
  posix_spawnattr_setflags(&attributes, Int16(flags))

  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
  var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
  defer {
    for text in arguments + variables { free(text) }
  }
  var process: pid_t = 0
  guard let program = arguments.first, let program else { throw WorkerStartFailure(code: ENOENT) }
  let code = posix_spawn(&process, program, &actions, &attributes, &arguments, &variables)
  guard code == 0 else { throw WorkerStartFailure(code: code) }
  return process
}
