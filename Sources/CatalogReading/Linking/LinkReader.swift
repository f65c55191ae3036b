import CatalogModel
import CommonMark
import Diagnostics

/// Resolves the links of one file's texts.
struct LinkReader {
  /// How many findings of a file are given the nearest word: more than a report shows.
  private static let mostSuggestions = 200

  private let path: String
  private var aligner: SourceAligner?
  private let directory: LinkDirectory
  /// What the links that name files lead to.
  private(set) var links: [LinkKey: LinkTarget] = [:]
  /// The references linked to, by present key, each once, in order.
  private(set) var citations: [String] = []
  private var cited: Set<String> = []
  /// Whether a link names a place on another page, which only that page can tell to be there.
  private(set) var namesPlacesElsewhere = false
  /// What is wrong with the links.
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader for the texts of the file at `path`.
  init(path: String, file: SourceFile?, directory: LinkDirectory) {
    self.path = path
    aligner = file.map { SourceAligner($0) }
    self.directory = directory
  }

  /// Reads all links of `blocks`.
  mutating func read(_ blocks: [Block]) {
    for block in blocks { block.forEachLeaf { read($0) } }
  }

  /// Reads the links of one leaf.
  mutating func read(_ leaf: RichText) {
    for mark in leaf.marks {
      switch mark.kind {
      case .link(let destination, _): readLink(destination, mark, leaf)
      case .image(let source, _): readImage(source, mark, leaf)
      case .emphasis, .strong, .code, .lineBreak: continue
      }
    }
  }

  private mutating func readLink(
    _ destination: String, _ mark: RichText.Mark, _ leaf: RichText
  ) {
    if let key = slip(destination) {
      reportKey(key, destination, mark, leaf)
    } else if destination.hasPrefix("ref:") {
      cite(String(destination.dropFirst(4)), mark, leaf)
    } else if destination.hasPrefix("#") {
      let anchor = String(destination.dropFirst())
      report(
        directory.target(ofAnchor: anchor, in: path, suggesting: isGenerous), destination, mark,
        leaf)
    } else if LinkKey.hasScheme(destination) {
      checkScheme(of: destination, mark, leaf)
    } else {
      follow(destination, mark, leaf)
    }
  }

  /// The key of a reference that `destination` names without `ref:`, or with capital letters.
  private func slip(_ destination: String) -> String? {
    if destination.hasPrefix("ref:") || destination.utf8.contains(UInt8(ascii: "/")) { return nil }
    var key = destination.lowercased()
    let isNamed = key.hasPrefix("ref:")
    if isNamed { key.removeFirst(4) }
    guard isNamed || !LinkKey.hasScheme(destination) else { return nil }
    return directory.presentKey(key) == nil ? nil : key
  }

  private mutating func reportKey(
    _ key: String, _ destination: String, _ mark: RichText.Mark, _ leaf: RichText
  ) {
    add(
      CitationRules.unknownKey, destination: destination, mark, leaf,
      "`\(destination)` isn't how the entry `\(key)` of a reference list is linked",
      help: "write `ref:\(key)`", suggestion: "ref:\(key)")
  }

  private mutating func cite(_ key: String, _ mark: RichText.Mark, _ leaf: RichText) {
    guard let present = directory.presentKey(key) else {
      if directory.hasUnreadReferences { return }
      let nearest = isGenerous ? directory.nearestKey(to: key) : nil
      return add(
        CitationRules.unknownKey, destination: "ref:\(key)", mark, leaf,
        "no reference list has the key `\(key)`", help: "add it to a list under references",
        suggestion: nearest.map { "ref:\($0)" })
    }
    if cited.insert(present).inserted { citations.append(present) }
  }

  /// Whether the nearest word is looked for: past so many findings nobody is shown one, and each
  /// takes a look at all words there are.
  private var isGenerous: Bool { diagnostics.count < Self.mostSuggestions }

  private mutating func checkScheme(
    of destination: String, _ mark: RichText.Mark, _ leaf: RichText
  ) {
    let scheme = destination.prefix { $0 != ":" }.lowercased()
    guard !["http", "https", "mailto", "tel"].contains(scheme) else { return }
    add(
      LinkRules.scheme, destination: destination, mark, leaf,
      "links of the scheme `\(scheme):` aren't allowed",
      help: "allowed are http, https, mailto and tel")
  }

