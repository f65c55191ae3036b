import Bytes

public import CatalogModel
public import Templates

/// The address of a page or a place on it, from the site's root. The shapes are promises: an
/// address never changes its meaning.
public struct SiteAddress: Sendable, Hashable {
  /// The file: `definitions/6-509-1280/1.3.html`.
  public let path: String
  /// The id on the page.
  public let anchor: String?

  /// An address of its parts.
  public init(_ path: String, anchor: String? = nil) {
    self.path = path
    self.anchor = anchor
  }

  /// The same page, at an id.
  public func at(_ anchor: String?) -> SiteAddress { SiteAddress(path, anchor: anchor) }

  /// The home page.
  public static let home = SiteAddress("index.html")
  /// The list of all definitions.
  public static let definitions = SiteAddress("definitions/index.html")
  /// The list of all references.
  public static let references = SiteAddress("references/index.html")
  /// The list of latest changes.
  public static let changes = SiteAddress("changes/index.html")
  /// Changes without a date.
  static let undatedChanges = SiteAddress("changes/undated.html")
  /// The page that searches.
  public static let search = SiteAddress("search.html")
  /// The statement on accessibility.
  public static let accessibility = SiteAddress("accessibility.html")
  /// The report of unresolved names.
  public static let unresolved = SiteAddress("unresolved.html")
  /// The list of print pages.
  public static let print = SiteAddress("print/index.html")
  /// A category's definitions, to print.
  public static func print(category slug: String) -> SiteAddress {
    SiteAddress("print/\(slug).html")
  }

  /// The page that compares types.
  public static let compare = SiteAddress("compare.html")

  /// The script that says which edition a folder holds; its name is the same in all of them.
  public static let edition = SiteAddress("assets/edition.js")

  /// The sums of every file.
  public static let sums = SiteAddress("SHA256SUMS.txt")

  /// All names of definitions from A to Z, where they are too many for the list of definitions.
  static let names = SiteAddress("definitions/names.html")

  /// A part of a list at this address that is too long for one page, counting from 1. The dot before
  /// the number stands in no ID, key or slug, so that no other page has the address:
  /// `definitions/index.2.html`. A list at the root, where pages have names of any kind, has a
  /// folder of its own name: `unresolved/2.html`.
  public func part(_ number: Int) -> SiteAddress {
    guard number > 1 else { return self }
    let stem = path.dropLast(".html".count)
    let isAtRoot = !path.utf8.contains(UInt8(ascii: "/"))
    return SiteAddress("\(stem)\(isAtRoot ? "/" : ".")\(number).html")
  }

  /// The page of a definition that shows its current (or adopted) version.
  public static func definition(_ id: DefinitionID) -> SiteAddress {
    page("index", of: id)
  }

  /// The history of a definition.
  public static func history(_ id: DefinitionID) -> SiteAddress {
    page("history", of: id)
  }

  /// The page of a version or a proposal, where ids never change.
  public static func revision(_ key: RevisionKey) -> SiteAddress {
    switch key.name {
    case .version(let version): page(version.description, of: key.definition)
    case .proposal(let name): page("proposals/" + name, of: key.definition)
    }
  }

  /// A page of a definition, put together in memory that is taken once: there are many of them.
  private static func page(_ name: String, of id: DefinitionID) -> SiteAddress {
    let count = 18 + id.text.utf8.count + name.utf8.count
    return SiteAddress(
      String(unsafeUninitializedCapacity: count) { path in
        var end = 0
        func add(_ piece: String) { end = path[end...].update(fromContentsOf: piece.utf8) }
        add("definitions/")
        add(id.text)
        add("/")
        add(name)
        add(".html")
        return end
      })
  }

  /// The checklist of a version.
  public static func checklist(_ key: RevisionKey) -> SiteAddress {
    let text = revision(key).path
    return SiteAddress(text.dropLast(".html".count) + "-checklist.html")
  }

  /// The changes from one revision to another.
  public static func changes(from old: RevisionKey, to new: RevisionKey) -> SiteAddress {
    let folder = "definitions/\(new.definition)/"
    return switch new.name {
    case .version(let version): SiteAddress(folder + "\(old.name.piece)-to-\(version).html")
    case .proposal(let name):
      SiteAddress(folder + "proposals/\(name)-from-\(old.name.piece).html")
    }
  }

