import CommonMark
import Diagnostics
import Words

/// What an official version says, as bytes that two files have in common exactly when they say the
/// same: serialization 1, which `Content/README.md` describes.
///
/// How a file is written is no part of it (keys' order, spaces, bullets, line ends, emphasis), nor is
/// what is ours: `form`, and links to reference lists and other files of the catalog.
public struct FrozenText {
  /// The number of the serialization. Another way to write the bytes gets another number.
  public static let serialization = 1

  private var text = ""

  /// The bytes that `revision` says.
  public static func bytes(of revision: Revision) -> [UInt8] {
    var writer = FrozenText()
    writer.write(revision)
    return Array(writer.text.utf8)
  }

  private init() {}

  private mutating func line(_ tag: String, _ words: String? = nil) {
    text += words.map { "\(tag) \(FoldedText.singleSpaced($0))\n" } ?? tag + "\n"
  }

  // MARK: Facts

  private mutating func write(_ revision: Revision) {
    for field in DefinitionField.allCases {
      switch field {
      case .id: write(field, .value(revision.key.definition.text))
      case .name: write(field, .value(revision.name.value))
      case .status:
        write(field, revision.official.map { .value($0.status.value.rawValue) } ?? .missing)
      case .version: write(field, revision.version.map { .value($0.description) } ?? .missing)
      case .updated, .originalRelease, .lastMajorRelease:
        write(field, revision.date(field).map(\.value.iso))
      case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
        write(field, revision.flag(field).map { $0.value ? "yes" : "no" })
      case .kind, .category, .primaryCoreCapability, .secondaryCoreCapability, .typedTeam,
        .typedUnit:
        write(field, revision.fact(field).map(\.value))
      case .supportingCoreCapabilities:
        let terms = revision.supportingCoreCapabilities
        if terms.isMissing { continue }
        line("key", field.key)
        if terms.value?.isEmpty == true { line("none") }
        for term in terms.value ?? [] { line("value", term.value) }
      }
    }
    writePublishedVersions(revision.official?.publishedVersions ?? .missing)
    for section in FormSection.allCases { write(section, of: revision.body) }
  }

  private mutating func write(_ field: DefinitionField, _ entry: FormEntry<String>) {
    guard !entry.isMissing else { return }
    line("key", field.key)
    if let value = entry.value { line("value", value) }
  }

  private mutating func writePublishedVersions(_ rows: FormEntry<[PublishedVersion]>) {
    guard !rows.isMissing else { return }
    line("key", "published_versions")
    for row in rows.value ?? [] {
      line("version", row.version.value.description)
      switch row.date {
      case .missing: break
      case .blank: line("date")
      case .value(let date): line("date", date.value.iso)
      }
      switch row.documentType {
      case .missing: break
      case .blank: line("document-type")
      case .value(let type): line("document-type", type)
      }
    }
  }

  // MARK: Text

  private mutating func write(_ section: FormSection, of body: FormBody) {
    switch section {
    case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
      .references:
      write("section", section.heading, body[section])
    case .types:
      guard !body.types.isMissing else { return }
      line("section", section.heading)
      for type in body.types.value ?? [] { write("type", type.type.description, type.entry) }
    case .components:
      guard !body.components.isMissing else { return }
      line("section", section.heading)
      for component in body.components.value ?? [] {
        line("component", component.name.value)
        write("notes", nil, component.notes)
        for cell in component.cells { write("cell", cell.type.description, cell.entry) }
      }
    }
  }

  private mutating func write(_ tag: String, _ name: String?, _ entry: FormEntry<Passage>) {
    guard !entry.isMissing else { return }
    line(tag, name)
    for block in entry.value?.blocks ?? [] { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let text): write("paragraph", text)
    case .heading(let level, let text): write("heading-\(level)", text)
    case .code(let text, _): write("code", text)
    case .thematicBreak: line("rule")
    case .quote(let quote):
      line("quote")
      for block in quote.blocks { write(block) }
      line("end")
    case .list(let list):
      line("list", list.start.map(String.init) ?? "bullets")
      for item in list.items {
        line("item")
        for block in item.blocks { write(block) }
      }
      line("end")
    }
  }

  private mutating func write(_ tag: String, _ text: RichText) {
    line(tag, text.plain)
    for mark in text.marks {
      switch mark.kind {
      case .emphasis, .strong, .code, .lineBreak: break
      case .link(let destination, _):
        // What leads to a place of this catalog is ours.
        if Self.isOutside(destination) { line("link", destination) }
      case .image(let source, _): line("image", source)
      }
    }
  }

  private static func isOutside(_ destination: String) -> Bool {
    ["http:", "https:", "mailto:", "tel:"].contains { destination.lowercased().hasPrefix($0) }
  }
}
