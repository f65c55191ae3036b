import Authoring
import CatalogModel
import CatalogReading
import Diagnostics
import Foundation
import RevisionEditing
import Testing

@Suite("The one way to write a form")
struct CanonicalFormTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func canonical(_ text: String) -> String? {
    CanonicalForm.bytes(of: SourceFile(path: "1.0.md", text: text)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static let written = """
    ---
    id: 90-509-1
    name: Lamp Keeper
    status: Published
    version: 1.0
    # On the form, and blank.
    updated:
    kind: Personnel # as printed
    category: Harbor
    primary_core_capability: Planning
    supporting_core_capabilities:
      - Housing
    ---

    ## Overall Function

    Keeps  the lamps

    - one

      two

    ## Notes

    """

  @Test("has the form's order of keys, and the same spaces everywhere")
  func order() {
    let other = """
      ---\r
      version:   1.0\r
      status: Published  \r
      \r
      id: 90-509-1\r
      supporting_core_capabilities:\r
        - Housing \r
      # On the form, and blank.\r
      updated:  \r
      category: Harbor\r
      kind : Personnel # as printed\r
      name: Lamp Keeper\r
      primary_core_capability: Planning\r
      ---\r
      ##   Overall Function\r
      Keeps  the lamps \r
      \r
      \r
      - one\r
      \r
        two\r
      ## Notes
      """
    #expect(canonical(other.replacing("kind :", with: "kind:")) == Self.written)
    #expect(canonical(Self.written) == Self.written)
  }

  @Test("keeps what would read otherwise: hard breaks, code and texts below a bar")
  func kept() {
    let text = Self.written.replacing(
      "Keeps  the lamps", with: "Keeps  \nthe lamps\n\n```\na  \n\n\n## b\n```"
    )
    .replacing("name: Lamp Keeper", with: "name: >-\n  Lamp Keeper")
    #expect(canonical(text) == text)
  }

  @Test("isn't told of a file with errors")
  func errors() {
    #expect(canonical("---\nid: 90-509-1\nname: x\n---\n## Nonsense\n") == nil)
  }

  @Test("keeps every form of the repository's catalogs, and changes nothing a second time")
  func fixtures() throws {
    for root in ["Content", "Tests/Fixtures"] {
      let folder = Self.repository.appending(path: root)
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      where path.hasSuffix(".md") {
        let bytes = Array(try Data(contentsOf: folder.appending(path: path)))
        try hold(SourceFile(path: path, bytes: bytes))
      }
    }
  }

  /// How many random forms are held against the law; thousands where TYPEBOOK_ROUNDS is set.
  private static let rounds =
    ProcessInfo.processInfo.environment["TYPEBOOK_ROUNDS"] == nil ? 300 : 5_000

  @Test("says what the file said, however it was written", arguments: 0..<rounds)
  func law(_ seed: Int) throws {
    var disorder = FormDisorder(seed: UInt64(seed))
    let held = try String(
      contentsOf: Self.repository.appending(path: "Content/definitions/6-509-1280/1.3.md"),
      encoding: .utf8)
    try hold(SourceFile(path: "1.3.md", text: disorder.disordered(held)))
  }

  private func hold(_ file: SourceFile) throws {
    guard let bytes = CanonicalForm.bytes(of: file) else { return }
    let formatted = SourceFile(path: file.path, bytes: bytes)
    let old = try #require(ContentDecoder.decodeRevision(file, proposalName: "x").value)
    let new = try #require(ContentDecoder.decodeRevision(formatted, proposalName: "x").value)
    #expect(new.saysTheSame(as: old), "\(file.path)")
    #expect(FrozenText.bytes(of: new) == FrozenText.bytes(of: old), "\(file.path)")
    #expect(CanonicalForm.bytes(of: formatted) == bytes, "\(file.path)")
  }
}

/// Other ways to write a form.
private struct FormDisorder: RandomNumberGenerator {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  mutating func disordered(_ text: String) -> String {
    var parts = text.components(separatedBy: "---\n")
    var head = parts[1].split(separator: "\n").map(String.init)
    let table = head.suffix(5)
    head = head.dropLast(5).shuffled(using: &self) + table
    parts[1] = disordered(head, isHead: true).joined(separator: "\n") + "\n"
    let body = parts[2].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    parts[2] = disordered(body, isHead: false).joined(separator: "\n")
    let all = parts.joined(separator: "---\n")
    return Bool.random(using: &self) ? all : all.replacing("\n", with: "\r\n")
  }

  private mutating func disordered(_ lines: [String], isHead: Bool) -> [String] {
    var lines = lines
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      let line = Int.random(in: 0..<lines.count, using: &self)
      switch Int.random(in: 0..<7, using: &self) {
      case 0: lines.insert("", at: line)
      case 1: lines[line] += " "
      case 2: lines[line] += "  "
      case 3: lines[line] = lines[line].replacing(": ", with: ":   ", maxReplacements: 1)
      case 4: lines[line] = lines[line].replacing("# ", with: "#   ", maxReplacements: 1)
      case 5: if lines[line].isEmpty { lines.remove(at: line) }
      default:
        isHead ? lines.insert("# a note", at: line) : lines.insert("<b> *a* `b  c`", at: line)
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines
  }
}
