/// A file of the theme that pages load, under an address that changes with its content.
public struct ThemeAsset: Sendable {
  /// The name in the theme: `style.css`.
  public let name: String
  /// The address: `assets/style.1f2e3d4c5b6a7980.css`.
  public let address: SiteAddress
  /// The content.
  public let bytes: [UInt8]
  /// The theme's files that it is put together from, by name; its own where it is one of them.
  public let parts: [String]

  /// The name of all scripts together.
  public static let scripts = "scripts.js"

  /// Makes an asset of its parts.
  public init(name: String, address: SiteAddress, bytes: [UInt8], parts: [String]? = nil) {
    self.parts = parts ?? [name]
    self.name = name
    self.address = address
    self.bytes = bytes
  }
}
