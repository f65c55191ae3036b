import Diagnostics
import FrontMatter
import Templates

/// Reads the words of themes: `words.yml` gives texts by name, on its own or in groups.
enum ThemeWordsReader {
  /// The name of the file in a theme.
  static let file = "words.yml"

  /// The words of a theme and of those that it extends, whose files are given nearest first: each
  /// word is taken from the nearest file that has it. The theme's own file is at `path`, or would be.
  static func read(_ files: [SourceFile], ownAt path: String) -> Diagnosed<ThemeWords> {
    var words: [String: ThemeWords.Word] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      let texts = texts(in: file)
      diagnostics += texts.diagnostics
      for (name, text) in texts.value where words[name] == nil {
        words[name] = ThemeWords.Word(text, in: file.path, isOwn: file.path == path)
      }
    }
    return Diagnosed(ThemeWords(words, in: path), diagnostics)
  }

  private static func texts(
    in file: SourceFile
  ) -> Diagnosed<[(name: String, text: Located<String>)]> {
    ContentDocument.readYAML(file).then { document in
      guard let document else { return Diagnosed([]) }
      var reader = MappingReader(document)
      var texts: [(name: String, text: Located<String>)] = []
      for entry in reader.mapping.entries {
        let key = entry.key.value
        if entry.value.mapping == nil {
          texts += reader.text(key, .value).located.map { [(key, $0)] } ?? []
        } else {
          let group = reader.mapping(key) { group in Self.texts(of: &group) }.value ?? []
          texts += group.map { (key + "." + $0.name, $0.text) }
        }
      }
      return Diagnosed(texts, reader.finish())
    }
  }

  private static func texts(
    of group: inout MappingReader
  ) -> [(name: String, text: Located<String>)] {
    group.mapping.entries.compactMap { entry in
      group.text(entry.key.value, .value).located.map { (entry.key.value, $0) }
    }
  }
}
