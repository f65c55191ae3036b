import Bytes

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
  /// what the reason says.
  var heart: String? {
    switch changeClass {
    case .raised, .lowered, .changed, .note: Self.joined(gist ?? fate, edit)
    case .added, .removed:
      wholeLabel != nil ? nil : gist ?? (newText ?? oldText).map { Self.quoted($0.words) }
    case .uncompared, .record: gist
    case .moved: isRenaming ? gist : Self.joined(gist, newText.map { Self.quoted($0.words) })
    case .editorial: Self.joined(gist, opening(of: reasons.first))
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

  /// What became of the words, or where the gist says it the words around it.
  private var edit: String? {
    guard let oldText, let newText else {
      return (newText ?? oldText).map { Self.quoted($0.words) }
    }
    let (old, new) = (oldText.words, newText.words)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let stay = min(end, min(old.count, new.count) - start)
    let (gone, come) = (old[start..<old.count - stay], new[start..<new.count - stay])
    if let gist {
      // "Team → Crew" says all that a fact does.
      return gist.hasSuffix(new.joined(separator: " "))
        ? nil : Self.quoted(new, from: max(0, start - 3))
    }
    if gone.isEmpty { return "now says \(Self.quoted(Array(come)))" }
    if come.isEmpty { return "no longer says \(Self.quoted(Array(gone)))" }
    return "now says \(Self.quoted(new, from: max(0, start - 2)))"
  }

  /// So many letters are quoted.
  private static let quotedLength = 44

  /// The first words of a text, in quotation marks.
  static func quoted(_ text: String) -> String { quoted(text.words) }

  /// Some of a text's words, in quotation marks.
  private static func quoted(_ words: [Substring], from start: Int = 0) -> String {
    var kept = start > 0 ? "… " : ""
    for (index, word) in words[min(start, words.count)...].enumerated() {
      guard index == 0 || kept.utf8.count + word.utf8.count < quotedLength else {
        kept += " …"
        break
      }
      kept += (index == 0 ? "" : " ") + word
    }
    return "“\(kept)”"
  }
}

extension String {
  fileprivate var words: [Substring] {
    var text = self
    guard text.withUTF8(\.isASCII) else { return split(whereSeparator: \.isWhitespace) }
    return text.utf8.split(whereSeparator: \.isSpace).map { Substring($0) }
  }
}
