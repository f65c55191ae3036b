/// An address for `href` or `src`: relative or absolute, percent-encoded where it must be.
///
/// Addresses have a type of their own so that no text becomes a link by mistake. Whoever makes
/// one has checked its scheme; a template escapes it for its attribute.
public struct WebAddress: Sendable, Hashable {
  /// The address as a browser takes it, without HTML's escapes.
  public let text: String

  /// Vouches for an address: it is percent-encoded and its scheme is a harmless one.
  public init(encoded text: String) { self.text = text }

  /// Whether the address is empty, which is the page itself.
  public var isEmpty: Bool { text.isEmpty }
}
