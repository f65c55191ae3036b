/// The exchange of an old site for a new one.
enum FolderExchange {
  /// How two folders change places.
  enum Method: Sendable {
    /// In one step, where the file system can do that; else like `twoRenames`.
    case atOnce
    /// The old one moves out, the new one in. Between the two there is no site; `recover` puts the
    /// old one back.
    case twoRenames
  }

  /// Brings a place that a dead build left into order: the old site back to where it was, if it was
  /// on its way out, and everything unfinished away.
  static func recover(in workshop: borrowing Workshop) throws(SystemFailure) {
    let name = workshop.place.folderName
    if try workshop.parent.statusIfPresent(of: name) == nil,
      try workshop.folder.statusIfPresent(of: Workshop.retired) != nil
    {
      try workshop.folder.move(Workshop.retired, to: workshop.parent, as: name)
      try synchronize(workshop)
    }
    try workshop.folder.removeTree(Workshop.staging)
    try workshop.folder.removeTree(Workshop.retired)
  }

  /// Puts the staged site in its place and the old one, if there is one, out of it.
  static func exchange(
    in workshop: borrowing Workshop, _ method: Method, didReach: (PublishingStep) -> Void
  ) throws(SystemFailure) {
    let name = workshop.place.folderName
    if try workshop.parent.statusIfPresent(of: name) == nil {
      try workshop.folder.move(Workshop.staging, to: workshop.parent, as: name)
    } else {
      switch method {
      case .atOnce:
        do throws(SystemFailure) {
          try workshop.folder.exchange(Workshop.staging, for: name, in: workshop.parent)
        } catch  where error.isUnsupported {
          try renameTwice(in: workshop, didReach)
        }
      case .twoRenames:
        try renameTwice(in: workshop, didReach)
      }
    }
    didReach(.exchanged)
  }

  private static func renameTwice(
    in workshop: borrowing Workshop, _ didReach: (PublishingStep) -> Void
  ) throws(SystemFailure) {
    let name = workshop.place.folderName
    try workshop.parent.move(name, to: workshop.folder, as: Workshop.retired)
    didReach(.retired)
    do throws(SystemFailure) {
      try workshop.folder.move(Workshop.staging, to: workshop.parent, as: name)
    } catch {
      try workshop.folder.move(Workshop.retired, to: workshop.parent, as: name)
      throw error
    }
  }

  /// Makes the change of names last through a loss of power.
  static func synchronize(_ workshop: borrowing Workshop) throws(SystemFailure) {
    try workshop.folder.synchronize()
    try workshop.parent.synchronize()
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
