import ArgumentParser
import Authoring
import CatalogModel
import Diagnostics
import SitePipeline

/// `typebook new version`
struct NewVersion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: "Begin a version as a copy of the newest text of its definition.",
    discussion: """
      `updated` and `published_versions` are left out, since they are the new form's to say.

      EXAMPLES:
        typebook new version 6-509-1280 1.4
      """)

  @Argument(help: "The definition's ID.")
  var id: String

  @Argument(help: "The new version, as the form gives it.")
  var version: String

  @OptionGroup var place: NewTextPlace

  func run() throws {
    let version = try NewTextPlace.version(version)
    let (catalog, sources) = try place.enter()
    let held = try HeldRevisions(of: id, in: catalog).definition
    guard held.revision(version) == nil else {
      throw ValidationError("The catalog has version \(version) of \(id) already.")
    }
    let older = held.versions.filter { ($0.version ?? version) < version }
    guard let newest = older.last ?? held.versions.first else {
      throw ValidationError("\(id) has no text to copy.")
    }
    try place.write(RevisionCopy.of(newest, in: held, sources).version(version))
  }
}

/// `typebook new proposal`
struct NewProposal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposal",
    abstract: "Begin a proposal as a copy of the newest text of its definition.",
    discussion: """
      EXAMPLES:
        typebook new proposal 6-509-1280 shorter-training --by "Example County"
        typebook new proposal 6-509-1280 corrections --base 1.2
      """)

  @Argument(help: "The definition's ID.")
  var id: String

  @Argument(help: "The proposal's name, a part of its address.")
  var name: String

  @Option(help: "The version that it starts from; the newest without it.")
  var base: String?

  @Option(help: "What readers call it; its name in words without it.")
  var title: String?

  @Option(help: "Who proposes it; the catalog's publisher without it.")
  var by: String?

  @OptionGroup var place: NewTextPlace

  func run() throws {
    let name = try NewTextPlace.slug(name)
    let (catalog, sources) = try place.enter()
    let revisions = try HeldRevisions(of: id, in: catalog)
    let held = revisions.definition
    let found = try base.map { try revisions.revision($0) } ?? held.versions.last
    guard let text = found, let version = text.version else {
      throw ValidationError("--base names a version: a proposal starts from an official text.")
    }
    let settings = catalog.settings
    try place.write(
      RevisionCopy.of(text, in: held, sources).proposal(
        name, base: version, title: title ?? NewTextPlace.words(of: name),
        by: by ?? settings.publisher ?? settings.title, on: Terminal.today))
    if !settings.showsProposals {
      Terminal.messages.write(
        "The site shows proposals only with `proposals: show` in \(settings.path).\n")
    }
  }
}

extension RevisionCopy {
  /// Copies of a text of the catalog.
  fileprivate static func of(
    _ revision: Revision, in definition: Definition, _ sources: [String: SourceFile]
  ) throws -> RevisionCopy {
    guard let source = sources[revision.path], let copy = RevisionCopy(definition.id, of: source)
    else { throw ValidationError("\(revision.path) can't be read: run `typebook check`.") }
    return copy
  }
}
