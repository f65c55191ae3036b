/// A built site, held against its own sums or against what the same content gives now.
public struct SiteVerification: Sendable {
  /// A file that isn't what it should be.
  public struct Difference: Hashable, Sendable, CustomStringConvertible {
    /// The file, from the site's folder.
    public let path: String
    /// How it differs.
    public let words: String

    /// The path and how the file differs.
    public var description: String { "\(path): \(words)" }
  }

  /// The files that differ, by path.
  public let differences: [Difference]
  /// How many files were looked at.
  public let count: Int
  /// The audience that the site says it is for; nil where it says none.
  public let audience: String?

  private let target: String
  private let files: Set<String>

  /// Holds every file of the site in the folder `target` against the site's sums.
  public init(ofSiteAt target: String) throws(EnvironmentError) {
    let target = target.hasSuffix("/") && target != "/" ? String(target.dropLast()) : target
    guard FileTree.isFolder(target) else {
      throw EnvironmentError(
        reason: .missingInput, problem: "There is no folder \(target).",
        remedy: "Name the folder of a site that typebook made.")
    }
    let site = try reading(target) { () throws(SystemFailure) in try PublishedSite(reading: target)
    }
    guard site.files[SiteManifest.path] != nil else {
      throw EnvironmentError(
        reason: .missingInput, problem: "\(target) has no \(SiteManifest.path).",
        remedy: "Name the folder of a site that typebook made.")
    }
    self.target = target
    files = Set(site.files.keys)
    audience = try Self.audience(of: target, site)
    count = site.files.count
    guard let manifest = site.manifest else {
      differences = [Difference(path: SiteManifest.path, words: "has a line that is no sum")]
      return
    }
    let sums = try reading(target) { () throws(SystemFailure) in
      try Disk.read(target + "/" + SiteManifest.path)
    }
    var found = try Self.differences(of: site, from: manifest, at: target)
    if sums != manifest.bytes {
      found.append(Difference(path: SiteManifest.path, words: "isn't as typebook writes it"))
    }
    differences = found.sorted { $0.path < $1.path }
  }

  private static func differences(
    of site: PublishedSite, from manifest: SiteManifest, at target: String
  ) throws(EnvironmentError) -> [Difference] {
    let listed = manifest.digests.sorted { $0.key < $1.key }
    let changed = try parallelMap(listed) {
      (path, digest) throws(EnvironmentError) -> Difference? in
      guard let kind = site.files[path] else { return Difference(path: path, words: "is missing") }
      guard kind == .file else { return Difference(path: path, words: "is no plain file") }
      let sum = try reading(target) { () throws(SystemFailure) in
        try Disk.digest(of: target + "/" + path)
      }
      return sum == digest
        ? nil : Difference(path: path, words: "changed: its bytes have another sum")
    }
    let strangers = site.files.keys.filter {
      manifest.digests[$0] == nil && $0 != SiteManifest.path
    }
    return changed.compactMap(\.self)
      + strangers.map { Difference(path: $0, words: "is none of the site's files") }
  }

  private static func audience(
    of target: String, _ site: PublishedSite
  ) throws(EnvironmentError) -> String? {
    guard site.files[PublishedSite.audiencePath] == .file else { return nil }
    let bytes = try reading(target) { () throws(SystemFailure) in
      try Disk.read(target + "/" + PublishedSite.audiencePath)
    }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The differences from what a build gives, of which `rebuilt` has every file.
  public func differences(
    from rebuilt: [(path: String, bytes: [UInt8])]
  ) throws(EnvironmentError) -> [Difference] {
    var found = try parallelMap(rebuilt) { (path, bytes) throws(EnvironmentError) -> Difference? in
      let file = target + "/" + path
      let old = try reading(target) { () throws(SystemFailure) -> [UInt8]? in
        guard try Disk.statusIfPresent(of: file)?.kind == .file else { return nil }
        return try Disk.read(file)
      }
      guard let old else { return Difference(path: path, words: "is missing") }
      return old == bytes ? nil : Difference(path: path, words: Self.difference(old, bytes))
    }.compactMap(\.self)
    // The sums speak for these two.
    let known = Set(rebuilt.map(\.path) + [SiteManifest.path, PublishedSite.attributesPath])
    found += files.subtracting(known).map {
      Difference(path: $0, words: "isn't made from this content")
    }
    return found.sorted { $0.path < $1.path }
  }

  /// Where two files first differ.
  private static func difference(_ old: [UInt8], _ new: [UInt8]) -> String {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let line = old[..<same].count { $0 == UInt8(ascii: "\n") } + 1
    return
      "differs from a rebuild, first in line \(line) (\(old.count) bytes, rebuilt \(new.count))"
  }
}
