/// Makes a site beside the old one and exchanges the two, so that a kill, a full disk or a power
/// loss at any moment leaves the old site or the new one, complete.
///
/// Files are handed over one by one, from any thread, and aren't held: what stays of each is a
/// `StagedFile`. Nothing in the old site changes before `publish`.
public final class SitePublisher: Sendable {
  let place: SitePlace
  let old: PublishedSite
  private let workshop: Workshop
  private let site: OpenFolder
  private let audience: String?
  private let interruption: Interruption
  private let method: FolderExchange.Method
  private let didReach: @Sendable (PublishingStep) -> Void

  /// Claims the place: locks it, brings back what a dead build left half moved, and refuses a place
  /// that no site may take, that holds something else, or another audience's site.
  ///
  /// `inputs` are the folders that the build reads; the site can't be mixed with them.
  public convenience init(
    output: String, apartFrom inputs: [String], home: String? = nil, audience: String? = nil,
    interruption: Interruption = .never
  ) throws(EnvironmentError) {
    try self.init(
      output: output, apartFrom: inputs, home: home, audience: audience,
      interruption: interruption, method: .atOnce, didReach: { _ in })
  }

  /// The same with a way to exchange folders, and a look at every step, for tests.
  init(
    output: String, apartFrom inputs: [String], home: String?, audience: String?,
    interruption: Interruption = .never, method: FolderExchange.Method,
    didReach: @escaping @Sendable (PublishingStep) -> Void
  ) throws(EnvironmentError) {
    let place = try SitePlace(output)
    try place.refuseDanger(inputs: inputs, home: home)
    let workshop = try Workshop.claim(place)
    do throws(EnvironmentError) {
      try writing(output) { () throws(SystemFailure) in
        try FolderExchange.recover(in: workshop)
      }
      old = try PublishedSite(at: place)
      try old.refuseReplacement(by: audience, at: place)
      let isRebuild = old.isPresent
      site = try writing(output) { () throws(SystemFailure) in
        try workshop.folder.makeFolder(Workshop.staging)
        let site = try OpenFolder(Workshop.staging, in: workshop.folder)
        if isRebuild { try site.copyGroup(of: place.target) }
        return site
      }
    } catch {
      workshop.clear()
      throw error
    }
    self.place = place
    self.workshop = workshop
    self.audience = audience
    self.interruption = interruption
    self.method = method
    self.didReach = didReach
    didReach(.claimed)
  }

  /// Ends the claim and removes everything unfinished. Call it however the build went.
  public func close() {
    workshop.clear(didReach)
  }

  /// Makes one file of the new site. A file that the old site has, byte for byte, isn't written.
  public func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) -> StagedFile {
    try bytes.withUnsafeBufferPointer { (bytes) throws(EnvironmentError) in
      try write(UnsafeRawBufferPointer(bytes), to: path)
    }
  }

  /// Makes one file of the new site of bytes that stand in memory for the call.
  func write(
    _ bytes: UnsafeRawBufferPointer, to path: String
  ) throws(EnvironmentError) -> StagedFile {
    let digest = ContentDigest(of: bytes)
    let isKept = try make(path) { () throws(SystemFailure) in
      if old.files[path] == .file, try Disk.holds(place.target + "/" + path, bytes) { return true }
      var file = try site.create(path)
      try file.write(bytes)
      try file.finish()
      return false
    }
    didReach(.wroteFile)
    return StagedFile(path: path, digest: digest, size: bytes.count, isKept: isKept)
  }

  /// Copies a file from the disk into the new site, piece by piece.
  public func copy(_ source: String, to path: String) throws(EnvironmentError) -> StagedFile {
    try make(path) { () throws(SystemFailure) in
      let size = try Disk.status(of: source, followingLinks: true).size
      let old = place.target + "/" + path
      if self.old.files[path] == .file, try Disk.status(of: old).size == size {
        let digest = try Disk.digest(of: source)
        if try Disk.digest(of: old) == digest {
          return StagedFile(path: path, digest: digest, size: size, isKept: true)
        }
      }
      var new = try site.create(path)
      let hash = SHA256()
      var count = 0
      try Disk.stream(try OpenFile(reading: source)) { (piece) throws(SystemFailure) in
        hash.update(piece)
        try new.write(piece)
        count += piece.count
        return true
      }
      try new.finish()
      return StagedFile(
        path: path, digest: ContentDigest(hash.finish()), size: count, isKept: false)
    }
  }

  private func make<Value>(
    _ path: String, _ body: () throws(SystemFailure) -> Value
  ) throws(EnvironmentError) -> Value {
    try interruption.check()
    do throws(SystemFailure) {
      return try body()
    } catch {
      guard error.isPresent else { throw EnvironmentError(error, writing: place.name) }
      throw EnvironmentError.duplicate(path)
    }
  }
}

