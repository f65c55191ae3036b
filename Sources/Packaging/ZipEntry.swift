import CZlib

/// One file of an archive, compressed.
public struct ZipEntry: Sendable {
  /// The path in the archive, with slashes.
  public let path: String
  /// The number of bytes before compression.
  let size: Int
  /// The CRC-32 of those bytes.
  let checksum: UInt32
  /// The bytes as they stand in the archive.
  let content: [UInt8]
  /// Whether they are compressed; not where that would make them more.
  let isDeflated: Bool

  /// Compresses a file of less than 4 GiB. Linear in its length; may be done on any thread.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    size = bytes.count
    checksum = UInt32(
      truncatingIfNeeded: bytes.withUnsafeBufferPointer {
        crc32_z(0, $0.baseAddress, $0.count)
      })
    let deflated = Self.deflate(bytes)
    isDeflated = deflated != nil
    content = deflated ?? bytes
  }

  /// The bytes compressed; nil where they don't get fewer.
  private static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.isEmpty else { return nil }
    var stream = z_stream()
    // Raw deflate: the archive has its own head and sum.
    guard
      deflateInit2_(
        &stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(buffer.count)
        isWhole = CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = buffer.count - Int(stream.avail_out)
      }
    }
    return isWhole && output.count < bytes.count ? output : nil
  }
}
