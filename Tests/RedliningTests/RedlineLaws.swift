import CatalogModel
import CommonMark
import Diagnostics
import Redlining

/// What must hold of every redline.
enum RedlineLaws {
  /// Says which laws the comparison of two revisions breaks, and where.
  static func broken(by old: Revision, _ new: Revision) -> [String] {
    let redline = RevisionComparator.compare(old, new)
    var faults = faults(in: redline, .old) + faults(in: redline, .new)
    if !RevisionComparator.compare(new, new).isSame { faults.append("differs from itself") }
    let mirror = RevisionComparator.compare(new, old)
    let (there, back) = (
      RedlineOutline.lines(redline), RedlineOutline.lines(mirror, mirrored: true)
    )
    if there != back {
      let only = there.filter { !back.contains($0) }.prefix(3)
      let others = back.filter { !there.contains($0) }.prefix(3)
      faults.append("swapped: \(only) and not \(others)")
    }
    return faults
  }

  /// What is wrong with how an entry reads; nil where nothing is.
  private static func fault(in entry: EntryRedline, _ side: Side) -> String? {
    // What is the same to the byte, and said to be, needn't be read.
    if entry.old == entry.new, entry.isSame { return nil }
    let own = side == .new ? entry.new : entry.old
    let read = BlockReading.blocks(entry.blocks, side)
    let expected = (own.value?.blocks ?? []).map { BlockReading($0) }
    if read == expected { return nil }
    let index = zip(read, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? -1
    return "block \(index): \(ShownChanges(entry).lines.prefix(4))"
  }

  private static func faults(in redline: Redline, _ side: Side) -> [String] {
    let revision = side == .new ? redline.new : redline.old
    var faults: [String] = []
    func check(_ entry: EntryRedline, _ expected: FormEntry<Passage>, _ place: String) {
      if (side == .new ? entry.new : entry.old) != expected { faults.append("\(side) \(place)") }
      if let fault = fault(in: entry, side) { faults.append("\(side) \(place), \(fault)") }
    }
    for section in redline.sections {
      check(section.entry, revision.body[section.section], section.section.rawValue)
    }
    for (column, entry) in zip(redline.columns, redline.descriptions) {
      let type = side == .new ? column.type : column.oldType
      check(entry, revision.body.description(of: type), "\(type)")
    }
    let components = SequenceReading.read(
      redline.rows, side, whole: { words(TextReading(RichText(plain: $0.name.value))) },
      broken: { _ in "broken" },
      both: { row, old, new in
        let component = side == .new ? new : old
        for (column, cell) in zip(redline.columns, row.cells) {
          let type = side == .new ? column.type : column.oldType
          check(cell, component.cell(for: type), "\(component.name.value), \(type)")
        }
        check(row.notes, component.notes, "\(component.name.value), notes")
        return text(row.name, side)
      }, fault: { $0 })
    let names = (revision.body.components.value ?? []).map(\.name.value)
    if components != names.map({ words(TextReading(RichText(plain: $0))) }) {
      faults.append("\(side) components \(components)")
    }
    for fact in redline.facts { faults += self.faults(in: fact, of: revision, side) }
    return faults
  }

  private static func faults(
    in fact: FactRedline, of revision: Revision, _ side: Side
  ) -> [String] {
    let own = side == .new ? fact.new : fact.old
    var faults: [String] = []
    if let words = fact.words, text(words, side) != own.value {
      faults.append("\(side) \(fact.field)")
    }
    if let list = fact.list {
      let names = SequenceReading.read(
        list, side, whole: { $0 }, broken: { _ in "broken" },
        both: { text, _, _ in
          self.text(text, side)
        }, fault: { $0 })
      if names != (revision.supportingCoreCapabilities.value ?? []).map(\.value) {
        faults.append("\(side) capabilities")
      }
    }
    return faults
  }

  private static func text(_ redline: TextRedline, _ side: Side) -> String {
    words(TextReading(redline, side))
  }

  private static func words(_ reading: TextReading) -> String {
    String(decoding: reading.units.map(\.byte), as: UTF8.self)
  }
}
