import CatalogModel
public import Diagnostics
public import Pages

/// Builds a site of a folder of content.
public struct SiteBuilder: Sendable {
  /// What to build, from where, for whom.
  public struct Settings: Sendable {
    /// The folder of the content.
    public var content = "Content"
    /// The folder of the themes.
    public var themes = "Themes"
    /// The folder of the site.
    public var output = "Site"
    /// The audience that the site is for, where the catalog declares audiences.
    public var audience: String?
    /// Parts of the site that aren't made.
    public var omitted: Set<PlanOptions.Part> = []
    /// Whether warnings keep a site from being published as errors do.
    public var isStrict = false
    /// The user's home folder, where no site may ever be.
    public var home: String?

    /// The settings of a build in which nothing is said.
    public init() {}
  }

  /// A part of the work, as a person who waits for it sees it.
  public enum Stage: String, Sendable, CaseIterable {
    /// Reading files.
    case load
    /// Understanding each file.
    case decode
    /// Understanding them together, and checking.
    case link
    /// Leaving out what isn't for this audience, reading the theme, planning pages.
    case plan
    /// Making pages.
    case render
    /// Putting the site in its place.
    case publish
  }

  /// What came of a build.
  public struct Outcome: Sendable {
    /// What was found in the content and the theme.
    public let diagnostics: [Diagnostic]
    /// The files in which something was found.
    public let sources: [String: SourceFile]
    /// Whether the content is fit to be published.
    public let isFit: Bool
    /// What publishing came to; nil when nothing was published.
    public let publication: Publication?
  }

  private let settings: Settings
  private let willBegin: @Sendable (Stage) -> Void

  /// Prepares a build; `willBegin` is called at the start of each stage.
  public init(_ settings: Settings, willBegin: @escaping @Sendable (Stage) -> Void = { _ in }) {
    self.settings = settings
    self.willBegin = willBegin
  }

  /// Reads and checks the content, makes every page and puts the site in its place; publishes
  /// nothing when something is wrong.
  public func build() throws(EnvironmentError) -> Outcome {
    let publisher = try SitePublisher(
      output: settings.output, apartFrom: [settings.content, settings.themes],
      home: settings.home, audience: settings.audience)
    defer { publisher.close() }
    throw EnvironmentError(
      reason: .system, problem: "This program can't link a catalog yet.", remedy: "")
  }

  /// Reads and checks the content as `build` does, and writes nothing.
  public func check() throws(EnvironmentError) -> Outcome {
    throw EnvironmentError(
      reason: .system, problem: "This program can't link a catalog yet.", remedy: "")
  }
}
