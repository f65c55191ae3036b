import Bytes
import Words

/// The ways in which people write a definition's name: without "(NQS)", with an abbreviation, its
/// words or both, for one or for several.
struct NameVariants {
  private let abbreviations: NameAbbreviations

  init(_ abbreviations: NameAbbreviations) { self.abbreviations = abbreviations }

  /// The ways other than the name itself, each with its folded form.
  func of(_ name: String) -> [(name: String, folded: String)] {
    var forms = [(name: name, folded: NameForm.fold(name))]
    func add(_ form: String) {
      let folded = NameForm.fold(form)
      guard forms.count < Self.most, !forms.contains(where: { $0.folded == folded }) else { return }
      forms.append((form, folded))
    }
    if let short = Self.withoutSuffix(name) { add(short) }
    for form in forms {
      for spelled in SpelledOutName.all(in: form.name) { spelled.variants.forEach(add) }
    }
    for form in forms { abbreviations.rewritten(form.name).forEach(add) }
    for form in forms { GrammaticalNumber.others(of: form.name).forEach(add) }
    return Array(forms.dropFirst())
  }

  /// The name that two spellings of it share, by which unresolved names are told apart.
  static func key(_ name: String) -> String {
    var name = withoutSuffix(name) ?? name
    if let spelled = SpelledOutName.all(in: name).first { name = spelled.variants[0] }
    return NameForm.fold(GrammaticalNumber.singular(name))
  }

  /// The name without "(NQS)" at its end.
  private static func withoutSuffix(_ name: String) -> String? {
    let folded = FoldedText.fold(name)
    guard folded.hasSuffix("(nqs)"), let open = name.lastIndex(of: "(") else { return nil }
    let short = FoldedText.singleSpaced(String(name[..<open]))
    return short.isEmpty ? nil : short
  }

  private static let most = 32
}

/// Names for one and for several.
enum GrammaticalNumber {
  /// The name in the other number: its last word, and the one before "of", "for" or "in".
  static func others(of name: String) -> [String] {
    let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let heads = words.indices.filter { index in
      guard index + 1 < words.count else { return true }
      return index > 0 && ["of", "for", "in"].contains(words[index + 1])
    }
    return heads.flatMap { index in
      [singularWord(words[index]), pluralWord(words[index])].compactMap(\.self).map { word in
        (words[..<index] + [word] + words[(index + 1)...]).joined(separator: " ")
      }
    }
  }

  /// The name with its last word for one.
  static func singular(_ name: String) -> String {
    guard
      let start = name.lastIndex(of: " ").map({ name.index(after: $0) })
        ?? (name.isEmpty ? nil : name.startIndex),
      let word = singularWord(String(name[start...]))
    else { return name }
    return name[..<start] + word
  }

  /// The word for one; nil for one that doesn't look like several.
  static func singularWord(_ word: String) -> String? {
    guard endsInLetter(word) else { return nil }
    if word.hasSuffix("men") { return word.dropLast(2) + "an" }
    guard word.utf8.count > 3, word.hasSuffix("s"),
      !["ss", "us", "is"].contains(where: word.hasSuffix)
    else { return nil }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if ["sses", "xes", "ches", "shes", "zzes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// The word for several; nil for one that looks so already.
  static func pluralWord(_ word: String) -> String? {
    guard endsInLetter(word), singularWord(word) == nil else { return nil }
    if word.hasSuffix("man") { return word.dropLast(2) + "en" }
    if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    let letters = Array(word.utf8.suffix(2))
    if letters.count == 2, letters[1] == UInt8(ascii: "y"), !vowels.contains(letters[0]) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }

  private static func endsInLetter(_ word: String) -> Bool { word.utf8.last?.isLetter ?? false }

  private static let vowels = Array("aeiou".utf8)
}
