import ArgumentParser
import Authoring
import CatalogModel
import SitePipeline

/// `typebook new supplement`
struct NewSupplement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplement",
    abstract: "Begin a local text that is shown beside a definition.",
    discussion: """
      EXAMPLES:
        typebook new supplement 6-509-1280 county-rules --authority "Example County"
      """)

  @Argument(help: "The ID of the definition that it belongs to.")
  var id: String

  @Argument(help: "The file's name, without .md.")
  var name: String

  @Option(help: "What readers call it; its name in words without it.")
  var title: String?

  @Option(help: "Whose rule it is; the catalog's publisher without it.")
  var authority: String?

  @OptionGroup var place: NewTextPlace

  func run() throws {
    let name = try NewTextPlace.slug(name)
    let catalog = try place.enter().catalog
    let definition = try HeldRevisions(of: id, in: catalog).definition
    guard let version = definition.current.version else {
      throw ValidationError("\(id) has no version here that a supplement could stand beside.")
    }
    let settings = catalog.settings
    try place.write(
      SideText.supplement(
        name, to: definition.id, version, title: title ?? NewTextPlace.words(of: name),
        authority: authority ?? settings.publisher ?? settings.title))
  }
}

/// `typebook new page`
struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Begin a guide page.",
    discussion: """
      EXAMPLES:
        typebook new page how-to-order --title "How to order"
      """)

  @Argument(help: "The page's name, a part of its address.")
  var slug: String

  @Option(help: "What readers call it; its name in words without it.")
  var title: String?

  @OptionGroup var place: NewTextPlace

  func run() throws {
    let slug = try NewTextPlace.slug(slug)
    _ = try place.enter()
    try place.write(SideText.page(slug, title: title ?? NewTextPlace.words(of: slug)))
  }
}
