import CatalogModel
import Diagnostics
import Templates

/// The report of names that no definition of the catalog has, or a part of it.
struct UnresolvedPage: PageRecord {
  let frame: FrameRecord
  let title: String
  let summary: String
  let groups: [UnresolvedGroup]
  let isLong: Bool
  let parts: PartsRecord?

  static let template = "unresolved"

  static let schema = RecordSchema<UnresolvedPage>(
    "unresolved names page", "Names of definitions in the texts that no definition here has.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("title", { $0.title }, "The heading; it says which part the page is."),
      .field("summary", { $0.summary }, "How many there are."),
      .field("groups", { $0.groups }, "The names, those with a likely definition first."),
      .field("is_long", { $0.isLong }, "Whether the page has a box to filter them."),
      .field("parts", { $0.parts }, "The ways to the other parts, where there are any."),
    ])
}

/// Unresolved names of one kind.
struct UnresolvedGroup: TemplateRecord {
  /// Why the names lead nowhere.
  enum Kind: Int, CaseIterable {
    /// A definition here has a name that is near: misspelled, or renamed.
    case likely
    /// None has.
    case unknown
    /// The catalog knows of a definition elsewhere.
    case elsewhere
  }

  let kind: Kind
  let names: [UnresolvedRecord]

  static let schema = RecordSchema<UnresolvedGroup>(
    "unresolved group", "Unresolved names of one kind.",
    [
      .field("is_likely", { $0.kind == .likely }, "Whether a definition here has a name near it."),
      .field("is_unknown", { $0.kind == .unknown }, "Whether none has."),
      .field("is_elsewhere", { $0.kind == .elsewhere }, "Whether they exist elsewhere."),
      .field("count", { $0.names.count }, "How many there are on this page."),
      .field("names", { $0.names }, "The names, sorted."),
    ])
}

/// A name that no definition of the catalog has.
struct UnresolvedRecord: TemplateRecord {
  let name: String
  let nearest: LinkRecord?
  let places: [PlaceRecord]

  static let schema = RecordSchema<UnresolvedRecord>(
    "unresolved name", "A name that no definition here has.",
    [
      .field("name", { $0.name }, "The name, in the text’s words."),
      .field("nearest", { $0.nearest }, "The definition here with the nearest name."),
      .field("places", { $0.places }, "The definitions whose texts name it."),
    ])
}

/// Where a definition's texts say something.
struct PlaceRecord: TemplateRecord {
  let id: String
  let name: String
  let texts: [LinkRecord]

  static let schema = RecordSchema<PlaceRecord>(
    "place", "Where a definition’s texts say something.",
    [
      .field("id", { $0.id }, "The definition’s ID."),
      .field("name", { $0.name }, "Its name."),
      .field("texts", { $0.texts }, "Its versions and proposals, linked to the place."),
    ])
}

/// Plans the report of unresolved names: those with a likely definition first, in as many pages as
/// they need.
struct UnresolvedPlan: Sendable {
  /// A name, and the texts that have it.
  struct Finding: Sendable {
    var kind: UnresolvedGroup.Kind
    var name: String
    var nearest: DefinitionID?
    var places: [(definition: Definition, texts: [Text])] = []

    /// A text that has the name.
    struct Text: Sendable {
      let address: SiteAddress
      let label: String
    }
  }

  let findings: [Finding]
  let parts: [ListPart]

  init(_ site: SiteContext) {
    let catalog = site.catalog
    let unresolved = Self.findings(catalog) { revision in
      catalog.tables(of: revision.key).unresolved
    }
    let known = Self.findings(catalog) { revision in
      catalog.tables(of: revision.key).elsewhere.map {
        UnresolvedName(name: $0, key: $0, nearest: nil, span: .at(0), anchor: "mentions")
      }
    }
    findings =
      unresolved.filter { $0.kind == .likely } + unresolved.filter { $0.kind == .unknown }
      + known.map {
        var finding = $0
        finding.kind = .elsewhere
        return finding
      }
    parts =
      site.options.form == .oneFile
      ? [.whole(findings.count)] : ListPart.parts(of: findings.map(\.places.count))
  }

