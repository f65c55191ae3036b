import CatalogModel
import CatalogReading
import CommonMark
public import Diagnostics
import Words

/// A version that is held, with what it lacked filled in from a capture of the same form. What it has
/// stays as it is, to the last sign.
public struct FormCompletion: Sendable {
  /// A place at which the held text and the capture say different things.
  public struct Conflict: Sendable, Hashable {
    /// The place.
    public let destination: Placement.Destination
    /// What the held version says, and keeps.
    public let held: String
    /// What the capture says.
    public let captured: String
  }

  /// The file.
  public let file: [UInt8]
  /// The places that were filled in.
  public let filled: [Placement.Destination]
  /// The places at which both say something else.
  public let conflicts: [Conflict]
  /// What became of each word of the capture.
  public let ledger: Ledger
  /// The list of new references, where the references were filled in and cite such; else nil.
  public let referenceList: [UInt8]?

  /// Fills in `held`, the file of the version that `imported` was made of a capture of; nil where that
  /// file has errors.
  public static func complete(_ held: SourceFile, with imported: FormImport) -> FormCompletion? {
    let new = SourceFile(path: held.path, bytes: imported.file)
    let decoded = ContentDecoder.decodeRevision(held, proposalName: "held")
    guard let old = decoded.value, !decoded.diagnostics.contains(where: { $0.severity == .error }),
      let other = ContentDecoder.decodeRevision(new, proposalName: "held").value
    else { return nil }
    var completer = FormCompleter(
      old, other, FormOutline(String(decoding: held.bytes, as: UTF8.self)),
      FormOutline(String(decoding: imported.file, as: UTF8.self)))
    completer.complete()
    return FormCompletion(
      file: completer.filled.isEmpty ? held.bytes : Array(completer.outline.text.utf8),
      filled: completer.filled, conflicts: completer.conflicts,
      ledger: imported.ledger.completing(
        filled: completer.filled, conflicts: completer.conflicts, text: completer.outline.text),
      referenceList: completer.filled.contains(.section(.references)) ? imported.referenceList : nil
    )
  }
}

extension Ledger {
  /// The ledger where only some places were filled in: other words are held already, or have no place.
  fileprivate func completing(
    filled: [Placement.Destination], conflicts: [FormCompletion.Conflict], text: String
  ) -> Ledger {
    let filled = Set(filled)
    let held = Dictionary(
      conflicts.map { ($0.destination, $0.held) }, uniquingKeysWith: { first, _ in first })
    let entries = entries.map { entry -> Entry in
      guard let placement = entry.placement, placement.role != .label,
        !filled.contains(placement.destination)
      else { return entry }
      guard let held = held[placement.destination] else {
        return Entry(
          word: entry.word,
          placement: Placement(
            destination: placement.destination, role: .held, entry: placement.entry),
          doubt: entry.doubt)
      }
      return Entry(
        word: entry.word, placement: nil,
        doubt: "\(placement.destination.name) says otherwise here: \(held)")
    }
    let hasNew = filled.contains(.section(.references))
    return Ledger(
      file: file, text: text, entries: entries, newReferences: hasNew ? newReferences : [])
  }
}

/// Puts what a held form lacks into its outline.
private struct FormCompleter {
  let held: Revision
  let other: Revision
  var outline: FormOutline
  let source: FormOutline
  var filled: [Placement.Destination] = []
  var conflicts: [FormCompletion.Conflict] = []

  init(_ held: Revision, _ other: Revision, _ outline: FormOutline, _ source: FormOutline) {
    self.held = held
    self.other = other
    self.outline = outline
    self.source = source
  }

  mutating func complete() {
    for field in DefinitionField.allCases { complete(field) }
    if held.official?.publishedVersions.isMissing == true {
      add(.publishedVersions, "published_versions")
    }
    for section in FormSection.allCases { complete(section) }
  }

  // MARK: Facts

  private mutating func complete(_ field: DefinitionField) {
    let (old, new) = (value(field, of: held), value(field, of: other))
    switch (old, new) {
    case (_, .missing), (.value, .blank), (.blank, .blank): break
    case (.missing, _): add(.fact(field), field.key)
    case (.blank, .value(let new)): note(.fact(field), "", new)
    case (.value(let old), .value(let new)): note(.fact(field), old, new)
    }
  }

  private func value(_ field: DefinitionField, of form: Revision) -> FormEntry<String> {
    switch field {
    case .id, .version: .missing
    case .name: .value(form.name.value)
    case .status: form.official.map { .value($0.status.value.rawValue) } ?? .missing
    case .updated, .originalRelease, .lastMajorRelease: form.date(field).map(\.value.iso)
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
      form.flag(field).map { $0.value ? "yes" : "no" }
    case .kind, .category, .primaryCoreCapability, .secondaryCoreCapability, .typedTeam, .typedUnit:
      form.fact(field).map(\.value)
    case .supportingCoreCapabilities:
      form.supportingCoreCapabilities.map { $0.map(\.value).joined(separator: "; ") }
    }
  }