extension SitePublisher {
  /// Puts the new site, which consists of exactly these files, in the old one's place.
  ///
  /// A file that didn't change keeps its time of change; when none did, the old site isn't touched.
  /// An error says whether the old site or the new one stands there.
  public func publish(_ files: [StagedFile]) throws(EnvironmentError) -> Publication {
    let files = try complete(files)
    let kept = files.filter { $0.isKept }.map { $0.path }
    try old.refuseLoss(keeping: Set(kept), at: place)
    let publication = Publication(files, instead: old)
    guard publication.isChange else { return publication }
    try writing(place.name) { () throws(SystemFailure) in
      try moveOn(kept)
      didReach(.keptFiles)
      try synchronize(files)
      didReach(.synchronizedFiles)
    }
    guard try PublishedSite(at: place) == old, try isWhereItWasMade() else {
      throw .changedMeanwhile(place)
    }
    try interruption.check()
    try writing(place.name) { () throws(SystemFailure) in
      try FolderExchange.exchange(in: workshop, method, didReach: didReach)
    }
    do throws(SystemFailure) {
      try FolderExchange.synchronize(workshop)
    } catch {
      throw .notDurable(place, error)
    }
    didReach(.synchronizedExchange)
    return publication
  }

  /// Whether the new site still has the name by which it is exchanged.
  private func isWhereItWasMade() throws(EnvironmentError) -> Bool {
    try writing(place.name) { () throws(SystemFailure) in
      try workshop.folder.statusIfPresent(of: Workshop.staging)?.identity == site.status().identity
    }
  }

  /// The files, with those that the publisher makes itself: what Git is told, the audience's name
  /// and, last of all, the manifest.
  private func complete(_ files: [StagedFile]) throws(EnvironmentError) -> [StagedFile] {
    var files = files
    if !old.carried.contains(where: { $0.path == PublishedSite.attributesPath }) {
      files.append(try write(PublishedSite.attributesText, to: PublishedSite.attributesPath))
    }
    if let audience {
      files.append(try write(PublishedSite.audienceText(audience), to: PublishedSite.audiencePath))
    }
    var digests: [String: ContentDigest] = [:]
    for file in files where digests.updateValue(file.digest, forKey: file.path) != nil {
      throw .duplicate(file.path)
    }
    files.append(try write(SiteManifest(digests: digests).bytes, to: SiteManifest.path))
    didReach(.wroteManifest)
    return files
  }

  /// Gives what stays a place in the new site as well: the files that didn't change, and those that
  /// aren't ours and move on. Until the exchange they belong to both sites.
  private func moveOn(_ kept: [String]) throws(SystemFailure) {
    _ = try parallelMap(kept) { (path) throws(SystemFailure) in try share(path, .file) }
    for file in old.carried { try share(file.path, file.kind) }
    if old.isPresent { try site.copyPermissions(of: place.target) }
  }

  private func share(_ path: String, _ kind: FileKind) throws(SystemFailure) {
    let source = place.target + "/" + path
    switch kind {
    case .folder:
      try site.makeFolders(path)
    case .file, .symbolicLink, .special:
      do throws(SystemFailure) {
        try site.link(source, to: path)
      } catch {
        // Not every file system has hard links, and not every file may have another.
        guard kind != .special, !error.isOutOfSpace else { throw error }
        if kind == .file {
          try site.copy(source, to: path)
        } else {
          try site.makeLink(path, to: try Disk.destination(of: source))
        }
      }
    }
  }

  /// Waits until the new site stands on the device: in one call where the platform has it, else
  /// file by file.
  private func synchronize(_ files: [StagedFile]) throws(SystemFailure) {
    if try site.synchronizeFileSystem() { return }
    let written = files.filter { !$0.isKept }.map { $0.path }
    var folders: Set<String> = []
    for path in files.map({ $0.path }) + old.carried.map({ $0.path }) {
      for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
        folders.insert(String(path[..<index]))
      }
    }
    _ = try parallelMap(written) { (path) throws(SystemFailure) in
      try OpenFile(reading: path, in: site).synchronize()
    }
    _ = try parallelMap(folders.sorted()) { (path) throws(SystemFailure) in
      try OpenFolder(path, in: site).synchronize()
    }
    try site.synchronize()
  }
}

extension EnvironmentError {
  fileprivate static func duplicate(_ path: String) -> EnvironmentError {
    EnvironmentError(
      reason: .duplicateAddress, problem: "Two files of the site have the address \(path).",
      remedy: "This is a fault of typebook: please report it with the content that shows it.")
  }

  fileprivate static func notDurable(
    _ place: SitePlace, _ failure: SystemFailure
  ) -> EnvironmentError {
    EnvironmentError(
      reason: .notDurable,
      problem: """
        The new site is published at \(place.name), but not known to be durable: \(failure.path): \
        \(failure.words).
        """,
      remedy: "A loss of power may bring the old site back. Check the disk, then run `sync`.")
  }

  fileprivate static func changedMeanwhile(_ place: SitePlace) -> EnvironmentError {
    EnvironmentError(
      reason: .foreignFiles, problem: "\(place.name) changed while its successor was made.",
      remedy: "Build again when nothing else writes there; the old site is unharmed.")
  }
}
