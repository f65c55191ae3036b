import CatalogModel
import Diagnostics
import Templates

/// The report of names that no definition of the catalog has.
struct UnresolvedPage: PageRecord {
  let frame: FrameRecord
  let summary: String
  let names: [UnresolvedRecord]
  let known: [UnresolvedRecord]

  static let template = "unresolved"

  static let schema = RecordSchema<UnresolvedPage>(
    "unresolved names page", "Names of definitions in the texts that no definition here has.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("summary", { $0.summary }, "How many there are."),
      .field("has_names", { !$0.names.isEmpty }, "Whether there are any."),
      .field("names", { $0.names }, "The names, sorted."),
      .field("has_known", { !$0.known.isEmpty }, "Whether texts name definitions of elsewhere."),
      .field("known", { $0.known }, "The names of definitions that exist elsewhere, sorted."),
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

/// Makes the report of unresolved names.
struct UnresolvedPageBuilder {
  let page: PageContext

  private struct Finding {
    var name: String
    var nearest: DefinitionID?
    var places: [(definition: Definition, texts: [LinkRecord])] = []
  }

  var record: UnresolvedPage {
    let sorted = findings { revision in page.catalog.tables(of: revision.key).unresolved }
    let known = findings { revision in
      page.catalog.tables(of: revision.key).elsewhere.map {
        UnresolvedName(name: $0, key: $0, nearest: nil, span: .at(0), anchor: "mentions")
      }
    }
    return UnresolvedPage(
      frame: page.frame(
        title: page.words[.titleUnresolved], kind: "report", skip: page.words[.skipNames],
        ranks: (sorted + known).flatMap { $0.places.map(\.definition.about.audience) },
        description: "Names in the texts that lead to no definition of this catalog."),
      summary: summary(sorted.count), names: sorted.map(record),
      known: known.map(record))
  }

  /// The names that `names` gives of each revision, sorted, each with its places.
  private func findings(_ names: (Revision) -> [UnresolvedName]) -> [Finding] {
    var findings: [String: Finding] = [:]
    for definition in page.catalog.definitions {
      for revision in definition.versions.reversed() + definition.proposals {
        for name in names(revision) { note(name, in: revision, of: definition, &findings) }
      }
    }
    return findings.sorted { $0.key < $1.key }.map(\.value)
  }

  private func summary(_ count: Int) -> String {
    guard count > 0 else { return "Every definition that a text names is in this catalog." }
    let names = "\(Wording.capitalized(Wording.number(count))) name\(count == 1 ? "" : "s")"
    return "\(names) in the texts that no definition of this catalog has, by name or by alias."
  }

  private func note(
    _ name: UnresolvedName, in revision: Revision, of definition: Definition,
    _ findings: inout [String: Finding]
  ) {
    let key = name.key
    var finding = findings[key] ?? Finding(name: name.name, nearest: name.nearest)
    let label = revision.version?.description ?? revision.proposal.map { "“\($0.title.value)”" }
    let link = page.link(SiteAddress.revision(revision.key).at(name.anchor), label ?? "")
    if finding.places.last?.definition.id != definition.id {
      finding.places.append((definition, [link]))
    } else if finding.places.last?.texts.last?.label != link.label {
      finding.places[finding.places.count - 1].texts.append(link)
    }
    findings[key] = finding
  }

  private func record(_ finding: Finding) -> UnresolvedRecord {
    let nearest = finding.nearest.flatMap { page.catalog.definition($0) }
    return UnresolvedRecord(
      name: finding.name,
      nearest: nearest.map { page.link(.definition($0.id), $0.name, detail: $0.id.text) },
      places: finding.places.map { place in
        PlaceRecord(
          id: place.definition.id.text, name: place.definition.name, texts: place.texts)
      })
  }
}
