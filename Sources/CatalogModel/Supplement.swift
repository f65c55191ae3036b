public import CommonMark
public import Diagnostics

/// Local notes to a definition. Never part of the official text.
public struct Supplement: Sendable {
  /// What the notes are to the official text.
  public enum Relation: String, Sendable, CaseIterable {
    /// They say in other words what the official text says.
    case restates
    /// They add to it.
    case adds
  }

  /// The file.
  public let path: String
  /// The file's name without its ending.
  public let name: String
  /// The definition.
  public let appliesTo: Located<DefinitionID>
  /// What the notes are called.
  public let title: String
  /// Who says so.
  public let authority: String
  /// What they are to the official text.
  public let relation: Relation
  /// The versions that they were written for; at least one.
  public let versions: [Located<Version>]
  /// What they say at facts of the form's head.
  public let facts: [DefinitionField: Located<String>]
  /// For whom they may be shown.
  public let audience: AudienceRank
  /// The text before the first heading.
  public let introduction: [Block]
  /// The texts under the definition's own headings.
  public let body: FormBody

  /// Makes a supplement of its parts.
  public init(
    path: String, name: String, appliesTo: Located<DefinitionID>, title: String, authority: String,
    relation: Relation, versions: [Located<Version>], facts: [DefinitionField: Located<String>],
    audience: AudienceRank, introduction: [Block], body: FormBody
  ) {
    self.path = path
    self.name = name
    self.appliesTo = appliesTo
    self.title = title
    self.authority = authority
    self.relation = relation
    self.versions = versions
    self.facts = facts
    self.audience = audience
    self.introduction = introduction
    self.body = body
  }
}
