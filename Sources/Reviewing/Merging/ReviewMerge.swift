public import CatalogModel

/// Joins what reviewers sent back into one matrix.
public struct ReviewMerge {
  private let catalog: Catalog
  private var texts: [ReviewedText] = []

  /// Joins comments to texts of `catalog`.
  public init(_ catalog: Catalog) { self.catalog = catalog }

  /// The matrix of all files.
  ///
  /// Which text a sheet is of is told by its codes: the text that has most of them.
  public mutating func matrix(of files: [ReturnedFile]) -> AdjudicationMatrix {
    gatherTexts(for: files)
    let places = Set(texts.flatMap { $0.lines.map(\.place) })
    var returned: [(row: ReturnedRow, text: ReviewedText?)] = []
    for file in files {
      for sheet in file.sheets {
        let sheet = sheet.telling(places: places)
        let text = text(of: sheet.lines)
        returned += sheet.rows { line in text?.line(like: line) }.map { ($0, text) }
      }
      guard let document = file.document else { continue }
      let text = text(of: document.lines)
      returned += (document.rows + (text.map { document.rows(writtenOver: $0) } ?? []))
        .map { ($0, text) }
    }
    return AdjudicationMatrix(returned)
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
    for definition in likely + others where !unknown.isEmpty || hasLostCodes {
      let texts = ReviewedText.all(of: definition, in: catalog)
      let known = unknown.filter { code in texts.contains { $0.index(of: code) != nil } }
      guard !known.isEmpty || hasLostCodes || named(definition) else { continue }
      unknown.subtract(known)
      self.texts += texts
    }
  }

  /// The text that has the most of these lines; the last of equals, since pairs have all that a
  /// single text has.
  private func text(of lines: [ReviewLine]) -> ReviewedText? {
    let counts = texts.map { $0.count(of: lines) }
    guard let most = counts.max(), most > 0 else {
      return texts.count == 1 ? texts.first : nil
    }
    return counts.lastIndex(of: most).map { texts[$0] }
  }
}
