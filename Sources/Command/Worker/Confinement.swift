import CConfine
import Glibc

/// Gives up what a worker never needs, before it sees the first byte from outside: it makes no socket, starts no program,
/// and writes to no file. Where the system lets a process give up less, the rest still holds.
///
/// - Parameter memoryBytes: what it may take in addition to what it has.
func confine(memoryBytes: Int) {
  // An answer may go to a file that we were given; it must be able to grow.
  var facts = stat()
  if fstat(STDOUT_FILENO, &facts) == 0, facts.st_mode & S_IFMT != S_IFREG { bound(RLIMIT_FSIZE, to: 0) }
  bound(RLIMIT_CORE, to: 0)
  // The last resort for what grows faster than anybody looks: asking for more fails, and that ends the worker.
  bound(RLIMIT_AS, to: rlim_t(addressSpaceInUse() + memoryBytes))
  _ = confine_to_reading()
}

/// A worker does not outlive the run that started it.
func dieWithParent(_ parent: pid_t) {
  _ = confine_die_with_parent()
  // It died before we could ask.
  if getppid() != parent { exit(0) }
}

private func bound(_ name: __rlimit_resource, to limit: rlim_t) {
  let resource = __rlimit_resource_t(name.rawValue)
  var limits = rlimit()
  guard getrlimit(resource, &limits) == 0 else { return }
  limits.rlim_cur = min(limit, limits.rlim_max)
  limits.rlim_max = limits.rlim_cur
  setrlimit(resource, &limits)
}

/// The first field of `/proc/self/statm`, in pages (proc(5)).
private func addressSpaceInUse() -> Int {
  let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return 1 << 30 }
  defer { close(descriptor) }
  let bytes = [UInt8](unsafeUninitializedCapacity: 128) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
  }
  var pages = 0
  for digit in bytes.prefix(while: { $0 >= 0x30 && $0 <= 0x39 }).prefix(12) { pages = pages * 10 + Int(digit - 0x30) }
  return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}
