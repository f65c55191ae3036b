import Bytes
import CatalogModel
import Templates

/// The statement on accessibility: what is tested, what is known, and where to report a barrier.
/// Its text is the theme's, because it is the theme that is tested.
struct AccessibilityPage: PageRecord {
  let frame: FrameRecord
  let contact: String?

  init(on page: PageContext) {
    frame = page.frame(
      title: page.words[.titleAccessibility], kind: "guide", skip: page.words[.skipStatement],
      ranks: [0],
      description:
        "How this catalog is tested for readers of all abilities, and what to do about a barrier.")
    contact = page.catalog.settings.contact
  }

  static let template = "accessibility"

  static let schema = RecordSchema<AccessibilityPage>(
    "accessibility page", "What is tested for every reader, and where to report a barrier.",
    [
      .field("frame", { $0.frame }, "What every page has."),
      .field(
        "contact", { $0.contact.flatMap(Contact.link) }, "Where to report a barrier, as a link."),
      .field(
        "contact_words", { $0.contact.flatMap { Contact.link($0) == nil ? $0 : nil } },
        "The same, where it is no address."),
    ])
}

/// Where readers write to, as the catalog's settings give it.
enum Contact {
  /// A link to an e-mail address or to a web address; nil for words.
  static func link(_ contact: String) -> LinkRecord? {
    let bytes = contact.utf8
    guard bytes.allSatisfy(isPlain) else { return nil }
    if contact.hasPrefix("https://") || contact.hasPrefix("http://") {
      return LinkRecord(address: WebAddress(encoded: contact), label: contact)
    }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return LinkRecord(address: WebAddress(encoded: "mailto:" + contact), label: contact)
  }

  /// Whether a byte stands for itself in an address.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || "-._~:/?#@!$&()*+,;=%".utf8.contains(byte)
  }
}
