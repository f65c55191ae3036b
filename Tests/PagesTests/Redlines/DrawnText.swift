/// What a page of changes says when one of the two texts is read alone: with everything marked as
/// added left out, or everything marked as removed. Words that are said for those who can't see
/// the marks, and what the catalog says in its own voice, are left out as well.
struct DrawnText {
  /// Which text is read.
  enum Side {
    case old
    case new
  }

  /// The words, without white space.
  private(set) var words = ""
  /// The words of each row of the table; rows that are empty in this reading left out.
  private(set) var rows: [String] = []
  /// Every id.
  private(set) var ids: [String] = []
  /// Where every link leads.
  private(set) var links: [String] = []

  private struct Element {
    let name: Substring
    let isLeftOut: Bool
  }

  private let side: Side
  private var open: [Element] = []
  private var row: String?

  /// Reads a page.
  init(_ html: String, _ side: Side) {
    self.side = side
    // Scalar by scalar: an accent may stand on a bracket.
    var rest = html.unicodeScalars[...]
    while let start = rest.firstIndex(of: "<") {
      add(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else { return }
      read(tag: Substring(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
    }
  }

  private var isLeftOut: Bool { open.contains(where: \.isLeftOut) }

  private mutating func add(_ text: some Collection<Unicode.Scalar>) {
    guard !isLeftOut else { return }
    let plain = String.unescaped(text)
    if row != nil { row?.append(contentsOf: plain) } else { words.append(contentsOf: plain) }
  }

  private mutating func read(tag: Substring) {
    guard !tag.hasPrefix("!") else { return }
    let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
    if tag.hasPrefix("/") { return close(tag.dropFirst()) }
    let attributes = Self.attributes(of: tag.dropFirst(name.count))
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.append(link) }
    if name == "img", let words = attributes["alt"] { add(words.unicodeScalars) }
    guard !["meta", "link", "br", "hr", "img", "col", "input", "wbr"].contains(name) else { return }
    if name == "tr" { row = "" }
    open.append(Element(name: name, isLeftOut: leavesOut(name, attributes)))
  }

  private mutating func close(_ name: Substring) {
    guard open.last?.name == name else { return }
    open.removeLast()
    guard name == "tr", let row else { return }
    if !row.isEmpty { rows.append(row) }
    self.row = nil
  }

  private func leavesOut(_ name: Substring, _ attributes: [String: String]) -> Bool {
    let classes = Set((attributes["class"] ?? "").split(separator: " "))
    if !classes.isDisjoint(with: ["vh", "tag", "gone", "gloss", "brk", "mvd"]) { return true }
    switch side {
    case .old: return name == "ins" || attributes["data-only"] == "new"
    case .new: return name == "del" || attributes["data-only"] == "old"
    }
  }

  private static func attributes(of text: Substring) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last ?? ""
      let value = rest[equals...].dropFirst(2)
      guard let end = value.firstIndex(of: "\"") else { break }
      found[String(name)] = String(value[..<end])
      rest = value[end...].dropFirst()
    }
    return found
  }
}

extension String {
  /// A text as HTML escapes it, without white space, as it stands.
  fileprivate static func unescaped(_ text: some Collection<Unicode.Scalar>) -> String {
    let signs: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
    var plain = UnicodeScalarView()
    var name: String?
    for scalar in text where !scalar.properties.isWhitespace {
      if scalar == "&" {
        name = ""
      } else if scalar == ";", let sign = name.flatMap({ signs[$0] }) {
        plain.append(sign)
        name = nil
      } else if name != nil {
        name?.unicodeScalars.append(scalar)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
