import CZlib

/// The files of a ZIP archive that somebody else packed.
///
/// Nothing is taken on trust: an archive that points outside of itself, that is encrypted, or whose
/// files are longer than `limit` in all is refused. The format is PKWARE's APPNOTE 6.3; archives of
/// more than 65,534 files, which need ZIP64, are refused too.
public struct ZipReader: Sendable {
  /// Why an archive can't be read.
  public enum Failure: Error, Equatable {
    /// The bytes aren't a ZIP archive, or not a whole one.
    case notAnArchive
    /// A file can't be unpacked: it is damaged, encrypted, or packed by a way that isn't known.
    case damaged(path: String)
    /// The files are longer than `limit` in all.
    case tooLarge
  }

  /// How many bytes are unpacked at most: 256 MiB.
  public static let limit = 1 << 28

  private let bytes: [UInt8]
  private let entries: [Entry]

  private struct Entry {
    let path: String
    let flags: Int
    let method: Int
    let packedSize: Int
    let size: Int
    let checksum: Int
    let offset: Int
  }

  /// Whether the bytes begin as a ZIP archive does.
  public static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Reads the archive's list of files.
  public init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    guard let end = Self.endRecord(in: bytes) else { throw .notAnArchive }
    var offset = try Self.number(bytes, at: end + 16, count: 4)
    let count = try Self.number(bytes, at: end + 10, count: 2)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard try Self.number(bytes, at: offset, count: 4) == 0x0201_4B50 else {
        throw .notAnArchive
      }
      let nameLength = try Self.number(bytes, at: offset + 28, count: 2)
      let name = offset + 46
      guard name + nameLength <= bytes.count else { throw .notAnArchive }
      entries.append(
        Entry(
          path: String(decoding: bytes[name..<name + nameLength], as: UTF8.self),
          flags: try Self.number(bytes, at: offset + 8, count: 2),
          method: try Self.number(bytes, at: offset + 10, count: 2),
          packedSize: try Self.number(bytes, at: offset + 20, count: 4),
          size: try Self.number(bytes, at: offset + 24, count: 4),
          checksum: try Self.number(bytes, at: offset + 16, count: 4),
          offset: try Self.number(bytes, at: offset + 42, count: 4)))
      offset =
        try name + nameLength + Self.number(bytes, at: offset + 30, count: 2)
        + Self.number(bytes, at: offset + 32, count: 2)
    }
    guard entries.reduce(0, { $0 + $1.size }) <= Self.limit else { throw .tooLarge }
    self.entries = entries
  }

  /// The paths of the files, in the archive's order.
  public var paths: [String] { entries.map(\.path) }

  /// The bytes of the file at `path`; nil where there is none.
  public func file(_ path: String) throws(Failure) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.path == path }) else { return nil }
    let nameLength = try Self.number(bytes, at: entry.offset + 26, count: 2)
    let start =
      try entry.offset + 30 + nameLength + Self.number(bytes, at: entry.offset + 28, count: 2)
    guard entry.flags & 1 == 0, start + entry.packedSize <= bytes.count else {
      throw .damaged(path: path)
    }
    let packed = Array(bytes[start..<start + entry.packedSize])
    let content: [UInt8]? =
      switch entry.method {
      case 0: packed.count == entry.size ? packed : nil
      case 8: Self.inflate(packed, to: entry.size)
      default: nil
      }
    guard let content, content.withUnsafeBufferPointer({ Self.checksum($0) }) == entry.checksum
    else { throw .damaged(path: path) }
    return content
  }

  /// Where the record at the archive's end begins: it is followed by a comment of unknown length.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - Int(UInt16.max))
    return (first...bytes.count - 22).last { offset in
      bytes[offset] == 0x50 && bytes[offset + 1] == 0x4B && bytes[offset + 2] == 0x05
        && bytes[offset + 3] == 0x06
    }
  }

  /// A number of so many bytes, the lowest first.
  private static func number(
    _ bytes: [UInt8], at offset: Int, count: Int
  ) throws(Failure) -> Int {
    guard offset >= 0, offset + count <= bytes.count else { throw .notAnArchive }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func checksum(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    Int(crc32_z(0, bytes.baseAddress, bytes.count))
  }

  /// The bytes unpacked; nil where they don't become exactly `size`.
  private static func inflate(_ packed: [UInt8], to size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard
      inflateInit2_(
        &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var input = packed
    var isWhole = false
    // One byte more than there should be, so that what is longer is noticed.
    let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(buffer.count)
        isWhole = CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END
        count = buffer.count - Int(stream.avail_out)
      }
    }
    return isWhole && output.count == size ? output : nil
  }
}
