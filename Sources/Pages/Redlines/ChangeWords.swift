import Redlining

extension Change {
  /// The id of the change in the list of changes; in the document it is the fingerprint.
  var listAnchor: String { "list-" + fingerprint.text }

  /// What stands beside the class in the document: the heart of it, and the old place of what moved.
  var details: [String] {
    let former = formerLocator.map { "was " + ($0.detail ?? $0.part) }
    let gist = self.gist?.isolatingSides
    let told =
      changeClass != .moved ? [gist, former] : isRenaming ? [gist] : [former ?? gist]
    return (told + [setByWords]).compactMap(\.self)
  }
}
