public import Diagnostics

/// A content file as it was read: its keys, and where its body is.
public struct ContentDocument: Sendable {
  /// The file's text.
  public let text: SourceText
  /// The line that opens the front matter, where missing keys are reported.
  public let opening: ByteSpan
  /// The keys and values; nil where there is no front matter to read, which was reported.
  public let fields: YAMLMapping?
  /// The text after the front matter.
  public let body: ByteSpan

  /// The path that diagnostics name.
  public var path: String { text.path }

  /// Reads a Markdown file with front matter; nil for a file that isn't text at all.
  public static func read(_ file: SourceFile) -> Diagnosed<ContentDocument?> {
    ContentDecoding.decode(file).then { text in
      guard let text else { return Diagnosed(nil) }
      return FrontMatterSplitter.split(text).then { split in
        let fields = split.yaml.map { YAMLReader.read(text, in: $0) }
        return Diagnosed(
          ContentDocument(
            text: text, opening: split.opening, fields: fields?.value, body: split.body),
          (fields?.diagnostics ?? []) + (split.yaml.map { CommentedKey.find(in: text, $0) } ?? []))
      }
    }
  }

  /// Reads a file that is YAML from its first line to its last; nil for one that isn't text.
  public static func readYAML(_ file: SourceFile) -> Diagnosed<ContentDocument?> {
    ContentDecoding.decode(file).then { text in
      guard let text else { return Diagnosed(nil) }
      return YAMLReader.read(text, in: text.span).then { fields in
        Diagnosed(
          ContentDocument(
            text: text, opening: .at(text.start), fields: fields, body: .at(text.bytes.count)))
      }
    }
  }
}

extension MappingReader {
  /// Makes a reader of a document's keys; one without front matter reads as having none, and
  /// nothing is said to be missing from it.
  public init(_ document: ContentDocument) {
    self.init(
      document.fields ?? YAMLMapping([], document.opening, isComplete: false),
      in: document.path, anchor: document.opening)
  }
}
