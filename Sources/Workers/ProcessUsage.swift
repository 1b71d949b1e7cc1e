import Glibc

/// What a process has taken so far.
struct ProcessUsage {
  var residentBytes: Int
  var cpu: Duration

  /// nil when the process is gone. From `/proc/PID/stat`: the name in brackets may hold anything, so counting begins
  /// behind the last bracket; user and system time are fields 14 and 15, resident pages field 24 (proc(5)).
  init?(of process: pid_t) {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    self.init(stat: bytes)
  }

  init?(stat bytes: [UInt8]) {
    guard let bracket = bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = bytes[(bracket + 1)...].split(separator: UInt8(ascii: " ")).map { Self.number($0) }
    // Field 3 is the first behind the bracket.
    guard fields.indices.contains(21), let user = fields[11], let system = fields[12], let pages = fields[21] else {
      return nil
    }
    residentBytes = pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    cpu = .milliseconds((user + system) * 1000 / max(1, Int(sysconf(Int32(_SC_CLK_TCK)))))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39, value < 1 << 50 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
