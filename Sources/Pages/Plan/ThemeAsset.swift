/// A file of the theme that pages load, under an address that changes with its content.
public struct ThemeAsset: Sendable {
  /// The name in the theme: `style.css`.
  public let name: String
  /// The address: `assets/style.1f2e3d4c5b6a7980.css`.
  public let address: SiteAddress
  /// The content.
  public let bytes: [UInt8]

  /// Makes an asset of its parts.
  public init(name: String, address: SiteAddress, bytes: [UInt8]) {
    self.name = name
    self.address = address
    self.bytes = bytes
  }
}
