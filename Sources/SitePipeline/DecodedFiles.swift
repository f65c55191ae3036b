import CatalogReading
import Diagnostics

/// What files of content say, each by itself.
struct DecodedFiles: Sendable {
  private typealias Entry = (source: SourceFile, decoded: Diagnosed<DecodedFile>)

  private let settings: SourceFile?
  private let entries: [String: Entry]

  /// Keeps what files say that were read under the settings in one of them.
  init(_ decoded: [Diagnosed<DecodedFile>], of sources: [SourceFile], settings: SourceFile?) {
    self.settings = settings
    entries = Dictionary(
      zip(sources, decoded).map { ($0.path, ($0, $1)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a file says, where it and the settings are as they were.
  func decoded(_ source: SourceFile, settings: SourceFile?) -> Diagnosed<DecodedFile>? {
    guard self.settings == settings, let entry = entries[source.path], entry.source == source else {
      return nil
    }
    return entry.decoded
  }
}
