public import CatalogModel
import Redlining

/// Joins what reviewers sent back into one matrix.
public struct ReviewMerge {
  private let catalog: Catalog
  private var texts: [ReviewedText] = []

  /// The names of files with line codes of which no text of the catalog has any.
  public private(set) var strangers: [String] = []
  /// The names of files in which nobody wrote anything.
  public private(set) var silent: [String] = []

  /// Joins comments to texts of `catalog`.
  public init(_ catalog: Catalog) { self.catalog = catalog }

  /// The matrix of all files.
  ///
  /// Which text a sheet is of is told by its codes: the text that has most of them. One that has none
  /// of them any more is of the text that has most of the sheet's words at their places.
  public mutating func matrix(of files: [ReturnedFile]) -> AdjudicationMatrix {
    gatherTexts(for: files)
    let places = Set(texts.flatMap { $0.lines.map(\.place) })
    var returned: [(row: ReturnedRow, text: ReviewedText?)] = []
    for file in files {
      let before = returned.count
      var isKnown = file.codes.isEmpty
      for sheet in file.sheets {
        let sheet = sheet.telling(places: places)
        let text = text(of: sheet.lines, in: file)
        isKnown = isKnown || text != nil
        returned += sheet.rows { line in text?.line(like: line) }.map { ($0, text) }
      }
      if let document = file.document {
        let text = text(of: document.lines, in: file)
        isKnown = isKnown || text != nil
        returned += (document.rows + rows(writtenOver: text, in: document)).map { ($0, text) }
      }
      if !isKnown { strangers.append(file.name) }
      if returned.count == before { silent.append(file.name) }
    }
    return AdjudicationMatrix(returned)
  }

  /// What was done in a Word document without tracking it, held against what was sent.
  private func rows(
    writtenOver text: ReviewedText?, in document: ReturnedDocument
  ) -> [ReturnedRow] {
    guard let text, let (old, new) = text.pair else { return [] }
    return document.rows(
      writtenOver: SentDocument(catalog.comparison(of: old, with: new)), of: text)
  }

  /// Compares the texts of definitions until every code is known, those first whose ID is in a
  /// file's name. A sheet that has lost its codes may be of any of them.
  private mutating func gatherTexts(for files: [ReturnedFile]) {
    var unknown = files.reduce(into: Set<String>()) { $0.formUnion($1.codes) }
    let hasLostCodes = files.contains { $0.hasLostCodes }
    let named = { (definition: Definition) in
      files.contains { $0.name.contains(definition.id.text) }
    }
    let (likely, others) = (
      catalog.definitions.filter(named), catalog.definitions.filter { !named($0) }
    )
    var waiting = files.flatMap { file in
      file.sheets.map(\.lines) + [file.document?.lines ?? []]
    }.filter { $0.contains { !$0.code.isEmpty } }
    for definition in likely + others where !unknown.isEmpty || hasLostCodes {
      let texts = ReviewedText.all(of: definition, in: catalog)
      let known = unknown.filter { code in texts.contains { $0.index(of: code) != nil } }
      unknown.subtract(known)
      if !known.isEmpty { waiting.removeAll { $0.contains { known.contains($0.code) } } }
      let isOlder = waiting.contains { lines in texts.contains { $0.resembles(lines) } }
      guard !known.isEmpty || hasLostCodes || named(definition) || isOlder else { continue }
      self.texts += texts
    }
  }

  /// The text that has the most of these lines; the last of equals, since pairs have all that a
  /// single text has.
  private func text(of lines: [ReviewLine], in file: ReturnedFile) -> ReviewedText? {
    let counts = texts.map { $0.count(of: lines) }
    guard let most = counts.max(), most > 0 else {
      return texts.last { $0.resembles(lines) }
        ?? texts.last { file.name.contains($0.definition.text) }
    }
    return counts.lastIndex(of: most).map { texts[$0] }
  }
}
