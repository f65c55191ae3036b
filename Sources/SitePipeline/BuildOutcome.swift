public import CatalogModel
public import Diagnostics
public import Pages

extension SiteBuilder {
  /// What came of a build.
  public struct Outcome: Sendable {
    /// What was found in the content and the theme.
    public let diagnostics: [Diagnostic]
    /// The files in which something was found.
    public let sources: [String: SourceFile]
    /// Whether warnings count.
    let isStrict: Bool
    /// What publishing came to; nil when nothing was published.
    public let publication: Publication?
    /// What the site was made from. To let go of a large one takes a fifth of a second: a program
    /// that ends anyway exits while it still holds it.
    public let plan: SitePlan?
    /// How many of the content's texts an audience's edition leaves out; nil without audiences.
    public let leftOut: Int?
    /// What was read, held as long; nil without settings.
    public let catalog: Catalog?

    /// The findings that keep the content from being published.
    public var obstacles: [Diagnostic] {
      diagnostics.filter { $0.isObstacle(isStrict: isStrict) }
    }

    /// Whether the content is fit to be published.
    public var isFit: Bool { obstacles.isEmpty }

    /// The versions that should be compared with the official text; nil without settings.
    public var staleTexts: StaleTexts? { catalog.map { StaleTexts($0) } }
  }
}
