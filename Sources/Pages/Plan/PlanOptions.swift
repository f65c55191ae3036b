/// What of a site is made, and what it says of its making.
public struct PlanOptions: Sendable {
  /// Parts that a build can go without.
  public enum Part: String, Sendable, CaseIterable {
    /// Pages of changes between versions.
    case redlines
    /// The search index.
    case search
    /// Data files.
    case data
    /// Print pages, checklists and review sheets.
    case print
  }

  /// The parts left out.
  public let omitted: Set<Part>
  /// The program's version, as the site states it.
  public let programVersion: String

  /// What tells this edition from every other: it changes with the content, the theme, the
  /// audience, the parts left out and the program.
  public let edition: String

  /// Makes options of their parts.
  public init(omitted: Set<Part> = [], programVersion: String, edition: String = "0") {
    self.omitted = omitted
    self.programVersion = programVersion
    self.edition = edition
  }
}
