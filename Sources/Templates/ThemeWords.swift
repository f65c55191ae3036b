public import Diagnostics

/// The words of a theme: the labels of the interface, by name. A template places one with
/// `{{words.name}}`, and it becomes a part of the template when that is compiled.
public struct ThemeWords: Sendable {
  /// One word: a text, the file that gives it, and where.
  public struct Word: Sendable {
    let text: Located<String>
    let path: String
    /// Whether the theme gives it itself, not one that it extends.
    let isOwn: Bool

    /// Joins a text and where it is given.
    public init(_ text: Located<String>, in path: String, isOwn: Bool) {
      self.text = text
      self.path = path
      self.isOwn = isOwn
    }
  }

  /// The file that a word should be in which is nowhere.
  private let path: String
  private let words: [String: Word]

  /// The words by name, of a theme whose own are in the file at `path`.
  public init(_ words: [String: Word], in path: String) {
    self.words = words
    self.path = path
  }

  /// No words, for templates that use none.
  public static let none = ThemeWords([:], in: "words.yml")

  /// Every word's name and text, by name.
  public var texts: [(name: String, text: String)] {
    words.map { ($0.key, $0.value.text.value) }.sorted { $0.name < $1.name }
  }

  /// The text of a word.
  public subscript(name: String) -> String? { words[name]?.text.value }

  /// The name that was probably meant by `name`.
  func nearest(to name: String) -> String? {
    Suggestion.nearest(to: name, among: words.keys.sorted())
  }

  /// What is wrong with the words of a theme that uses those of the names `used`, and whose
  /// program can't do without `needed`.
  func check(used: Set<String>, needed: [String]) -> [Diagnostic] {
    let missing = needed.filter { words[$0] == nil }.map { name in
      Diagnostic(
        TemplateRules.missingWord, in: path, at: .at(0), "the theme has no word `\(name)`",
        help: "add it, or extend a theme that has it")
    }
    let known = used.union(needed)
    let unused = words.filter { $0.value.isOwn && !known.contains($0.key) }.map { name, word in
      Diagnostic(
        TemplateRules.unusedWord, in: word.path, at: word.text.span,
        "no page says the word `\(name)`", help: "remove it, or correct its name",
        suggestion: Suggestion.nearest(to: name, among: known.sorted()))
    }
    return missing + unused.sorted { $0.span.start < $1.span.start }
  }
}

extension TemplateNode.Tag {
  private static let prefix = "words."

  /// The name of the theme's word that the tag places; nil for a field.
  var word: String? {
    name.value.hasPrefix(Self.prefix) ? String(name.value.dropFirst(Self.prefix.count)) : nil
  }
}
