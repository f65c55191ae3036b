import CatalogModel
import FrontMatter
import Words

/// Writes a form as a file of the content, and notes of each word where it goes.
struct FormWriter {
  private let capture: Capture
  private let form: ImportedForm
  /// Where each word of the capture went; nil for one that went nowhere.
  private(set) var placements: [Placement?]
  /// The entries that the form cites.
  private(set) var references: CitedReferences
  private let blockReader: CapturedBlockReader
  private var text = ""

  /// Prepares to write what was read of a capture.
  init(_ read: FormReader, _ references: CitedReferences) {
    capture = read.capture
    form = read.form
    placements = read.placements
    self.references = references
    blockReader = CapturedBlockReader(read.capture)
  }

  /// The file of the version.
  mutating func write(_ id: DefinitionID, _ version: Version) -> String {
    text = "---\n"
    for field in DefinitionField.allCases { write(field, id, version) }
    writePublishedVersions()
    text += "---\n"
    for section in FormSection.allCases { write(section) }
    placeRepetitions()
    return text
  }

  private mutating func place(
    _ words: some Sequence<Int>, _ destination: Placement.Destination,
    _ role: Placement.Role = .text
  ) {
    for word in words { placements[word] = Placement(destination: destination, role: role) }
  }

  // MARK: Facts

  private mutating func write(_ field: DefinitionField, _ id: DefinitionID, _ version: Version) {
    let lines = blockReader.joined(form.facts[field]?.first ?? [])
    let words = lines.first?.words ?? []
    let value = capture.text(of: words)
    switch field {
    case .id: text += "id: \(id.text)\n"
    case .version: text += "version: \(version)\n"
    case .name, .status, .kind, .category, .primaryCoreCapability, .secondaryCoreCapability,
      .typedTeam, .typedUnit:
      guard form.facts[field] != nil else { return }
      text += "\(field.key):" + (value.isEmpty ? "\n" : " \(YAMLText.scalar(value))\n")
    case .updated, .originalRelease, .lastMajorRelease:
      guard form.facts[field] != nil else { return }
      guard !value.isEmpty else {
        text += "\(field.key):\n"
        return
      }
      guard let date = DocumentDate(value) else { return }
      text += "\(field.key): \(date.iso)\n"
    case .nqsPosition, .singleResource, .withTypedTeam, .withTypedUnit:
      guard let answer = Self.answer(value) else { return }
      text += "\(field.key): \(answer)\n"
    case .supportingCoreCapabilities: return writeCapabilities(lines)
    }
    place(words, .fact(field))
  }

  /// A tick or a word as `yes` or `no`; nil for anything else, which is nobody's to guess.
  private static func answer(_ value: String) -> String? {
    switch value.lowercased() {
    case "yes", "true", "✓", "✔", "☑": "yes"
    case "no", "false", "✗", "✘", "☐": "no"
    default: nil
    }
  }

  private mutating func writeCapabilities(_ lines: [CellLine]) {
    let field = DefinitionField.supportingCoreCapabilities
    guard form.facts[field] != nil else { return }
    let values = lines.map { line in
      let hasMark = line.words.count > 1 && ListMark(capture.words[line.words[0]].text) != nil
      if hasMark { place(line.words.prefix(1), .fact(field), .mark) }
      let words = hasMark ? Array(line.words.dropFirst()) : line.words
      place(words, .fact(field))
      return capture.text(of: words)
    }
    if values.isEmpty {
      text += "\(field.key):\n"
    } else if values.count == 1, StandardAnswer(values[0]) == StandardAnswer.none {
      text += "\(field.key): []\n"
    } else {
      text += "\(field.key):\n" + values.map { "  - \(YAMLText.scalar($0))\n" }.joined()
    }
  }

  private mutating func writePublishedVersions() {
    guard let lines = form.publishedVersions else { return }
    text += "published_versions:\n"
    var words = lines.flatMap(\.words)[...]
    var known: Set<Version> = []
    while let first = words.popFirst() {
      // A form lists each version once; what comes twice is somebody's to look at.
      guard let version = Version(capture.words[first].text), known.insert(version).inserted else {
        continue
      }
      place([first], .publishedVersions)
      var fields = ["version: \(version)"]
      for count in [3, 1] where words.count >= count {
        guard let date = DocumentDate(capture.text(of: words.prefix(count))) else { continue }
        fields.append("date: \(date.iso)")
        place(words.prefix(count), .publishedVersions)
        words.removeFirst(count)
        let kind = words.prefix { Version(capture.words[$0].text) == nil }
        if !kind.isEmpty {
          fields.append("document_type: \(YAMLText.inBrackets(capture.text(of: kind)))")
        }
        place(kind, .publishedVersions)
        words.removeFirst(kind.count)
        break
      }
      text += "  - { \(fields.joined(separator: ", ")) }\n"
    }
  }

