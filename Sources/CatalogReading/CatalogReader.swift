public import CatalogModel
public import Diagnostics

/// Reads a catalog: decodes its files, links them, and checks what they say together.
///
/// Everything here is also to be had in steps, for callers that work on many files at once:
/// `ContentDecoder` decodes one file, `CatalogLinker` links one revision, and both are pure.
public enum CatalogReader {
  /// The catalog in `sources`, the content files below the folder `root`, and in `files`, the
  /// paths below `files/`. There is no catalog without settings.
  public static func read(
    _ sources: [SourceFile], files: [String], root: String = "Content"
  ) -> Diagnosed<Catalog?> {
    ContentDecoder.decode(sources, files: files, root: root).then { content in
      CatalogLinker.link(content)
    }
  }

  /// What readers of `rank` see of a catalog: its files filtered, and what is left linked afresh,
  /// without findings, which come from checking all of it. Nil without settings.
  public static func edition(of content: DecodedContent, for rank: AudienceRank) -> Catalog? {
    CatalogLinker.link(AudienceFilter.filter(content, to: rank)).value?.published
  }
}
