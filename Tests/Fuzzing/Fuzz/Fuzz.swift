import FuzzedReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The reader that `TYPEBOOK_FUZZ` names.
private let chosen = getenv("TYPEBOOK_FUZZ").flatMap {
  FuzzedReader(rawValue: String(cString: $0))
}

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let reader = chosen else { fatalError("TYPEBOOK_FUZZ names no reader") }
  reader.read(bytes)
  return 0
}
