import Templates

/// Turns a page that was made to stand in a folder into a part of one file with all others: every
/// id gets the page's prefix, and every link leads to the same place in the file.
///
/// Pages don't know that they may stand so. What names an id, and what leads elsewhere, is read
/// off their finished tags, which holds for every theme.
struct LinkBinder: Sendable {
  /// Where the pages stand.
  let places: OneFilePlaces
  /// The site's other files that the file holds, by address, each as a `data:` address.
  let files: [String: String]

  /// The attributes whose values are ids, or lists of them.
  private static let ids: Set<String> = [
    "id", "for", "list", "headers", "aria-controls", "aria-describedby", "aria-details",
    "aria-labelledby", "aria-owns", "popovertarget", "data-change", "data-note",
  ]
  /// The attributes whose values are addresses.
  private static let addresses: Set<String> = ["href", "src", "data-page"]

  /// A file that this one holds, as an address.
  func data(of file: SiteAddress) -> WebAddress? { files[file.path].map(WebAddress.init(encoded:)) }

  /// Writes the page at `path` as a part of the file. Scripts are left out: the file has its own.
  func write(_ page: UnsafeBufferPointer<UInt8>, at path: String, to output: inout PageBuffer) {
    let prefix = places.prefix(of: path) ?? ""
    var scanner = MarkupScanner(page)
    var kept = 0
    func keep(to end: Int) {
      output.append(UnsafeBufferPointer(rebasing: page[kept..<end]))
    }
    while let tag = scanner.next() {
      guard page.text(at: tag.name) != "script" else {
        keep(to: tag.range.lowerBound)
        scanner.skip(past: "</script>")
        kept = scanner.offset
        continue
      }
      for attribute in tag.attributes {
        guard let value = attribute.value,
          let bound = bound(attribute, value, in: tag, page, Page(path: path, prefix: prefix))
        else { continue }
        keep(to: attribute.range.lowerBound)
        output.append(bound, escaped: false)
        kept = attribute.range.upperBound
      }
    }
    keep(to: page.count)
  }

  /// The page that is written.
  private struct Page {
    let path: String
    let prefix: String
  }

  /// The attribute as the file has it, with the space before it; nil where it stays as it is.
  private func bound(
    _ attribute: MarkupScanner.Attribute, _ value: Range<Int>, in tag: MarkupScanner.Tag,
    _ bytes: UnsafeBufferPointer<UInt8>, _ page: Page
  ) -> String? {
    let name = bytes.text(at: attribute.name)
    let text = bytes.text(at: value)
    if Self.ids.contains(name) || (name == "name" && Self.isGroup(tag, bytes)) {
      let ids = text.split(separator: " ").map { page.prefix + $0 }
      return " \(name)=\"\(ids.joined(separator: " "))\""
    }
    guard Self.addresses.contains(name) else { return nil }
    return switch target(of: text, on: page) {
    case .elsewhere: nil
    case .place(let link): " \(name)=\"\(link)\""
    case .file(let data, let title):
      " \(name)=\"\(data)\""
        + (name == "href" ? " download=\"\(HTML(escaping: title).text)\"" : "")
    // A link without an address is its words.
    case .nowhere: ""
    }
  }

  /// Whether the tag's name joins it with others of its page: radio buttons, and details of which
  /// one is open.
  private static func isGroup(
    _ tag: MarkupScanner.Tag, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if bytes.text(at: tag.name) == "details" { return true }
    return tag.attributes.contains { attribute in
      guard let value = attribute.value else { return false }
      return bytes.text(at: attribute.name) == "type" && bytes.text(at: value) == "radio"
    }
  }

  private enum Target {
    /// Outside of the site.
    case elsewhere
    /// In this file.
    case place(String)
    /// A file that this one holds, and its name.
    case file(String, String)
    /// On the site, and not in this file.
    case nowhere
  }

  private func target(of address: String, on page: Page) -> Target {
    if address.hasPrefix("#") {
      let id = address == "#" ? OneFilePlaces.top : String(address.dropFirst())
      return .place("#" + page.prefix + id)
    }
    guard !address.isEmpty, !Self.hasScheme(address) else { return .elsewhere }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = Self.path(parts[0], from: page.path)
    if let prefix = places.prefix(of: path) {
      return .place("#" + prefix + (parts.count > 1 ? String(parts[1]) : OneFilePlaces.top))
    }
    guard let data = files[path] else { return .nowhere }
    let name = parts[0].split(separator: "/").last.map(String.init) ?? ""
    return .file(data, name.percentDecoded ?? name)
  }

  /// Whether an address says how it is reached: `https:`, `data:`.
  private static func hasScheme(_ address: String) -> Bool {
    guard let end = address.firstIndex(where: { ":/?#".contains($0) }) else { return false }
    return address[end] == ":" || address.hasPrefix("//")
  }

  /// The path of a relative address, from the site's root.
  private static func path(_ address: Substring, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast()
    let way = address.prefix { $0 != "?" }
    for part in way.split(separator: "/") where part != "." {
      if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
    }
    let path = folders.joined(separator: "/")
    return path.percentDecoded ?? path
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text at `range`.
  fileprivate func text(at range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}
