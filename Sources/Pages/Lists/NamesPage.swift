import CatalogModel
import Templates

/// Names of definitions from A to Z, where they are too many for the list of definitions.
struct NamesPage: PageRecord {
  let frame: FrameRecord
  let summary: String
  let all: LinkRecord
  let ways: [LinkRecord]
  let letters: [LetterRecord]
  let parts: PartsRecord?

  static let template = "names"

  static let schema = RecordSchema<NamesPage>(
    "names page", "Names and other names of definitions from A to Z, where they are many.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field("summary", { $0.summary }, "How many there are."),
      .field("all", { $0.all }, "The list of definitions by ID."),
      .field("ways", { $0.ways }, "All letters, each linked to its place."),
      .field("letters", { $0.letters }, "The letters of this page, with their names."),
      .field("parts", { $0.parts }, "The ways to the other parts, where there are any."),
    ])
}

/// The letters of an index, cut into pages.
struct NamesParts: Sendable {
  let index: AlphabeticalIndex
  let pieces: [AlphabeticalIndex.Letter]
  let parts: [ListPart]

  init(_ index: AlphabeticalIndex) {
    self.index = index
    pieces = index.pieces
    parts = ListPart.parts(of: pieces.map(\.entries.count))
  }

  /// Every letter, linked to the place where it begins.
  func ways(on page: PageContext) -> [LinkRecord] {
    index.letters.compactMap { letter in
      let piece = pieces.firstIndex { $0.label == letter.label } ?? 0
      let part = parts.first { $0.range.contains(piece) }
      return part.map {
        page.link(
          SiteAddress.names.part($0.number).at(letter.id), letter.label,
          detail: String(letter.entries.count))
      }
    }
  }
}

extension NamesPage {
  init(_ names: NamesParts, _ part: ListPart, on page: PageContext) {
    let title = part.title(page.words[.linkAllNames])
    let pieces = names.pieces[part.range]
    frame = page.frame(
      title: title, kind: "index", skip: page.words[.skipNames],
      ranks: pieces.flatMap { $0.entries.map(\.definition.about.audience) },
      description: "Names and other names of definitions from A to Z.")
    summary = Wording.count(names.index.count, "name") + ", other names among them."
    all = page.link(.definitions, .linkAllDefinitionsByID)
    ways = names.ways(on: page)
    letters = pieces.map { LetterRecord($0, on: page) }
    parts = PartsRecord(part, among: names.parts, of: .names, on: page) { part in
      let labels = names.pieces[part.range].map(\.label)
      return labels.first == labels.last
        ? labels.first ?? "" : "\(labels.first ?? "")–\(labels.last ?? "")"
    }
  }
}
