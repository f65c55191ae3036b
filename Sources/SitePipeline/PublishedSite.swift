/// The site that an earlier build left in a place, as it stands on the disk now.
struct PublishedSite: Equatable, Sendable {
  /// Where a site says for whom it is made; only there when its catalog declares audiences.
  static let audiencePath = "AUDIENCE.txt"
  /// Where Git is told to keep the files' bytes. A file of this name that isn't ours moves on.
  static let attributesPath = ".gitattributes"
  /// What it is told.
  static let attributesText = Array("* -text\n".utf8)

  /// A file that isn't the site's and moves on with it: `.DS_Store`, `.htaccess`, `.git/…`.
  struct Carried: Hashable, Sendable {
    let path: String
    let kind: FileKind
  }

  /// Whether the folder is there at all.
  let isPresent: Bool
  /// Every other file, by its path in the site.
  let files: [String: FileKind]
  /// The files that move on, by path; folders among them stand before what is in them.
  let carried: [Carried]
  /// What the last build says that it made; nil when no build did.
  let manifest: SiteManifest?

  /// Looks at the place. Names only: no file but the manifest is opened.
  init(at place: SitePlace) throws(EnvironmentError) {
    self = try writing(place.name) { () throws(SystemFailure) in try Self(reading: place.target) }
  }

  /// Looks at the folder `target`.
  init(reading target: String) throws(SystemFailure) {
    isPresent = try Disk.statusIfPresent(of: target) != nil
    var files: [String: FileKind] = [:]
    var carried: [Carried] = []
    var level = isPresent ? [""] : []
    while !level.isEmpty {
      let listings = try parallelMap(level) { (folder) throws(SystemFailure) in
        try Disk.list(target + "/" + folder).entries
      }
      var next: [String] = []
      for (folder, entries) in zip(level, listings) {
        for entry in entries {
          let path = folder + entry.legibleName
          let isCarried = entry.isHidden || FolderEntry.isHiddenFolder(in: folder)
          if isCarried { carried.append(Carried(path: path, kind: entry.kind)) }
          if entry.kind == .folder {
            next.append(path + "/")
          } else if !isCarried {
            files[path] = entry.kind
          }
        }
      }
      level = next
    }
    manifest =
      files[SiteManifest.path] == .file
      ? SiteManifest(try Disk.read(target + "/" + SiteManifest.path)) : nil
    if manifest?.digests[Self.attributesPath] != nil,
      let place = carried.firstIndex(where: { $0.path == Self.attributesPath && $0.kind == .file })
    {
      files[Self.attributesPath] = carried.remove(at: place).kind
    }
    self.files = files
    self.carried = carried.sorted { $0.path < $1.path }
  }
}

extension PublishedSite {
  /// Refuses to put a new site in the old one's place when the folder isn't a site, or another
  /// audience's.
  func refuseReplacement(by audience: String?, at place: SitePlace) throws(EnvironmentError) {
    guard !files.isEmpty else { return }
    guard let manifest else {
      throw EnvironmentError(
        reason: .foreignFolder,
        problem:
          "\(place.name) isn't a site that typebook made: it holds \(Self.some(files.keys)).",
        remedy: "Name another folder with --output, or empty this one yourself.")
    }
    let expected = audience.map { ContentDigest(of: Self.audienceText($0)) }
    guard manifest.digests[Self.audiencePath] != expected else { return }
    throw EnvironmentError(
      reason: .otherAudience,
      problem: """
        \(place.name) is a site \(Self.edition(recordedAudience(at: place))); \
        this build is \(Self.edition(audience)).
        """,
      remedy: "Name another folder with --output, or remove \(place.name) yourself.")
  }

  /// The text of the file that names an audience.
  static func audienceText(_ audience: String) -> [UInt8] { Array((audience + "\n").utf8) }

  private static func edition(_ audience: String?) -> String {
    audience.map { "for the audience `\($0)`" } ?? "for no audience in particular"
  }

  private func recordedAudience(at place: SitePlace) -> String? {
    guard manifest?.digests[Self.audiencePath] != nil else { return nil }
    guard let bytes = try? Disk.read(place.target + "/" + Self.audiencePath) else { return "?" }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Refuses to lose work: a file that the last build didn't make, or that has changed since, stops
  /// the build, unless it holds exactly what the new site has there (`kept`).
  func refuseLoss(keeping kept: Set<String>, at place: SitePlace) throws(EnvironmentError) {
    let endangered = files.filter { !kept.contains($0.key) && $0.key != SiteManifest.path }
    let strangers = try parallelMap(endangered.sorted { $0.key < $1.key }) {
      (path, kind) throws(EnvironmentError) -> Stranger? in
      guard let digest = manifest?.digests[path] else {
        return Stranger(path: path, words: "not made by typebook")
      }
      return try writing(place.name) { () throws(SystemFailure) in
        guard kind == .file else { return Stranger(path: path, words: "changed since") }
        let file = place.target + "/" + path
        if try Disk.digest(of: file) == digest { return nil }
        let isSame = ContentDigest(of: Self.withPlainLineEndings(try Disk.read(file))) == digest
        return Stranger(path: path, words: "changed since", hasOtherLineEndings: isSame)
      }
    }.compactMap { $0 }
    guard !strangers.isEmpty else { return }
    if strangers.allSatisfy(\.hasOtherLineEndings) {
      throw EnvironmentError(
        reason: .foreignFiles,
        problem: """
          Files of \(place.name) have other line endings than typebook wrote, as Git gives them on \
          Windows: \(Self.some(strangers.map(\.path))).
          """,
        remedy: """
          Restore them with `git config core.autocrlf false` and a new checkout, or remove \
          \(place.name) and build again. New sites tell Git to keep line endings.
          """)
    }
    throw EnvironmentError(
      reason: .foreignFiles,
      problem:
        "\(place.name) holds what a new site would destroy: \(Self.some(strangers.map(\.description))).",
      remedy: "Move what you need elsewhere (attachments belong in files/), remove the rest.")
  }

  /// A file that a new site would destroy.
  private struct Stranger: Sendable {
    let path: String
    let words: String
    /// Whether it is ours but for CR before its line ends.
    var hasOtherLineEndings = false

    var description: String { "\(path) (\(words))" }
  }

  /// The bytes with LF in place of CR LF.
  private static func withPlainLineEndings(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.filter { index in
      bytes[index] != 0x0D || index + 1 == bytes.count || bytes[index + 1] != 0x0A
    }.map { bytes[$0] }
  }

  /// The first few of some names, for a sentence.
  static func some(_ names: some Collection<String>) -> String {
    let sorted = names.sorted()
    let rest = sorted.count - 5
    return sorted.prefix(5).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
