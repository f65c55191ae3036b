/// The exchange of an old site for a new one.
struct FolderExchange {
  /// How two folders change places.
  enum Method: Sendable {
    /// In one step, where the file system can do that; else like `twoRenames`.
    case atOnce
    /// The old one moves out, the new one in. Between the two there is no site; `recover` puts the
    /// old one back.
    case twoRenames
  }

  let place: SitePlace

  init(_ place: SitePlace) { self.place = place }

  /// Brings a place that a dead build left into order: the old site back to where it was, if it was
  /// on its way out, and everything unfinished away.
  func recover() throws(SystemFailure) {
    if try Disk.statusIfPresent(of: place.target) == nil,
      try Disk.statusIfPresent(of: place.retired) != nil
    {
      try Disk.move(place.retired, to: place.target)
      try synchronize()
    }
    try Disk.removeTree(place.staging)
    try Disk.removeTree(place.retired)
  }

  /// Puts the staged site in its place and the old one, if there is one, out of it.
  func exchange(
    _ method: Method, didReach: (PublishingStep) -> Void
  ) throws(SystemFailure) {
    if try Disk.statusIfPresent(of: place.target) == nil {
      try Disk.move(place.staging, to: place.target)
    } else {
      switch method {
      case .atOnce:
        do throws(SystemFailure) {
          try Disk.exchange(place.staging, place.target)
        } catch  where error.isUnsupported {
          try renameTwice(didReach)
        }
      case .twoRenames:
        try renameTwice(didReach)
      }
    }
    didReach(.exchanged)
    try synchronize()
    didReach(.synchronizedExchange)
  }

  private func renameTwice(_ didReach: (PublishingStep) -> Void) throws(SystemFailure) {
    try Disk.move(place.target, to: place.retired)
    didReach(.retired)
    do throws(SystemFailure) {
      try Disk.move(place.staging, to: place.target)
    } catch {
      try Disk.move(place.retired, to: place.target)
      throw error
    }
  }

  /// Makes the change of names last through a loss of power.
  private func synchronize() throws(SystemFailure) {
    try Disk.synchronize(place.workshop)
    try Disk.synchronize(place.parent)
  }
}

/// A moment in a build at which it may be killed.
enum PublishingStep: String, CaseIterable, Sendable {
  case claimed
  case wroteFile
  case keptFiles
  case wroteManifest
  case synchronizedFiles
  /// Only where the exchange takes two renames.
  case retired
  case exchanged
  case synchronizedExchange
  case removedOld
}
