import Glibc

/// Tells the service manager how we are (sd_notify(3)): a datagram to the socket that NOTIFY_SOCKET names. Without one,
/// nobody wants to know.
struct ServiceNotice {
  private let address: [UInt8]
  /// How often a sign of life is wanted, at the latest.
  let interval: Duration?

  init() {
    address = getenv("NOTIFY_SOCKET").map { Array(String(cString: $0).utf8) } ?? []
    let microseconds = getenv("WATCHDOG_USEC").flatMap { Int(String(cString: $0)) }
    interval = microseconds.map { .microseconds(max(1, $0 / 3)) }
  }

  func tell(_ state: String) {
    guard let first = address.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "@") else { return }
    var place = sockaddr_un()
    place.sun_family = sa_family_t(AF_UNIX)
    let fits = withUnsafeMutableBytes(of: &place.sun_path) { path in
      guard address.count < path.count else { return false }
      path.copyBytes(from: address)
      // A name behind "@" is none of the file system; it begins with a NUL.
      if first == UInt8(ascii: "@") { path[0] = 0 }
      return true
    }
    guard fits else { return }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + address.count + (first == UInt8(ascii: "/") ? 1 : 0))
    let message = Array(state.utf8)
    withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), pointer, length)
      }
    }
  }
}
