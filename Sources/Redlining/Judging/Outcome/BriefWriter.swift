import CatalogModel
import CommonMark
import Diagnostics

/// Writes what changed for each type, in more words or in fewer.
struct BriefWriter {
  /// How much is said.
  enum Detail: CaseIterable {
    /// A line for each change to a requirement, with as much of its text as a line of print holds.
    case sentences
    /// The same with half as much text.
    case changes
    /// A line for each component.
    case parts
    /// The same with words for numbers that went up or down alone; what is inherited in one line.
    case numbers
    /// A line for each class of changes.
    case classes
    /// A line for each type.
    case counts
  }

  let judged: JudgedRedline
  let detail: Detail

  /// Whether each change has a line.
  var isWhole: Bool { detail == .sentences || detail == .changes }

  /// How many letters are quoted.
  private var quoted: Int { detail == .sentences ? Excerpt.long : Excerpt.short }

  /// So many editorial changes have a line each.
  private static let editorialLines = 3

  /// One entry for each type; before and after them what concerns no type by itself.
  var entries: [Brief.Entry] {
    let types = judged.redline.columns.map { column in
      Brief.Entry(
        subject: .type(column.type), lines: lines(of: column.type),
        coverage: judged.coverage.criteria(of: column.type)?.words)
    }
    return wholeEntries(isOpening: true) + types + wholeEntries(isOpening: false)
  }

  /// What is asked of every type stands before the types, the rest behind them.
  private func wholeEntries(isOpening: Bool) -> [Brief.Entry] {
    let own = judged.changes.filter { $0.locator.type == nil && typesAsking($0).isEmpty }
    let untyped = isOpening ? judged.coverage.criteria.first { $0.type == nil }?.words : nil
    let lines =
      isOpening
      ? requirementLines(own.filter(\.changeClass.isRequirement).map { ($0, nil) })
      : lesserLines(own)
    guard !lines.isEmpty || untyped != nil else { return [] }
    return [
      Brief.Entry(subject: isOpening ? .allTypes : .document, lines: lines, coverage: untyped)
    ]
  }

  /// How many lines there are at least where each change to a requirement has one.
  var leastLines: Int { judged.redline.columns.reduce(0) { $0 + asked(of: $1.type).count } }

  private func lines(of type: ResourceType) -> [Brief.Line] {
    requirementLines(asked(of: type), of: type)
      + lesserLines(judged.changes.filter { $0.locator.type == type })
  }

  /// The changes to requirements of a type, each with the type that it is inherited from.
  private func asked(of type: ResourceType) -> [(Change, ResourceType?)] {
    var asked: [(Change, ResourceType?)] = []
    for change in judged.changes {
      if change.changeClass.isRequirement,
        change.locator.type == type || typesAsking(change).contains(type)
      {
        asked.append((change, nil))
      } else if change.affected.contains(type) {
        // Text that left the type is its own change; the rest it inherits.
        asked.append((change, change.formerLocator?.type == type ? nil : change.locator.type))
      }
    }
    return asked
  }

  /// The types that a component as a whole, which came or went, asks something of.
  private func typesAsking(_ change: Change) -> [ResourceType] {
    component(of: change)?.cells.filter { $0.entry.value != nil }.map(\.type) ?? []
  }

  private func component(of change: Change) -> Component? {
    guard case .row(let index) = change.place.part, change.changeClass != .uncompared else {
      return nil
    }
    let rows = judged.redline.rows
    switch rows.entries[index] {
    case .deleted(let old): return rows.old[old]
    case .inserted(let new): return rows.new[new]
    case .kept, .moved, .movedAway, .split, .merged: return nil
    }
  }

