/// A ZIP archive, the same bytes for the same files.
///
/// Every file has the same time, the permissions `rw-r--r--`, and a name in UTF-8; nothing of the
/// machine that packs is in it. The format is PKWARE's APPNOTE 6.3, with the ZIP64 end record
/// where there are more files than the plain one can count.
public struct ZipArchive: Sendable {
  /// A day, for the files' times: the format has no zone.
  public struct Day: Sendable, Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// A day of the calendar; what is outside of 1980 to 2107 is moved to the nearest year that
    /// the format knows.
    public init(year: Int, month: Int, day: Int) {
      self.year = min(max(year, 1980), 2107)
      self.month = month
      self.day = day
    }

    fileprivate var word: UInt16 { UInt16((year - 1980) << 9 | month << 5 | day) }
  }

  /// An archive is larger than its format can say: over 4 GiB.
  public struct TooLarge: Error {}

  private let entries: [ZipEntry]
  private let day: Day

  /// An archive of these files, in this order, all of this day.
  public init(_ entries: [ZipEntry], day: Day) {
    self.entries = entries
    self.day = day
  }

  /// The archive's bytes.
  public func bytes() throws(TooLarge) -> [UInt8] {
    var archive = ZipBytes()
    archive.reserve(entries.reduce(64) { $0 + $1.content.count + 2 * $1.path.utf8.count + 80 })
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(archive.count)
      append(entry, to: &archive)
    }
    let directory = archive.count
    for (entry, offset) in zip(entries, offsets) {
      appendListing(of: entry, at: offset, to: &archive)
    }
    let size = archive.count - directory
    guard archive.count < Int(UInt32.max) else { throw TooLarge() }
    appendEnd(directory: directory, size: size, to: &archive)
    return archive.bytes
  }

  private func append(_ entry: ZipEntry, to archive: inout ZipBytes) {
    archive.append(UInt32(0x0403_4b50))
    appendCommon(entry, to: &archive)
    archive.append(UInt16(entry.path.utf8.count))
    archive.append(UInt16(0))
    archive.append(entry.path.utf8)
    archive.append(entry.content)
  }

  private func appendListing(of entry: ZipEntry, at offset: Int, to archive: inout ZipBytes) {
    archive.append(UInt32(0x0201_4b50))
    // Made on Unix, so that the permissions below count.
    archive.append(UInt16(3 << 8 | 20))
    appendCommon(entry, to: &archive)
    archive.append(UInt16(entry.path.utf8.count))
    // No further field, no comment, the first disk, no internal attributes.
    for _ in 0..<4 { archive.append(UInt16(0)) }
    archive.append(UInt32(0o100644) << 16)
    archive.append(UInt32(truncatingIfNeeded: offset))
    archive.append(entry.path.utf8)
  }

  /// What a file's own head and its line in the directory have in common.
  private func appendCommon(_ entry: ZipEntry, to archive: inout ZipBytes) {
    archive.append(UInt16(20))
    archive.append(UInt16(1 << 11))
    archive.append(UInt16(entry.isDeflated ? 8 : 0))
    archive.append(UInt16(0))
    archive.append(day.word)
    archive.append(entry.checksum)
    archive.append(UInt32(entry.content.count))
    archive.append(UInt32(entry.size))
  }

  private func appendEnd(directory: Int, size: Int, to archive: inout ZipBytes) {
    if entries.count >= Int(UInt16.max) {
      let end = archive.count
      archive.append(UInt32(0x0606_4b50))
      archive.append(UInt64(44))
      archive.append(UInt16(3 << 8 | 45))
      archive.append(UInt16(45))
      archive.append(UInt64(0))
      archive.append(UInt64(entries.count))
      archive.append(UInt64(entries.count))
      archive.append(UInt64(size))
      archive.append(UInt64(directory))
      archive.append(UInt32(0x0706_4b50))
      archive.append(UInt32(0))
      archive.append(UInt64(end))
      archive.append(UInt32(1))
    }
    let count = UInt16(clamping: entries.count)
    archive.append(UInt32(0x0605_4b50))
    archive.append(UInt32(0))
    archive.append(count)
    archive.append(count)
    archive.append(UInt32(size))
    archive.append(UInt32(directory))
    archive.append(UInt16(0))
  }
}

/// Bytes that numbers are appended to, the lowest byte first.
private struct ZipBytes {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ bytes: some Sequence<UInt8>) { self.bytes.append(contentsOf: bytes) }
}