  /// The page of a term; nil for the fields whose terms have none.
  public static func term(_ field: VocabularyField, _ slug: String) -> SiteAddress? {
    field.folder.map { SiteAddress("\($0)/\(slug).html") }
  }

  /// The list of a field's terms; nil for the fields whose terms have no pages.
  public static func terms(_ field: VocabularyField) -> SiteAddress? {
    field.folder.map { SiteAddress("\($0)/index.html") }
  }

  /// The page of a reference.
  public static func reference(_ key: String) -> SiteAddress {
    SiteAddress("references/" + key + ".html")
  }

  /// The changes of a year.
  public static func changes(in year: Int) -> SiteAddress { SiteAddress("changes/\(year).html") }

  /// A guide page.
  public static func page(_ name: String) -> SiteAddress { SiteAddress("\(name).html") }

  /// A file of the content.
  public static func file(_ path: String) -> SiteAddress { SiteAddress("files/\(path)") }

  /// Where a link of the content leads on this site; nil for places elsewhere and for nothing.
  public static func target(_ target: LinkTarget, on page: SiteAddress) -> SiteAddress? {
    switch target {
    case .reference(let key): .reference(key)
    case .definition(let id, let anchor): .definition(id).at(anchor)
    case .revision(let key, let anchor): .revision(key).at(anchor)
    case .page("index", let anchor): SiteAddress.home.at(anchor)
    case .page(let name, let anchor): .page(name).at(anchor)
    case .vocabulary(let field): .terms(field)
    case .references: .references
    case .file(let path, let fragment): .file(path).at(fragment)
    case .anchor(let anchor): page.at(anchor)
    case .external, .none: nil
    }
  }

  /// The address as a page at `page` links to it: relative, and an anchor alone on its own page.
  public func relative(from page: SiteAddress) -> WebAddress {
    let fragment =
      anchor.map { "#" + Self.encode($0, keepingSlash: false, keepingPairs: true) } ?? ""
    guard fragment.isEmpty || page.path != path else { return WebAddress(encoded: fragment) }
    var (here, there) = (page.path, Self.encode(path))
    var way = here.withUTF8 { here in
      there.withUTF8 { Self.way(from: here, to: $0, leaving: fragment.utf8.count) }
    }
    way += fragment
    return WebAddress(encoded: way)
  }

  /// The way from the page's folder: up to the last folder that both share, then down. The text
  /// has room for so many bytes more.
  private static func way(
    from here: UnsafeBufferPointer<UInt8>, to there: UnsafeBufferPointer<UInt8>,
    leaving room: Int
  ) -> String {
    let slash = UInt8(ascii: "/")
    var (index, shared) = (0, 0)
    while index < min(here.count, there.count), here[index] == there[index] {
      index += 1
      if here[index - 1] == slash { shared = index }
    }
    var ups = 0
    for byte in here[shared...] where byte == slash { ups += 1 }
    return String(unsafeUninitializedCapacity: 3 * ups + there.count - shared + room) { way in
      for up in 0..<ups {
        way[3 * up] = UInt8(ascii: ".")
        way[3 * up + 1] = UInt8(ascii: ".")
        way[3 * up + 2] = slash
      }
      _ = UnsafeMutableBufferPointer(rebasing: way[(3 * ups)...])
        .update(fromContentsOf: there[shared...])
      return 3 * ups + there.count - shared
    }
  }

  static func encode(
    _ text: String, keepingSlash: Bool = true, keepingPairs: Bool = false
  ) -> String {
    func isKept(_ byte: UInt8) -> Bool {
      isUnreserved(byte) || keepingSlash && byte == UInt8(ascii: "/")
        || keepingPairs && "=&,".utf8.contains(byte)
    }
    var text = text
    let isPlain = text.withUTF8 { bytes in bytes.allSatisfy(isKept) }
    guard !isPlain else { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || "-._~".utf8.contains(byte)
  }
}

extension WebAddress {
  /// A place on the page at the address, which isn't the page that links to it.
  func at(_ anchor: String) -> WebAddress {
    WebAddress(
      encoded: text + "#" + SiteAddress.encode(anchor, keepingSlash: false, keepingPairs: true))
  }
}

extension RevisionKey.Name {
  /// The revision's piece of an address.
  fileprivate var piece: String {
    switch self {
    case .version(let version): version.description
    case .proposal(let name): name
    }
  }
}
