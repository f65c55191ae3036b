/// `SHA256SUMS.txt`: every file of a site but itself, with its digest.
///
/// It lets a reader check a copy (`sha256sum -c SHA256SUMS.txt`) and tells the next build which
/// files of a folder are its own.
struct SiteManifest: Equatable, Sendable {
  /// The manifest's own path in the site.
  static let path = "SHA256SUMS.txt"

  /// The digest of each file, by its path in the site.
  let digests: [String: ContentDigest]

  /// The text: `<digest>  <path>` lines, sorted by the paths' bytes.
  var bytes: [UInt8] {
    let lines = digests.map { (path: Array($0.key.utf8), digest: $0.value) }
      .sorted { $0.path.lexicographicallyPrecedes($1.path) }
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.digest.description.utf8
      bytes += "  ".utf8
      bytes += line.path
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension SiteManifest {
  /// Reads a manifest; nil when a line isn't of its form, so that a file that only has the name
  /// gives nobody leave to remove anything.
  init?(_ bytes: [UInt8]) {
    var digests: [String: ContentDigest] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // Git may have given it other line endings.
      let line = line.last == 0x0D ? line.dropLast() : line
      guard line.count > 66, line.dropFirst(64).prefix(2).elementsEqual("  ".utf8),
        let digest = ContentDigest(hexadecimal: line.prefix(64)),
        let path = String(validating: line.dropFirst(66), as: UTF8.self),
        digests.updateValue(digest, forKey: path) == nil
      else { return nil }
    }
    self.digests = digests
  }
}
