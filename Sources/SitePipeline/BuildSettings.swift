public import Pages

extension SiteBuilder {
  /// What to build, from where, for whom.
  public struct Settings: Sendable {
    /// The folder of the content.
    public var content = "Content"
    /// The folder of the themes; nil for `Themes`, where there is one.
    public var themes: String?
    /// The folder of the site.
    public var output = "Site"
    /// The audience that the site is for, where the catalog declares audiences.
    public var audience: String?
    /// Parts of the site that aren't made.
    public var omitted: Set<PlanOptions.Part> = []
    /// The definitions that a page for the pocket holds; none for a page with everything.
    public var definitions: [String] = []
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
    /// Understanding them together, and checking; meanwhile, reading the theme.
    case link
    /// Leaving out what isn't for this audience, and reading the rest for search.
    case plan
    /// Comparing revisions, checking what their changes say of themselves, and making the pages of
    /// changes.
    case compare
    /// Making the other pages.
    case render
    /// Putting the site in its place.
    case publish
  }
}