  /// Adds the lines of a key before the closing fence.
  private mutating func add(_ destination: Placement.Destination, _ key: String) {
    guard let start = source.head.firstIndex(where: { $0.hasPrefix(key + ":") }) else { return }
    let rest = source.head[(start + 1)...].prefix { $0.hasPrefix(" ") }
    let close = outline.head.lastIndex { $0.hasPrefix("---") } ?? outline.head.count
    outline.head.insert(contentsOf: [source.head[start]] + rest, at: close)
    filled.append(destination)
  }

  // MARK: Sections

  private mutating func complete(_ section: FormSection) {
    guard let new = source.range(of: source.headings.indices, level: 2, { $0 == section.heading })
    else { return }
    guard let old = outline.range(of: outline.headings.indices, level: 2, { $0 == section.heading })
    else {
      let order = FormSection.allCases
      let later = Set(order[(order.firstIndex(of: section) ?? 0)...].map(\.heading))
      let place = outline.headings.firstIndex { $0.level == 2 && later.contains($0.title) }
      outline.headings.insert(
        contentsOf: source.headings[new], at: place ?? outline.headings.count)
      return filled += places(in: section)
    }
    switch section {
    case .types: completeTypes(new, old)
    case .components: completeComponents(new)
    case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
      .references:
      note(.section(section), held.body[section], other.body[section])
    }
  }

  /// Every place below a section of the capture.
  private func places(in section: FormSection) -> [Placement.Destination] {
    switch section {
    case .types: (other.body.types.value ?? []).map { .type($0.type) }
    case .components: (other.body.components.value ?? []).flatMap(places)
    case .overallFunction, .description, .descriptionNotes, .compositionAndOrdering, .notes,
      .references:
      [.section(section)]
    }
  }

  private func places(of component: Component) -> [Placement.Destination] {
    let name = component.name.value
    return [.component(name), .notes(component: name)]
      + component.cells.map { .cell(component: name, $0.type) }
  }

  private mutating func completeTypes(_ new: Range<Int>, _ old: Range<Int>) {
    for passage in other.body.types.value ?? [] {
      guard held.body.description(of: passage.type).isMissing else {
        note(.type(passage.type), held.body.description(of: passage.type), passage.entry)
        continue
      }
      insert(passage.type.description, from: new, level: 3, below: .types)
      filled.append(.type(passage.type))
    }
  }

  private mutating func completeComponents(_ new: Range<Int>) {
    for component in other.body.components.value ?? [] {
      let isSame = { (title: String) in Slug.make(title) == Slug.make(component.name.value) }
      guard let part = source.range(of: new, level: 3, isSame) else { continue }
      guard let known = held.body.component(component.anchor) else {
        insert(source.headings[part.lowerBound].title, from: new, level: 3, below: .components)
        filled += places(of: component)
        continue
      }
      let name = component.name.value
      complete("Notes", .notes(component: name), known.notes, component.notes, part)
      for cell in component.cells {
        complete(
          cell.type.description, .cell(component: name, cell.type), known.cell(for: cell.type),
          cell.entry, part)
      }
    }
  }

  private mutating func complete(
    _ title: String, _ destination: Placement.Destination, _ old: FormEntry<Passage>,
    _ new: FormEntry<Passage>, _ part: Range<Int>
  ) {
    guard old.isMissing, !new.isMissing else { return note(destination, old, new) }
    let name = source.headings[part.lowerBound].title
    guard let cell = source.range(of: part, level: 4, { $0 == title }),
      let whole = outline.range(
        of: outline.headings.indices, level: 2, { $0 == FormSection.components.heading }),
      let place = outline.range(of: whole, level: 3, { Slug.make($0) == Slug.make(name) })
    else { return }
    outline.headings.insert(contentsOf: source.headings[cell], at: place.upperBound)
    filled.append(destination)
  }

  private mutating func insert(
    _ title: String, from new: Range<Int>, level: Int, below section: FormSection
  ) {
    guard let part = source.range(of: new, level: level, { $0 == title }),
      let place = outline.range(
        of: outline.headings.indices, level: 2, { $0 == section.heading })
    else { return }
    outline.headings.insert(contentsOf: source.headings[part], at: place.upperBound)
  }

  // MARK: Conflicts

  private mutating func note(
    _ destination: Placement.Destination, _ old: FormEntry<Passage>, _ new: FormEntry<Passage>
  ) {
    guard let new = new.value?.blocks.plainText else { return }
    note(destination, old.value?.blocks.plainText ?? "", new)
  }

  private mutating func note(_ destination: Placement.Destination, _ old: String, _ new: String) {
    let (old, new) = (FoldedText.singleSpaced(old), FoldedText.singleSpaced(new))
    guard FoldedText.plain(old) != FoldedText.plain(new) else { return }
    conflicts.append(FormCompletion.Conflict(destination: destination, held: old, captured: new))
  }
}
