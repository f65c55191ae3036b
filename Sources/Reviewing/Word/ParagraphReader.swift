import XMLReading

/// Reads a paragraph of a Word document: its line, its comments, and what reviewers tracked in it.
enum ParagraphReader {
  /// What one reviewer would have a paragraph say.
  struct Change {
    let author: String
    /// What they did, in words: `Strike “one hour”. Insert “two hours”.`
    let words: String
    /// The paragraph as they would have it.
    let wording: String
  }

  /// What is in a paragraph.
  struct Reading {
    /// The code of its line; nothing where it has none.
    var code = ""
    /// The ids of the comments that end in it.
    var comments: [String] = []
    var changes: [Change] = []
    /// What it says without what reviewers tracked: the new text, if nobody wrote over it.
    var text = ""
    /// What a reviewer did who split it from the paragraph behind it; nil where nobody did.
    var split: Change?
    /// Whether it is a heading, or the title.
    var isHeading = false
  }

  /// A stretch of text by what is to become of it.
  private struct Stretch {
    enum Fate { case kept, inserted, deleted }
    let fate: Fate
    let author: String
    var text: String
  }

  /// Reads one paragraph.
  static func read(_ paragraph: XMLElement) -> Reading {
    var reading = Reading()
    var stretches: [Stretch] = []
    walk(paragraph, .kept, by: "", &stretches, &reading)
    reading.text = text(of: stretches, by: TrackedDocument.author)
    let mark = paragraph.child("pPr")?.child("rPr")
    let added = (mark?.child("ins") ?? mark?.child("moveTo")).flatMap { $0["author"] }
    let gone = (mark?.child("del") ?? mark?.child("moveFrom")).flatMap { $0["author"] }
    if let added, added != TrackedDocument.author { reading.split = split(by: added, stretches) }
    let style = paragraph.child("pPr")?.child("pStyle")?["val"] ?? ""
    reading.isHeading = style.hasPrefix("Heading") || style == "Title"
    let authors = Set(stretches.map(\.author) + [added, gone].compactMap(\.self))
      .subtracting(["", TrackedDocument.author]).sorted()
    reading.changes = authors.compactMap { author in
      change(by: author, in: stretches)
        ?? (author == gone
          ? Change(author: author, words: "Join with the next paragraph.", wording: "") : nil)
    }
    return reading
  }

  /// What an author did who inserted the end of a paragraph.
  private static func split(by author: String, _ stretches: [Stretch]) -> Change {
    let text = text(of: stretches, by: author).trimmed
    return Change(author: author, words: "Begin a new paragraph after “\(text)”.", wording: "")
  }

  private static func walk(
    _ element: XMLElement, _ fate: Stretch.Fate, by author: String, _ stretches: inout [Stretch],
    _ reading: inout Reading
  ) {
    for child in element.children {
      switch child.name {
      case "t", "delText": add(child.text, fate, by: author, to: &stretches)
      case "tab": add("\t", fate, by: author, to: &stretches)
      case "br", "cr": add("\n", fate, by: author, to: &stretches)
      case "ins", "moveTo":
        // What one inserted and another struck is struck.
        walk(
          child, fate == .deleted ? .deleted : .inserted, by: child["author"] ?? "", &stretches,
          &reading)
      case "del", "moveFrom":
        walk(child, .deleted, by: child["author"] ?? "", &stretches, &reading)
      case "bookmarkStart":
        let code = (child["name"] ?? "").replacingUnderscore
        if ReviewLine.isCode(code) { reading.code = code }
      case "commentReference": reading.comments.append(child["id"] ?? "")
      // What stands there for programs that can't show the other form of the same.
      case "pPr", "rPr", "Fallback": break
      case _: walk(child, fate, by: author, &stretches, &reading)
      }
    }
  }

  private static func add(
    _ text: String, _ fate: Stretch.Fate, by author: String, to stretches: inout [Stretch]
  ) {
    if let last = stretches.last, last.fate == fate, last.author == author {
      stretches[stretches.count - 1].text += text
    } else {
      stretches.append(Stretch(fate: fate, author: author, text: text))
    }
  }

  /// What an author did in a paragraph; nil where that is nothing but space.
  private static func change(by author: String, in stretches: [Stretch]) -> Change? {
    let own = stretches.filter { $0.author == author && !$0.text.trimmed.isEmpty }
    guard !own.isEmpty else { return nil }
    let words = own.map {
      ($0.fate == .deleted ? "Strike" : "Insert") + " “\($0.text.trimmed)”."
    }.joined(separator: " ")
    return Change(author: author, words: words, wording: text(of: stretches, by: author).trimmed)
  }

  /// The new text as an author would have it: what others track isn't part of it.
  private static func text(of stretches: [Stretch], by author: String) -> String {
    stretches.filter {
      let isCounted = $0.author == author || $0.author == TrackedDocument.author
      return switch $0.fate {
      case .kept: true
      case .inserted: isCounted
      case .deleted: !isCounted
      }
    }.map(\.text).joined()
  }
}

extension String {
  /// A bookmark's name as a code: bookmarks can't have hyphens.
  fileprivate var replacingUnderscore: String {
    split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
  }
}
