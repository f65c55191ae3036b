public import Diagnostics

/// What was decided about the changes of a proposal, or of a version: the content of
/// `reviews/<id>/<name>.md`. It is for those who keep the catalog; no edition has anything of it.
public struct ReviewRecord: Sendable {
  /// What can be decided about a change.
  public enum Verdict: String, Sendable, CaseIterable {
    /// It is right.
    case accept
    /// It must not come so.
    case object
    /// It may come; something is to be said to it.
    case comment
  }

  /// A decision about one change.
  public struct Decision: Sendable {
    /// The change's lasting name.
    public let change: Located<String>
    /// What was decided.
    public let verdict: Verdict
    /// Why; nil where nobody said.
    public let reason: String?
    /// In which role: `Training coordinator`.
    public let role: String
    /// Who decided; nil where only the role is told.
    public let by: String?
    /// Where the change stood, so that a later draft can be held against it.
    public let place: String?

    /// Makes a decision of its parts.
    public init(
      change: Located<String>, verdict: Verdict, reason: String?, role: String, by: String?,
      place: String?
    ) {
      self.change = change
      self.verdict = verdict
      self.reason = reason
      self.role = role
      self.by = by
      self.place = place
    }
  }

  /// The file.
  public let path: String
  /// The definition, by its folder.
  public let definition: DefinitionID
  /// The proposal or version, by the file's name.
  public let name: String
  /// The decisions, in their order.
  public let decisions: [Decision]

  /// Makes a record of its parts.
  public init(path: String, definition: DefinitionID, name: String, decisions: [Decision]) {
    self.path = path
    self.definition = definition
    self.name = name
    self.decisions = decisions
  }
}
