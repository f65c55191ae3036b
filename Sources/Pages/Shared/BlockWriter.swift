import Bytes
import CatalogModel
import CommonMark
import Diagnostics
import Templates

/// Writes blocks as HTML: containers from the model, because items carry ids, and the inline
/// content of leaves through libcmark. A class, so that every text of a file takes one reference.
final class BlockWriter: Sendable {
  /// What the page puts into the texts that it shows.
  struct Overlays: Sendable {
    /// The leaves that have any, in order: few, and most leaves need no more than a look at them.
    let leaves: [LeafID]
    private let make: @Sendable (RichText) -> [InlineOverlay]

    /// What `make` puts on each of `leaves`, in order, without overlap.
    init(
      of leaves: some Sequence<LeafID>, make: @escaping @Sendable (RichText) -> [InlineOverlay]
    ) {
      self.leaves = leaves.sorted()
      self.make = make
    }

    /// The markup on a leaf, in order, without overlap.
    func on(_ text: RichText) -> [InlineOverlay] { has(text.leaf) ? make(text) : [] }

    /// Whether there is any on `leaf`.
    func has(_ leaf: LeafID) -> Bool {
      let place = leaves.partitionPoint { $0 < leaf }
      return place < leaves.count && leaves[place] == leaf
    }
  }

  /// Words of one leaf that are a link to another place of the page.
  struct Phrase {
    let leaf: LeafID
    let length: Int
    let target: Place

    var overlay: InlineOverlay {
      let id = target.names.idPrefix + target.name + target.ending
      return InlineOverlay(0..<length, to: "#" + id)
    }
  }

  let overlays: Overlays
  private let page: PageContext
  private let path: String
  /// The page of the file's texts, where their links to it lead.
  private let home: SiteAddress

  /// The theme's words that the page says.
  var words: InterfaceWords { page.words }

  /// A writer for the texts of the file at `path`, on `page`.
  init(page: PageContext, path: String, overlays: Overlays? = nil) {
    self.page = page
    self.path = path
    home = page.address
    self.overlays = overlays ?? Overlays(of: []) { _ in [] }
  }

  /// A writer for the words of `revision` on a page that isn't its own.
  init(page: PageContext, wordsOf revision: Revision) {
    self.page = page
    path = revision.path
    home = .revision(revision.key)
    overlays = Overlays(of: []) { _ in [] }
  }

  /// The HTML of `blocks`.
  func html(_ blocks: [Block]) -> HTML {
    HTML(trusted: { write(blocks, to: &$0) })
  }

  /// The HTML of a leaf's content, without an element around it.
  func html(inline text: RichText) -> HTML {
    HTML(trusted: { write(inline: text, to: &$0) })
  }

  /// Writes the HTML of `blocks`.
  func write(_ blocks: [Block], to page: inout PageBuffer) {
    var run = TextRun()
    run.write(blocks, by: self, to: &page)
  }

  /// Writes the HTML of a text at a place: every item of a list has an id below the place's, and a
  /// link to itself.
  func write(
    _ blocks: [Block], at place: Place, linking phrase: Phrase? = nil, to page: inout PageBuffer
  ) {
    var run = TextRun(at: place, linking: phrase)
    run.write(blocks, by: self, to: &page)
  }

  /// Writes the HTML of a leaf's content, without an element around it.
  func write(inline text: RichText, to page: inout PageBuffer) {
    TextRun().write(text, by: self, to: &page)
  }

  /// Where a link of the file leads on the page.
  func address(of destination: String) -> LinkAddress {
    switch page.catalog.target(of: destination, in: path) {
    case .external(let address): .address(address)
    case let target:
      SiteAddress.target(target, on: home).map { .address(page.link($0).text) } ?? .none
    }
  }
}

extension [InlineOverlay] {
  /// Overlays by their start, without those that begin inside the one before.
  static func inOrder(_ overlays: [InlineOverlay]) -> [InlineOverlay] {
    guard overlays.count > 1 else { return overlays }
    let sorted = overlays.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var kept: [InlineOverlay] = []
    for overlay in sorted where overlay.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(overlay)
    }
    return kept
  }
}