  // MARK: Sections

  private mutating func write(_ section: FormSection) {
    switch section {
    case .types:
      guard let types = form.types else { return }
      write(heading: section.heading, level: 2)
      for cell in types {
        write(heading: cell.type.description, level: 3)
        write(cell.lines, at: .type(cell.type))
      }
    case .components:
      guard let components = form.components else { return }
      write(heading: section.heading, level: 2)
      for component in components { write(component) }
    case .overallFunction, .description, .descriptionNotes:
      guard let rows = form.sections[section] else { return }
      write(heading: section.heading, level: 2)
      write(rows.joined(by: CellLine(words: [], end: 0)), at: .section(section))
    case .compositionAndOrdering, .notes, .references:
      guard let rows = form.sections[section] else { return }
      write(heading: section.heading, level: 2)
      writeList(rows, section)
    }
  }

  private mutating func write(_ component: ImportedForm.ImportedComponent) {
    let name = capture.text(of: component.name)
    write(heading: MarkdownText.heading(name), level: 3)
    place(component.name, .component(name))
    if let notes = component.notes {
      write(heading: "Notes", level: 4)
      write(notes, at: .notes(component: name))
    }
    for cell in component.cells {
      write(heading: cell.type.description, level: 4)
      write(cell.lines, at: .cell(component: name, cell.type))
    }
  }

  /// Writes a section that is a list on the form: each row is an item, unless the rows have marks of
  /// their own.
  private mutating func writeList(_ rows: [[CellLine]], _ section: FormSection) {
    let lines = rows.map { blockReader.joined($0) }.filter { !$0.isEmpty }
    let all = lines.flatMap(\.self)
    let isMarked = all.contains { line in
      line.isItem || line.words.count > 1 && ListMark(capture.words[line.words[0]].text) != nil
    }
    let isAnswer = all.count == 1 && StandardAnswer(capture.text(of: all[0].words)) != nil
    guard !isMarked, !isAnswer, section != .notes || lines.count > 1 else {
      return write(rows.joined(by: CellLine(words: [], end: 0)), at: .section(section))
    }
    let items = all.map { CapturedItem(mark: nil, blocks: [.paragraph($0.words)]) }
    guard !items.isEmpty else { return }
    write([.list(CapturedList(start: nil, items: items))], at: .section(section))
  }

  private mutating func write(heading: String, level: Int) {
    text += "\n\(String(repeating: "#", count: level)) \(heading)\n"
  }

  private mutating func write(_ lines: [CellLine], at destination: Placement.Destination) {
    write(blockReader.blocks(lines), at: destination)
  }

  private mutating func write(_ blocks: [CapturedBlock], at destination: Placement.Destination) {
    var writer = CapturedBlockWriter(capture)
    for block in blocks {
      place(block.words, destination)
      place(block.marks, destination, .mark)
    }
    if destination == .section(.references) {
      writer = CapturedBlockWriter(capture, keys: cite(blocks))
    }
    for block in blocks { text += "\n" + writer.write(block) }
  }

  /// Finds the entries that items cite; gives back their keys by the items' first words.
  private mutating func cite(_ blocks: [CapturedBlock]) -> [Int: String] {
    var keys: [Int: String] = [:]
    for case .list(let list) in blocks {
      for item in list.items {
        guard case .paragraph(let words)? = item.blocks.first, let first = words.first else {
          continue
        }
        let count = references.new.count
        let key = references.key(for: capture.text(of: words))
        keys[first] = key
        let entry = "ref:\(key)" + (references.new.count > count ? ", a new entry" : "")
        for word in words {
          placements[word] = Placement(
            destination: .section(.references), role: .text, entry: entry)
        }
      }
    }
    return keys
  }

  // MARK: Repetitions

  /// Marks lines that only say again what a label's value is, as heads of pages do.
  private mutating func placeRepetitions() {
    var values: [String: DefinitionField] = [:]
    for field in DefinitionField.allCases {
      guard let words = blockReader.joined(form.facts[field]?.first ?? []).first?.words,
        words.allSatisfy({ placements[$0]?.role == .text })
      else { continue }
      let value = FoldedText.fold(capture.text(of: words))
      if value.utf8.count > 3, values[value] == nil { values[value] = field }
    }
    for line in capture.lines where !line.isEmpty {
      guard line.words.allSatisfy({ placements[$0] == nil }),
        let field = values[FoldedText.fold(capture.text(of: line.words))]
      else { continue }
      place(line.words, .fact(field), .repetition)
    }
  }
}

extension [[CellLine]] {
  /// The lines of all rows, with an empty line between rows.
  fileprivate func joined(by line: CellLine) -> [CellLine] { [CellLine](joined(separator: [line])) }
}