  /// What a component that came or went asks of `type`, `“2 marine radios”`, or what a type that
  /// came asks for.
  private func cellWords(_ change: Change, _ type: ResourceType?) -> String? {
    guard let type else { return nil }
    if let component = component(of: change) {
      return component.cell(for: type).value.map { Excerpt($0.blocks.plainText).quoted(quoted) }
    }
    guard case .column = change.place.part, change.changeClass == .added else { return nil }
    let body = judged.redline.new.body
    let rows =
      [("Description", body.description(of: type))]
      + (body.components.value ?? []).map { ($0.name.value, $0.cell(for: type)) }
    let words = rows.compactMap { name, entry in
      entry.value.flatMap {
        $0.standardAnswer == nil
          ? "\(name) \(Excerpt($0.blocks.plainText).quoted(Excerpt.short))" : nil
      }
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  // MARK: Requirements

  /// The lines of changes, each with the type that it is inherited from.
  private func requirementLines(
    _ changes: [(Change, ResourceType?)], of type: ResourceType? = nil
  ) -> [Brief.Line] {
    let ranked = changes.enumerated().sorted {
      ($0.element.0.changeClass, $0.offset) < ($1.element.0.changeClass, $1.offset)
    }.map(\.element)
    switch detail {
    case .sentences, .changes: return ranked.map { line($0.0, of: type, from: $0.1) }
    case .parts: return partLines(ranked)
    case .numbers:
      return partLines(ranked.filter { $0.1 == nil })
        + Self.grouped(ranked.filter { $0.1 != nil }) { [$0.1?.anchor ?? ""] }.map {
          inheritedLine($0.map(\.0), from: $0[0].1)
        }
    case .classes:
      return ChangeClass.allCases.sorted().filter(\.isRequirement).compactMap { own in
        let changes = ranked.map(\.0).filter { $0.classes.contains(own) }
        return changes.isEmpty ? nil : classLine(changes, own)
      }
    case .counts: return ranked.isEmpty ? [] : [countLine(ranked.map(\.0))]
    }
  }

  /// `Changes: ↑ 22 raised, ↓ 9 lowered`.
  private func countLine(_ changes: [Change]) -> Brief.Line {
    let counts = ChangeClass.allCases.sorted().filter(\.isRequirement).compactMap { own in
      let count = changes.count { $0.classes.contains(own) }
      return count == 0 ? nil : "\(own.sign)\u{A0}\(count) \(own.word.lowercased())"
    }
    let others = counts.dropFirst().joined(separator: ", ")
    return Brief.Line(
      changes: changes.map(\.number), changeClass: changes[0].changeClass, sign: "",
      lead: "Changes", subject: counts[0], words: others.isEmpty ? nil : others)
  }

  /// A line for each component, and for each type that changes to it are inherited from.
  private func partLines(_ changes: [(Change, ResourceType?)]) -> [Brief.Line] {
    Self.grouped(changes) { [$0.1?.anchor ?? "", $0.0.locator.part] }.map {
      partLine($0.map(\.0), from: $0[0].1)
    }
  }

  private func line(
    _ change: Change, of type: ResourceType? = nil, from origin: ResourceType?
  ) -> Brief.Line {
    let detail = change.locator.type == nil ? change.locator.detail : nil
    if change.isRenaming, let gist = change.gist {
      return Brief.Line(
        changes: [change.number], changeClass: change.changeClass, sign: change.sign,
        lead: change.shortLabel, subject: gist, words: change.setByWords, origin: origin)
    }
    // What a type inherits is quoted at the type that says it, where room is short.
    let gist = self.detail == .changes && origin != nil ? change.gist : nil
    let heart = gist ?? change.heart(upTo: quoted)
    let words = [heart ?? cellWords(change, type), change.setByWords].compactMap(\.self)
    return Brief.Line(
      changes: [change.number], changeClass: change.changeClass, sign: change.sign,
      lead: change.wholeLabel ?? change.shortLabel,
      subject: [change.briefPart, detail].compactMap(\.self).joined(separator: ", "),
      words: words.isEmpty ? nil : words.joined(separator: ", "), origin: origin)
  }

  /// `Training: ↑ 8 → 16 hours, − 2 removed`.
  private func partLine(_ changes: [Change], from origin: ResourceType?) -> Brief.Line {
    guard changes.count > 1 else { return line(changes[0], from: origin) }
    let isTold = { (change: Change) in
      change.gist != nil && (detail == .parts || change.changeClass <= .lowered)
    }
    let told = changes.filter(isTold).map { "\($0.sign)\u{A0}\($0.gist ?? "")" }
    let counted = Self.grouped(changes.filter { !isTold($0) }) { [$0.sign] }.map {
      "\($0[0].sign)\u{A0}\($0.count) \($0[0].shortLabel.lowercased())"
    }
    return Brief.Line(
      changes: changes.map(\.number), changeClass: changes[0].changeClass, sign: "",
      lead: nil, subject: changes[0].locator.part,
      words: (told + counted).joined(separator: ", "), origin: origin)
  }

  /// `↑+ Training 2, Currency, from Type 2`.
  private func inheritedLine(_ changes: [Change], from origin: ResourceType?) -> Brief.Line {
    let places = Self.places(changes)
    return Brief.Line(
      changes: changes.map(\.number), changeClass: changes[0].changeClass, sign: changes.signs,
      lead: "Inherited", subject: places.first, words: places.others, origin: origin)
  }

  /// `↑ Raised: Training 4, Experience 2`.
  private func classLine(_ changes: [Change], _ own: ChangeClass) -> Brief.Line {
    let places = Self.places(changes)
    return Brief.Line(
      changes: changes.map(\.number), changeClass: own, sign: own.sign, lead: own.word,
      subject: places.first, words: places.others)
  }

  // MARK: All else

  /// What moved, editorial corrections, and last dates and version, each in as few lines as it
  /// takes.
  private func lesserLines(_ changes: [Change]) -> [Brief.Line] {
    let notes = changes.filter { $0.changeClass == .note }
    let moved = changes.filter { $0.changeClass == .moved }
    let editorial = changes.filter { $0.changeClass == .editorial }
    let record = changes.filter { $0.changeClass == .record }
    let places = moved.filter { !$0.isRenaming }
    let isLong = isWhole || detail == .parts
    return
      (isWhole || notes.count == 1
      ? notes.map { line($0, from: nil) } : notes.isEmpty ? [] : [classLine(notes, .note)])
      + moved.filter(\.isRenaming).map { line($0, from: nil) }
      + (isLong
        ? Self.grouped(places) { [$0.locator.part] }.map(moveLine)
        : places.isEmpty ? [] : [classLine(places, .moved)])
      + (editorial.count <= (isWhole ? Self.editorialLines : 1)
        ? editorial.map { line($0, from: nil) }
        : editorial.isEmpty ? [] : [classLine(editorial, .editorial)])
      + (record.isEmpty ? [] : [recordLine(record)])
  }

  private func moveLine(_ changes: [Change]) -> Brief.Line {
    guard changes.count > 1 else { return line(changes[0], from: nil) }
    return Brief.Line(
      changes: changes.map(\.number), changeClass: .moved, sign: changes.signs,
      lead: changes[0].shortLabel, subject: changes[0].locator.part,
      words: "\(changes.count) items in another order")
  }

  /// `Dates and version: Version, 1.2 → 1.3; Updated 3 January 2019 → 15 February 2020`.
  private func recordLine(_ changes: [Change]) -> Brief.Line {
    let texts = changes.enumerated().compactMap { index, change in
      index == 0 ? change.gist : change.locator.part + (change.gist.map { " \($0)" } ?? "")
    }
    return Brief.Line(
      changes: changes.map(\.number), changeClass: .record, sign: ChangeClass.record.sign,
      lead: ChangeClass.record.word, subject: changes[0].locator.part,
      words: texts.joined(separator: "; "))
  }

  // MARK: Grouping

  /// `Training 4` and `Experience 2, Currency`.
  private static func places(_ changes: [Change]) -> (first: String, others: String?) {
    let places = grouped(changes) { [$0.locator.part] }.map {
      $0[0].locator.part + ($0.count > 1 ? "\u{A0}\($0.count)" : "")
    }
    let others = places.dropFirst().joined(separator: ", ")
    return (places.first ?? "", others.isEmpty ? nil : others)
  }

  /// The elements with the same key together, in the order of the first of each.
  private static func grouped<Element>(
    _ elements: [Element], by key: (Element) -> [String]
  ) -> [[Element]] {
    var places: [[String]: Int] = [:]
    var groups: [[Element]] = []
    for element in elements {
      if let place = places[key(element)] {
        groups[place].append(element)
      } else {
        places[key(element)] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}

extension Change {
  /// What the change is one of: a type by its number, else the part of the form.
  fileprivate var briefPart: String {
    switch place.part {
    case .column, .formerColumn: locator.type?.description ?? locator.part
    case .fact, .section, .description, .cell, .notes, .row: locator.part
    }
  }
}

extension [Change] {
  /// The signs of all their classes, the gravest first.
  fileprivate var signs: String { Set(flatMap(\.classes)).sorted().map(\.sign).joined() }
}
