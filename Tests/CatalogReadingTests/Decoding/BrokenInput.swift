import CatalogModel
import CatalogReading
import Diagnostics
import Testing

/// A file with one fault in it, and what is to be said about it.
///
/// `‸` in the text is the place where the finding must stand; it isn't in the file.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  let rule: String
  let path: String
  let text: String

  init(_ rule: String, _ path: String, _ text: String) {
    self.rule = rule
    self.path = "Content/" + path
    self.text = text
  }

  var testDescription: String { "\(rule) in \(path): \(text.suffix(60))" }

  /// The file without the mark, and the mark's line and column.
  var file: (SourceFile, LinePlace?) {
    let parts = text.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
    let source = SourceFile(path: path, text: parts.joined())
    guard parts.count == 2 else { return (source, nil) }
    let lines = parts[0].split(omittingEmptySubsequences: false) { $0.isNewline }
    return (
      source,
      LinePlace(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    )
  }

  /// The settings that files are read with.
  static let settings = ContentDecoder.decodeSettings(
    [
      SourceFile(
        path: "Content/catalog.yml",
        text: """
          format: 1
          title: Test
          as_of: 2026-11-22
          audiences: [{ name: public }, { name: internal }]
          """)
    ], root: "Content"
  ).value

  /// What decoding the file finds.
  var diagnostics: [Diagnostic] {
    let (source, _) = file
    guard path != "Content/catalog.yml" else {
      return ContentDecoder.decodeSettings([source], root: "Content").diagnostics
    }
    return ContentDecoder(settings: Self.settings, root: "Content").decode(source).diagnostics
  }
}

@Suite("Reading broken files")
struct BrokenInputTests {
  static let all =
    BrokenInput.places + BrokenInput.heads + BrokenInput.proposals + BrokenInput.bodies
    + BrokenInput.pitfalls + BrokenInput.companions + BrokenInput.settingsFiles

  @Test("reports the one fault, under its rule, at its place", arguments: all)
  func reports(_ input: BrokenInput) throws {
    let (source, place) = input.file
    let found = input.diagnostics.map { diagnostic in
      let place = LineIndex(source.bytes).place(at: Int(diagnostic.span.start))
      return "\(place.line):\(place.column) \(diagnostic.rule.id)"
    }
    let expected = place ?? LinePlace(line: 1, column: 1)
    #expect(found == ["\(expected.line):\(expected.column) \(input.rule)"])
    let diagnostic = try #require(input.diagnostics.first)
    #expect(diagnostic.path == input.path)
    #expect(diagnostic.span.range.upperBound <= source.bytes.count)
    #expect(diagnostic.help?.isEmpty == false)
  }

  @Test("has an input for every rule of decoding")
  func covers() {
    let covered = Set(Self.all.map(\.rule)).union([PlaceRules.noSettings.id])
    #expect(DecodingRules.all.map(\.id).filter { !covered.contains($0) } == [])
  }

  @Test("declares each rule once, with an explanation")
  func rules() {
    #expect(Set(DecodingRules.all).count == DecodingRules.all.count)
    for rule in DecodingRules.all {
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.explanation.count > 60, "\(rule.id)")
    }
  }

  @Test("says where the settings should be when there are none")
  func noSettings() {
    let found = ContentDecoder.decode([], files: [], root: "Content").diagnostics
    #expect(found.map(\.rule) == [PlaceRules.noSettings])
    #expect(found.map(\.path) == ["Content/catalog.yml"])
  }
}
