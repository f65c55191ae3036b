import Foundation

@testable import SitePipeline

/// An invented catalog for readers, clerks and wardens, as texts by path. Something of every kind is
/// for readers and something of every kind isn't. In hidden texts `{…}` is a slot with the words that
/// stand there at first.
///
/// What readers see leans on what they don't: a list of abbreviations would explain what changed from
/// 1.0 to 1.1, a list of kinds has an alias that readers' forms use, and forms name hidden definitions.
enum SecretCatalog {
  static let audiences = ["readers", "clerks", "wardens"]

  static let settings = """
    format: 1
    title: Mill Catalog
    issuer: Mill Board
    as_of: 2026-01-05
    base_url: https://mill.example/
    proposals: show
    adopted: { 7-508-1: 1.0, 7-508-3: 1.0 }
    audiences:
      - { name: readers }
      - { name: clerks, marking: "{CLERKS ONLY}" }
      - { name: wardens, marking: "{WARDENS ONLY}" }

    """

  /// What every reader sees.
  static let shown: [String: String] = [
    "definitions/7-508-1/1.0.md": form(
      "7-508-1", "Mill Crew", version: "1.0", kind: "Crew",
      training: "Certified Race Warden course",
      notes: "4 - NIMS Type 1 Sluice Guard"),
    "definitions/7-508-1/1.1.md": form(
      "7-508-1", "Mill Crew", version: "1.1", kind: "Crew", training: "CRW course",
      notes: "4 - NIMS Type 1 Sluice Guard. A Weir Keeper helps."),
    "definitions/7-508-1/about.md": """
    ---
    audience: readers
    aliases: [Millers]
    supersedes: 7-508-3
    acknowledged:
      - { version: 1.1, rule: reference/unresolved-definition, text: Sluice Guard, reason: Known. }
    ---

    Ask the [keepers](../7-508-3/1.0.md) and read [their book](ref:secret-book).

    """,
    "definitions/7-508-2/1.0.md": form(
      "7-508-2", "Wheel Unit", version: "1.0", kind: "Gang", training: "Weir Keeper course",
      notes: "2 - NIMS Type 1 Mill Crew"),
    "definitions/7-508-2/about.md": "---\naudience: readers\n---\n",
    "proposals/7-508-2/faster.md": proposal("7-508-2", "Faster wheels", "readers", "Faster."),
    "supplements/wheels.md": supplement("7-508-2", "Wheel rules", "readers", "The RPH counts."),
    "references/open.md": references("open-book", "readers", "The open book."),
    "vocabulary/categories.md":
      "---\ntitle: Categories\nfield: category\naudience: readers\nterms:\n  - { name: Milling }\n---\n",
    "pages/index.md":
      "---\ntitle: Mill\naudience: readers\n---\n\nSee [the plan](../files/plan.txt).\n",
    "pages/guide.md": """
    ---
    title: Guide
    audience: readers
    ---

    The Weir Keeper is in [another page](night.md), and the CRW with [the rota](rota.md).

    """,
    "files/plan.txt": "A plan.",
  ]

  /// What they don't see. A rota is for clerks, the rest for wardens.
  static let hidden: [String: String] = [
    "definitions/7-508-3/1.0.md": form(
      "7-508-3", "{Weir Keeper}", version: "1.0", kind: "{Watch}", training: "{Eel passes} course",
      notes: "{Quiet nights}"),
    "definitions/7-508-3/about.md":
      "---\naliases: [\"{Otter Guard}\"]\nissuer: \"{Eel Board}\"\n---\n\nA note on {weirs}.\n",
    "proposals/7-508-3/darker.md": proposal("7-508-3", "{Darker nights}", nil, "{Lamps out}."),
    "proposals/7-508-1/louder.md": proposal("7-508-1", "{Louder bells}", nil, "{Bells} ring."),
    "supplements/eels.md": supplement("7-508-1", "{Eel rules}", nil, "Count the {eels}."),
    "supplements/weirs.md": supplement("7-508-3", "{Weir rules}", "readers", "{Weirs} hum."),
    "references/secret.md": references("secret-book", nil, "The {book of eels}."),
    "vocabulary/kinds.md": """
    ---
    title: "{Kinds}"
    field: kind
    open: true
    terms:
      - { name: "{Night Crew}", aliases: [Gang, "{Shift}"] }
      - { name: "{Watch}", groups: ["{Eel watch}"] }
      - { name: Crew, aliases: ["{Squad}"] }
    ---

    ## Crew

    {Crews} row.

    """,
    "vocabulary/short.md": """
    ---
    title: "{Short forms}"
    field: abbreviation
    open: true
    terms:
      - { name: CRW, expansion: "{Certified Race Warden}" }
      - { name: RPH, expansion: "{rounds per hour}" }
    ---

    """,
    "pages/night.md": """
    ---
    title: "{Night}"
    ---

    [{Night maps}](../files/map.txt) of the [{weir}](../definitions/7-508-3/) and [wheels](../definitions/7-508-2/).

    """,
    "pages/rota.md": "---\ntitle: \"{Rota}\"\naudience: clerks\n---\n\nThe {rota}.\n",
    "files/map.txt": "A {map}.",
  ]

  /// The words in slots as they stand, or as `words` says for the slot of that number.
  static func filled(_ text: String, slot: Int? = nil, with words: String = "") -> String {
    text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0, let end = part.firstIndex(of: "}"), !part.hasPrefix(" ") else {
        return index > 0 ? "{" + part : String(part)
      }
      let isChosen = index == slot
      return (isChosen ? words : String(part[..<end])) + part[part.index(after: end)...]
    }.joined()
  }

  /// The numbers of the slots in a text.
  static func slots(in text: String) -> [Int] {
    text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset > 0 && !$0.element.hasPrefix(" ") }.map(\.offset)
  }

  /// All files, slots filled.
  static var files: [String: String] {
    var files = shown
    files.merge(hidden) { $1 }
    files["catalog.yml"] = settings
    return files.mapValues { filled($0) }
  }

  // MARK: Texts

  static func form(
    _ id: String, _ name: String, version: String, kind: String, training: String, notes: String
  ) -> String {
    """
    ---
    id: \(id)
    name: \(name)
    status: Published
    version: \(version)
    kind: \(kind)
    category: Milling
    primary_core_capability: Milling
    updated: 2025-0\(version.suffix(1) == "1" ? 2 : 1)-03
    ---

    ## Components

    ### Training

    #### Type 1

    Completion of the \(training)

    ## Notes

    \(notes)

    """
  }

  private static func audience(_ name: String?) -> String { name.map { "audience: \($0)\n" } ?? "" }

  static func proposal(_ id: String, _ title: String, _ reader: String?, _ notes: String) -> String
  {
    """
    ---
    id: \(id)
    name: Proposed name
    kind: Crew
    category: Milling
    primary_core_capability: Milling
    base: 1.0
    title: "\(title)"
    proposed_by: A clerk
    proposed: 2025-03-04
    \(audience(reader))---

    ## Notes

    \(notes)

    """
  }

  static func supplement(_ id: String, _ title: String, _ reader: String?, _ text: String) -> String
  {
    """
    ---
    applies_to: \(id)
    versions: [1.0]
    title: "\(title)"
    authority: Mill Board
    relation: adds
    \(audience(reader))---

    \(text)

    """
  }

  static func references(_ key: String, _ reader: String?, _ note: String) -> String {
    """
    ---
    title: Books of \(key)
    \(audience(reader))references:
      - { key: \(key), author: Board, title: "Book" }
    ---

    ## \(key)

    \(note)

    """
  }
}