  /// The pages.
  func files(_ site: SiteContext, _ theme: Theme) -> [SitePlan.File] {
    parts.map { part in
      ListPages.file(SiteAddress.unresolved.part(part.number), theme, site) {
        UnresolvedPageBuilder(plan: self, part: part, page: $0).record
      }
    }
  }

  /// The names that `names` gives of each revision, sorted, each with its places.
  private static func findings(
    _ catalog: Catalog, _ names: (Revision) -> [UnresolvedName]
  ) -> [Finding] {
    var findings: [String: Finding] = [:]
    for definition in catalog.definitions {
      for revision in definition.versions.reversed() + definition.proposals {
        for name in names(revision) { note(name, in: revision, of: definition, &findings) }
      }
    }
    return findings.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func note(
    _ name: UnresolvedName, in revision: Revision, of definition: Definition,
    _ findings: inout [String: Finding]
  ) {
    let key = name.key
    var finding =
      findings[key]
      ?? Finding(
        kind: name.nearest == nil ? .unknown : .likely, name: name.name, nearest: name.nearest)
    let label = revision.version?.description ?? revision.proposal.map { "“\($0.title.value)”" }
    let text = Finding.Text(
      address: SiteAddress.revision(revision.key).at(name.anchor), label: label ?? "")
    if finding.places.last?.definition.id != definition.id {
      finding.places.append((definition, [text]))
    } else if finding.places.last?.texts.last?.label != text.label {
      finding.places[finding.places.count - 1].texts.append(text)
    }
    findings[key] = finding
  }
}

/// Makes a page of the report of unresolved names.
struct UnresolvedPageBuilder {
  let plan: UnresolvedPlan
  let part: ListPart
  let page: PageContext

  /// With so many names a page has a box to filter them.
  private static let many = 20

  var record: UnresolvedPage {
    let findings = plan.findings[part.range]
    let title = part.title(page.words[.titleUnresolved])
    return UnresolvedPage(
      frame: page.frame(
        title: title, kind: "report", skip: page.words[.skipNames],
        ranks: findings.flatMap { $0.places.map(\.definition.about.audience) },
        description: "Names in the texts that lead to no definition of this catalog."),
      title: title, summary: summary,
      groups: UnresolvedGroup.Kind.allCases.compactMap { kind in
        let names = findings.filter { $0.kind == kind }.map(record)
        return names.isEmpty ? nil : UnresolvedGroup(kind: kind, names: names)
      },
      isLong: findings.count > Self.many,
      parts: PartsRecord(part, among: plan.parts, of: .unresolved, on: page) { $0.words })
  }

  private var summary: String {
    let count = plan.findings.count { $0.kind != .elsewhere }
    guard count > 0 else { return "Every definition that a text names is in this catalog." }
    let names = "\(Wording.capitalized(Wording.number(count))) name\(count == 1 ? "" : "s")"
    let likely = plan.findings.count { $0.kind == .likely }
    let likelyNames = Wording.capitalized(Wording.number(likely))
    let near =
      likely == 0 ? "" : " \(likelyNames) of them \(likely == 1 ? "is" : "are") near a name here."
    return "\(names) in the texts that no definition of this catalog has, by name or by alias."
      + near
  }

  private func record(_ finding: UnresolvedPlan.Finding) -> UnresolvedRecord {
    let nearest = finding.nearest.flatMap { page.catalog.definition($0) }
    return UnresolvedRecord(
      name: finding.name,
      nearest: nearest.map { page.link(.definition($0.id), $0.name, detail: $0.id.text) },
      places: finding.places.map { place in
        PlaceRecord(
          id: place.definition.id.text, name: place.definition.name,
          texts: place.texts.map { page.link($0.address, $0.label) })
      })
  }
}
