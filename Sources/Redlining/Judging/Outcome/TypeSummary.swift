public import CatalogModel

/// What a comparison amounts to for one type.
public struct TypeSummary: Sendable, Hashable {
  /// One change, in a few words.
  public struct Line: Sendable, Hashable {
    /// The change's number.
    public let change: Int
    /// The change's class; nil where the type is only affected by a change at another type.
    public let changeClass: ChangeClass?
    /// The signs of all its classes: `↑↓`.
    public let sign: String
    /// What happened: `Raised`, `Also affected by`.
    public let lead: String
    /// Where: `Training`, `Type 2’s Training`.
    public let subject: String
    /// The heart of it: `8 → 16 hours`, `“1 thermal imager per boat”`; nil where the subject says it.
    public let words: String?
  }

  /// The type; nil for what concerns the document and no type by itself.
  public let type: ResourceType?
  /// Its changes, the gravest first, then what it is affected by.
  public let lines: [Line]
}

extension JudgedRedline {
  /// The changes by type: one entry for each column, an empty one where a type has none, and before
  /// them one for the document where it has changes beside.
  public var typeSummaries: [TypeSummary] {
    let whole = TypeSummary(type: nil, lines: lines(of: nil))
    let types = redline.columns.map { TypeSummary(type: $0.type, lines: lines(of: $0.type)) }
    return (whole.lines.isEmpty ? [] : [whole]) + types
  }

  private func lines(of type: ResourceType?) -> [TypeSummary.Line] {
    let own = changes.filter { $0.locator.type == type }.enumerated().sorted {
      ($0.element.changeClass, $0.offset) < ($1.element.changeClass, $1.offset)
    }
    let affecting = changes.filter { change in type.map(change.affected.contains) ?? false }
    return own.map { $0.element.line } + affecting.map(\.affectingLine)
  }
}

extension Change {
  fileprivate var line: TypeSummary.Line {
    TypeSummary.Line(
      change: number, changeClass: changeClass, sign: sign, lead: shortLabel,
      subject: [locator.part, locator.type == nil ? locator.detail : nil].compactMap(\.self)
        .joined(separator: ", "), words: heart)
  }

  fileprivate var affectingLine: TypeSummary.Line {
    TypeSummary.Line(
      change: number, changeClass: nil, sign: "»", lead: "Also affected by",
      subject: "\(locator.type?.description ?? "")’s \(locator.part)", words: nil)
  }

  /// The heart of the gravest reason, else the words at hand, else what the reason says.
  private var heart: String? {
    guard let reason = reasons.first else { return nil }
    if let gist { return gist }
    switch changeClass {
    case .added, .lowered, .raised, .removed, .changed:
      return (newText ?? oldText).map { "“\(Self.shortened($0))”" }
    case .unknown, .record: return nil
    case .moved: return newText.map { "“\(Self.shortened($0))”" }
    case .editorial:
      let sentence = reason.sentence.prefix { $0 != "." }
      return sentence.prefix(1).lowercased() + sentence.dropFirst()
    }
  }

  /// The first words of a text.
  private static func shortened(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var kept = ""
    for word in words {
      guard kept.isEmpty || kept.utf8.count + word.utf8.count < 40 else { return kept + " …" }
      kept += (kept.isEmpty ? "" : " ") + word
    }
    return kept
  }
}
