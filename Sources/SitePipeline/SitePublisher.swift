/// Makes a site beside the old one and exchanges the two, so that a kill, a full disk or a power
/// loss at any moment leaves the old site or the new one, complete.
///
/// Files are handed over one by one, from any thread, and aren't held: what stays of each is a
/// `StagedFile`. Nothing in the old site changes before `publish`.
public final class SitePublisher: Sendable {
  let place: SitePlace
  let old: PublishedSite
  private let lock: BuildLock
  private let audience: String?
  private let method: FolderExchange.Method
  private let didReach: @Sendable (PublishingStep) -> Void

  /// Claims the place: locks it, brings back what a dead build left half moved, and refuses a place
  /// that no site may take, that holds something else, or another audience's site.
  ///
  /// `inputs` are the folders that the build reads; the site can't be mixed with them.
  public convenience init(
    output: String, apartFrom inputs: [String], home: String? = nil, audience: String? = nil
  ) throws(EnvironmentError) {
    try self.init(
      output: output, apartFrom: inputs, home: home, audience: audience, method: .atOnce,
      didReach: { _ in })
  }

  /// The same with a way to exchange folders, and a look at every step, for tests.
  init(
    output: String, apartFrom inputs: [String], home: String?, audience: String?,
    method: FolderExchange.Method, didReach: @escaping @Sendable (PublishingStep) -> Void
  ) throws(EnvironmentError) {
    let place = try SitePlace(output)
    try place.refuseDanger(inputs: inputs, home: home)
    let lock = try BuildLock(place)
    do throws(EnvironmentError) {
      try writing(output) { () throws(SystemFailure) in try FolderExchange(place).recover() }
      old = try PublishedSite(at: place)
      try old.refuseReplacement(by: audience, at: place)
      try writing(output) { () throws(SystemFailure) in try Disk.makeFolder(place.staging) }
    } catch {
      Self.clean(place)
      throw error
    }
    self.place = place
    self.lock = lock
    self.audience = audience
    self.method = method
    self.didReach = didReach
    didReach(.claimed)
  }

  /// Ends the claim and removes everything unfinished. Call it however the build went.
  public func close() {
    Self.clean(place, didReach)
  }

  /// Removes the workshop. What can't be removed now is for the next build to remove: a build that
  /// has published, or failed for its own reason, doesn't fail for this.
  private static func clean(_ place: SitePlace, _ didReach: (PublishingStep) -> Void = { _ in }) {
    for folder in [place.staging, place.retired] { try? Disk.removeTree(folder) }
    didReach(.removedOld)
    try? Disk.removeFile(place.lock)
    try? Disk.removeEmptyFolder(place.workshop)
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
      var file = try Disk.create(place.staging + "/" + path)
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
      var new = try Disk.create(place.staging + "/" + path)
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
    guard try PublishedSite(at: place) == old else { throw .changedMeanwhile(place) }
    try writing(place.name) { () throws(SystemFailure) in
      try FolderExchange(place).exchange(method, didReach: didReach)
    }
    return publication
  }

  /// The files, with those that the publisher makes itself: the audience's name and, last of all,
  /// the manifest.
  private func complete(_ files: [StagedFile]) throws(EnvironmentError) -> [StagedFile] {
    var files = files
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
    if old.isPresent { try Disk.copyPermissions(of: place.target, to: place.staging) }
  }

  private func share(_ path: String, _ kind: FileKind) throws(SystemFailure) {
    let source = place.target + "/" + path
    let target = place.staging + "/" + path
    switch kind {
    case .folder:
      try Disk.makeFolders(above: target + "/")
    case .file, .symbolicLink, .special:
      do throws(SystemFailure) {
        try Disk.link(source, to: target)
      } catch {
        // Not every file system has hard links, and not every file may have another.
        guard kind != .special, !error.isOutOfSpace else { throw error }
        if kind == .file {
          try Disk.copy(source, to: target)
        } else {
          try Disk.makeLink(target, to: try Disk.destination(of: source))
        }
      }
    }
  }

  /// Waits until the new site stands on the device: in one call where the platform has it, else
  /// file by file.
  private func synchronize(_ files: [StagedFile]) throws(SystemFailure) {
    if try Disk.synchronizeFileSystem(of: place.workshop) { return }
    let staging = place.staging
    let written = files.filter { !$0.isKept }.map { staging + "/" + $0.path }
    var folders: Set<String> = [staging]
    for path in files.map({ $0.path }) + old.carried.map({ $0.path }) {
      for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
        folders.insert(staging + "/" + path[..<index])
      }
    }
    _ = try parallelMap(written + folders.sorted()) { (path) throws(SystemFailure) in
      try Disk.synchronize(path)
    }
  }
}

extension EnvironmentError {
  fileprivate static func duplicate(_ path: String) -> EnvironmentError {
    EnvironmentError(
      reason: .duplicateAddress, problem: "Two files of the site have the address \(path).",
      remedy: "This is a fault of typebook: please report it with the content that shows it.")
  }

  fileprivate static func changedMeanwhile(_ place: SitePlace) -> EnvironmentError {
    EnvironmentError(
      reason: .foreignFiles, problem: "\(place.name) changed while its successor was made.",
      remedy: "Build again when nothing else writes there; the old site is unharmed.")
  }
}
