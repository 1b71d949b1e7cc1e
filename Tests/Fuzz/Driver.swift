import Glibc

// The two functions that libFuzzer looks for. One program holds all targets; it fuzzes the one whose name it is called
// by, so that a find is tried again with `.build/fuzz/body FILE`.

private nonisolated(unsafe) var target: FuzzTarget?
private nonisolated(unsafe) var tried = 0

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_cdecl("LLVMFuzzerInitialize")
func begin(_ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<Arguments>) -> Int32 {
  let path = arguments.pointee[0].map { String(cString: $0) } ?? ""
  let name = path.split(separator: "/").last.map { String($0) } ?? ""
  target = FuzzTarget(rawValue: name)
  if target == nil {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("the fuzzer is called by the name of a target (\(names)), not \(name)")
  }
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
func tryOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  // A second reading costs as much as the first and seldom tells anything; a find that is tried again gets it.
  if let complaint = target?.complaint(bytes, readsAgain: tried.isMultiple(of: 8)) { fatalError(complaint) }
  tried += 1
  return 0
}
