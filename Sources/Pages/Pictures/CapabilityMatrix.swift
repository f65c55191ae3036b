import CatalogModel
import Diagnostics
import Templates

/// The picture of which core capabilities definitions have: a column for each that one of them
/// names. Where our copy lost a fact, the other capabilities are unknown, not absent.
struct CapabilityMatrix: TemplateRecord {
  let columns: [LinkRecord]
  let rows: [Row]

  /// How a definition has a capability.
  enum Role: Int {
    case primary, secondary, supporting, unknown, none

    var sign: String {
      switch self {
      case .primary: "■"
      case .secondary: "◧"
      case .supporting: "□"
      case .unknown: "?"
      case .none: ""
      }
    }
  }

  /// A definition.
  struct Row: TemplateRecord {
    let name: String
    let address: WebAddress
    let cells: [Cell]

    static let schema = RecordSchema<Row>(
      "capability row", "A definition in the picture of core capabilities.",
      [
        .field("name", { $0.name }, "Its name."),
        .field("address", { $0.address }, "Its page."),
        .field("cells", { $0.cells }, "How it has each capability."),
      ])
  }

  /// How a definition has a capability.
  struct Cell: TemplateRecord {
    let role: Role
    let column: String

    static let schema = RecordSchema<Cell>(
      "capability cell", "How a definition has a core capability.",
      [
        .field("sign", { $0.role.sign }, "`■`, `◧` or `□`; `?` where our copy can’t tell."),
        .field("column", { $0.column }, "The capability."),
        .field("is_primary", { $0.role == .primary }, "Whether it is the primary one."),
        .field("is_secondary", { $0.role == .secondary }, "Whether it is the secondary one."),
        .field("is_supporting", { $0.role == .supporting }, "Whether it is a supporting one."),
        .field("is_unknown", { $0.role == .unknown }, "Whether our copy can’t tell."),
        .field("is_none", { $0.role == .none }, "Whether the definition doesn’t name it."),
      ])
  }

  static let schema = RecordSchema<CapabilityMatrix>(
    "capability matrix", "The picture of which core capabilities definitions have.",
    [
      .field("columns", { $0.columns }, "The capabilities in use, linked to their pages."),
      .field("rows", { $0.rows }, "The definitions, by ID."),
      .field(
        "has_unknown", { $0.rows.contains { $0.cells.contains { $0.role == .unknown } } },
        "Whether our copy can’t tell of some."),
    ])

  /// So many definitions are shown at most: more are no picture.
  private static let mostRows = 60

  /// Nil where there are too few definitions for a picture, or too many.
  init?(of definitions: [Definition], on page: PageContext) {
    guard definitions.count > 1, definitions.count <= Self.mostRows else { return nil }
    let terms = page.site.terms
    let roles = definitions.map { Self.roles(of: $0.current, terms) }
    let used = terms.entries(of: .coreCapability).filter { entry in
      roles.contains { $0.named[entry.slug] != nil }
    }
    guard used.count > 1 else { return nil }
    columns = used.map { entry in
      page.link(SiteAddress.term(.coreCapability, entry.slug) ?? .home, entry.name)
    }
    rows = zip(definitions, roles).map { definition, roles in
      Row(
        name: definition.name, address: page.link(.definition(definition.id)),
        cells: used.map {
          Cell(role: roles.named[$0.slug] ?? (roles.isWhole ? .none : .unknown), column: $0.name)
        })
    }
  }

  /// The capabilities that a revision names, by the pieces of their addresses, and whether our copy
  /// has all three facts.
  private static func roles(
    of revision: Revision, _ terms: TermIndex
  ) -> (named: [String: Role], isWhole: Bool) {
    var named: [String: Role] = [:]
    func note(_ name: String?, _ role: Role) {
      guard let name, StandardAnswer(name) == nil,
        let slug = terms.slug(of: .coreCapability, named: name), named[slug] == nil
      else { return }
      named[slug] = role
    }
    let primary = revision.fact(.primaryCoreCapability)
    let secondary = revision.fact(.secondaryCoreCapability)
    let supporting = revision.supportingCoreCapabilities
    note(primary.value?.value, .primary)
    note(secondary.value?.value, .secondary)
    for name in supporting.value ?? [] { note(name.value, .supporting) }
    return (named, !primary.isMissing && !secondary.isMissing && !supporting.isMissing)
  }
}