  private mutating func follow(
    _ destination: String, _ mark: RichText.Mark, _ leaf: RichText
  ) {
    let key = LinkKey(path: path, destination: destination)
    guard links[key] == nil else { return }
    if destination.utf8.contains(UInt8(ascii: "#")) { namesPlacesElsewhere = true }
    let resolution = directory.target(of: destination, in: path, suggesting: isGenerous)
    if case .target(let target) = resolution { links[key] = target }
    report(resolution, destination, mark, leaf)
  }

  private mutating func report(
    _ resolution: LinkDirectory.Resolution, _ destination: String, _ mark: RichText.Mark,
    _ leaf: RichText
  ) {
    switch resolution {
    case .target, .unread: return
    case .unknown where destination.lowercased().hasPrefix("www."):
      add(
        LinkRules.broken, destination: destination, mark, leaf,
        "`\(destination)` is read as a file of the content", help: "begin it with `https://`",
        suggestion: "https://\(destination)")
    case .unknown(let nearest):
      add(
        LinkRules.broken, destination: destination, mark, leaf,
        "no file of the content is at `\(destination)`",
        help: "name a content file or files/…, relative to this file", suggestion: nearest)
    case .brokenAnchor(let anchor, let nearest):
      let file = destination.prefix { $0 != "#" }
      add(
        LinkRules.anchor, destination: destination, mark, leaf,
        "the page has no place with the id `\(anchor)`",
        help: "use the id of a heading on that page, or link to the page alone",
        suggestion: nearest.map { "\(file)#\($0)" })
    }
  }

  private mutating func readImage(_ source: String, _ mark: RichText.Mark, _ leaf: RichText) {
    if mark.range.isEmpty {
      add(
        LinkRules.alternative, destination: source, mark, leaf,
        "this image has no alternative text",
        help: "say between the square brackets what it shows")
    }
    guard !LinkKey.hasScheme(source), !source.hasPrefix("//") else {
      return add(
        LinkRules.image, destination: source, mark, leaf, "pages load no image from elsewhere",
        help: "copy it to files and name it there")
    }
    let resolution = directory.target(of: source, in: path, suggesting: false)
    if case .target(.file(let name, _)) = resolution {
      links[LinkKey(path: path, destination: source)] = .file(name)
    } else {
      add(
        LinkRules.broken, destination: source, mark, leaf, "no file is at `\(source)`",
        help: "put the image under files")
    }
  }

  private mutating func add(
    _ rule: Rule, destination: String, _ mark: RichText.Mark, _ leaf: RichText,
    _ message: String, help: String? = nil, suggestion: String? = nil
  ) {
    let span = aligner?.span(ofDestination: destination, of: mark, in: leaf)
    diagnostics.append(
      Diagnostic(
        rule, in: path, at: span ?? leaf.span, message, help: help, suggestion: suggestion))
  }
}

extension SourceAligner {
  /// How far behind a link's words its destination is looked for.
  private static let reach = 2000

  /// Where a link's destination stands in the file: after its words, in the same block. The words
  /// themselves where it stands nowhere near, as in `[words][label]`.
  fileprivate mutating func span(
    ofDestination destination: String, of mark: RichText.Mark, in leaf: RichText
  ) -> ByteSpan {
    let words = span(of: mark.range, in: leaf)
    let wanted = Array(destination.utf8)
    let end = min(
      leaf.span.range.upperBound, file.bytes.count,
      words.range.upperBound + wanted.count + Self.reach)
    // An address that is its own words stands in them, every other one behind them.
    let isOwnWords =
      file.bytes[words.range].elementsEqual(wanted)
      && words.range.upperBound < file.bytes.count
      && file.bytes[words.range.upperBound] != UInt8(ascii: "]")
    var start = isOwnWords ? words.range.lowerBound : words.range.upperBound
    while !wanted.isEmpty, start + wanted.count <= end {
      if file.bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return ByteSpan(start, start + wanted.count)
      }
      start += 1
    }
    return words
  }
}
