import Redlining

extension Change {
  /// The id of the change in the list of changes; in the document it is the fingerprint.
  var listAnchor: String { "list-" + fingerprint.text }

  /// Where something moved from: `was item 4`.
  var former: String? { formerLocator.map { "was " + ($0.detail ?? $0.part) } }
}
