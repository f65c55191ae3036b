import CatalogModel
import Packaging

/// A whole site in one file, to be handed on.
public struct SitePackage: Sendable {
  /// What kind of file it is.
  public enum Kind: Sendable {
    /// An archive of a folder's files.
    case zip
    /// One page with everything in it.
    case html
  }

  /// Up to so many definitions are in a file's name.
  private static let mostNamed = 3

  /// What kind of file it is.
  public let kind: Kind
  /// What it is called, and the folder that an archive unpacks into, from the catalog's title, date
  /// and audience.
  public let name: String
  /// The file's bytes; the same for the same content, theme, audience and program.
  public let bytes: [UInt8]

  /// Takes a site that is one page already; one that holds some definitions alone is called by their
  /// IDs, too.
  init(
    page: [UInt8], of settings: CatalogSettings, for audience: String?,
    holding definitions: [DefinitionID] = []
  ) {
    kind = .html
    let ids = definitions.prefix(Self.mostNamed).map(\.text)
    name = ([Self.name(of: settings, for: audience)] + ids).joined(separator: "-")
    bytes = page
  }

  /// Packs a site's files, with the sums of all and a `README.txt` in plain words.
  init(
    _ files: [(path: String, bytes: [UInt8])], of settings: CatalogSettings, for audience: String?
  ) throws(ZipArchive.TooLarge) {
    kind = .zip
    let date = settings.asOf
    let name = Self.name(of: settings, for: audience)
    var files = files
    if let audience {
      files.append((PublishedSite.audiencePath, PublishedSite.audienceText(audience)))
    }
    files.append(("README.txt", Self.readme(of: settings, for: audience)))
    let sums = parallelMap(files) { ContentDigest(of: $0.bytes) }
    let manifest = SiteManifest(
      digests: Dictionary(
        zip(files.map(\.path), sums), uniquingKeysWith: { first, _ in first }))
    files.append((SiteManifest.path, manifest.bytes))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let entries = parallelMap(files) { ZipEntry(path: name + "/" + $0.path, bytes: $0.bytes) }
    bytes = try ZipArchive(
      entries, day: .init(year: date.year, month: date.month, day: date.day)
    ).bytes()
    self.name = name
  }

  private static func name(of settings: CatalogSettings, for audience: String?) -> String {
    let parts = [
      Slug.make(settings.title), settings.asOf.withoutTime.iso, audience.map { Slug.make($0) },
    ]
    return parts.compactMap(\.self).joined(separator: "-")
  }

  /// What to do with the folder, for people who know no more than that they were sent it. Lines
  /// end as Windows' own editor wants them.
  private static func readme(of settings: CatalogSettings, for audience: String?) -> [UInt8] {
    let marking = audience == nil ? settings.marking : nil
    let keeper = settings.publisher.map { ", kept by \($0)" } ?? ""
    let edition = audience.map { ", for the audience \($0)" } ?? ""
    let review = settings.reviewBy.map { ["Ask for a newer copy after \($0.long)."] } ?? []
    let lines =
      [marking].compactMap(\.self) + [
        settings.title,
        "Edition of \(settings.asOf.long)\(keeper)\(edition).",
      ] + review + [
        "",
        "TO READ",
        "1. Unpack the whole archive: on Windows, right-click it and choose \"Extract All\".",
        "   Pages opened inside the ZIP have no style and no working links.",
        "2. Open the folder, and in it the file index.html. Any browser will do.",
        "   Nothing needs to be installed, and no network is needed.",
        "",
        "Nothing that you type or tick is kept or sent anywhere. A printed page is uncontrolled.",
        "",
        "TO CHECK THAT IT IS WHOLE",
        "SHA256SUMS.txt lists every file. On Linux or macOS, in this folder:",
        "   sha256sum -c SHA256SUMS.txt     (macOS: shasum -a 256 -c SHA256SUMS.txt)",
        "",
      ]
    return Array(lines.joined(separator: "\r\n").utf8)
  }
}
