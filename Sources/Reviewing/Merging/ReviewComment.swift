/// What one person wrote to one line.
public struct ReviewComment: Sendable, Hashable {
  /// Where it was found.
  public struct Source: Sendable, Hashable {
    /// The file's name.
    public let file: String
    /// The row in it, from 1; nil in a file that has none.
    public let row: Int?
    /// The last row that a merged cell reaches; nil where it reaches no other.
    public var lastRow: Int?

    /// For readers: `county.csv, row 12`.
    public var words: String {
      guard let row else { return file }
      return lastRow.map { "\(file), rows \(row) to \($0)" } ?? "\(file), row \(row)"
    }
  }

  /// Who wrote it.
  public var reviewer: String
  /// For whom.
  public var organization: String
  /// What they say.
  public var text: String
  /// What they would write in the line's place.
  public var wording: String
  /// Why.
  public var rationale: String
  /// Critical, substantive or administrative, as they write it.
  public var kind: String
  /// What was decided already.
  public var adjudication: String
  /// Where it was found.
  public let source: Source

  /// Whether it says nothing.
  var isEmpty: Bool {
    [text, wording, rationale, kind, adjudication].allSatisfy(\.isEmpty)
  }

  /// Who wrote it, for readers: `A. Reyes (Coast County)`.
  public var maker: String {
    switch (reviewer.isEmpty, organization.isEmpty) {
    case (false, false): "\(reviewer) (\(organization))"
    case (false, true): reviewer
    case (true, false): organization
    case (true, true): source.file
    }
  }
}
