/// A change in the few words of a brief.
extension Change {
  /// What happened to a component or type as a whole; nil for all else.
  var wholeLabel: String? {
    switch place.part {
    case .row where changeClass == .added || changeClass == .removed:
      "Component \(changeClass.word.lowercased())"
    case .column where changeClass == .added || changeClass == .removed:
      "Type \(changeClass.word.lowercased())"
    case .formerColumn: "Type \(changeClass.word.lowercased())"
    case .fact, .section, .column, .description, .cell, .notes, .row: nil
    }
  }

  /// The heart of the gravest reason with the words around it, else the words that changed, else
  /// what the reason says; quotations have some `limit` letters.
  func heart(upTo limit: Int) -> String? {
    let gist = gist
    return switch changeClass {
    case .raised, .lowered, .changed, .note: Self.joined(gist ?? fate, outcome(gist, limit))
    case .added, .removed: wholeLabel != nil ? nil : Self.joined(gist, outcome(gist, limit))
    case .uncompared, .record: gist
    case .moved:
      isRenaming ? gist : Self.joined(gist, newText.map { Excerpt($0).quoted(limit) })
    case .editorial: Self.joined(gist ?? opening(of: reasons.first), quotation(wordEdit, limit))
    }
  }

  private static func joined(_ parts: String?...) -> String? {
    let told = parts.compactMap(\.self)
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }

  /// What it amounts to that a text of a list came or went: "one more way to meet it is new".
  private var fate: String? {
    oldText == nil || newText == nil ? opening(of: reasons.first) : nil
  }

  private func opening(of reason: Reason?) -> String? {
    let sentence = (reason?.sentence ?? "").prefix { $0 != "." }
    return sentence.isEmpty ? nil : sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  /// What became of the words, or where the gist or the class says it the words around it.
  private func outcome(_ gist: String?, _ limit: Int) -> String? {
    let edit = wordEdit
    // "Team → Crew" says all that a fact does.
    if let gist, let new = edit?.new ?? newText?.words,
      gist.words.suffix(new.count) == new[...]
    {
      return nil
    }
    guard let quotation = quotation(edit, limit) else { return nil }
    if gist != nil, isGone { return "was \(quotation)" }
    guard let edit else { return quotation }
    if edit.isEmpty { return gist != nil ? quotation : Self.joined(formerPart, quotation) }
    if gist != nil || changeClass == .added || changeClass == .removed { return quotation }
    if edit.come.isEmpty { return "no longer says \(quotation)" }
    guard limit > Excerpt.short, !edit.gone.isEmpty else { return "now says \(quotation)" }
    return "was \(Excerpt(edit.old, around: edit.gone).quoted(Excerpt.short)), now \(quotation)"
  }

  /// Whether nothing stands in the place of the text.
  private var isGone: Bool { newText == nil || changeClass == .removed }

  /// The words that changed with those around them; those that went alone, where none came.
  private func quotation(_ edit: WordEdit?, _ limit: Int) -> String? {
    guard let edit else { return (newText ?? oldText).map { Excerpt($0).quoted(limit) } }
    if edit.isEmpty { return newText.map { Excerpt($0).quoted(limit) } }
    guard isGone || edit.come.isEmpty, !edit.gone.isEmpty else {
      return Excerpt(edit.new, around: edit.come).quoted(limit)
    }
    let gone = Array(edit.old[edit.gone])
    return gone.count > 2
      ? Excerpt(gone, around: 0..<0).quoted(limit)
      : Excerpt(edit.old, around: edit.gone).quoted(limit)
  }

  /// The section, component or type that a moved text comes from.
  private var formerPart: String? {
    guard let formerLocator else { return nil }
    return formerLocator.part != locator.part
      ? "was in \(formerLocator.part)" : formerLocator.type.map { "was in \($0)" }
  }

  /// The words of both texts, and which of them changed; nil where there is one text.
  private var wordEdit: WordEdit? {
    guard let oldText, let newText else { return nil }
    return WordEdit(oldText.words, newText.words)
  }
}

/// The words between the same beginning and the same end of two texts.
private struct WordEdit {
  let old: [Substring]
  let new: [Substring]
  let gone: Range<Int>
  let come: Range<Int>

  init(_ old: [Substring], _ new: [Substring]) {
    let start = zip(old, new).prefix(while: Self.isSame).count
    let end = zip(old.reversed(), new.reversed()).prefix(while: Self.isSame).count
    let stay = min(end, min(old.count, new.count) - start)
    (self.old, self.new) = (old, new)
    (gone, come) = (start..<old.count - stay, start..<new.count - stay)
  }

  var isEmpty: Bool { gone.isEmpty && come.isEmpty }

  /// Whether two words are the same, whatever marks follow them.
  private static func isSame(_ old: Substring, _ new: Substring) -> Bool {
    old == new || bare(old) == bare(new)
  }

  private static func bare(_ word: Substring) -> Substring {
    var word = word
    while let last = word.utf8.last, ",.;:".utf8.contains(last) { word.removeLast() }
    return word
  }
}
