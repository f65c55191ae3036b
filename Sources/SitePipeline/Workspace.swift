import CatalogReading
import Diagnostics
import Pages
import Templates

/// What a build worked out, for the next one of the same settings, which takes over what is still so.
///
/// Each part has with it all that it was made of, and is taken over only where that is the same.
public struct Workspace: Sendable {
  /// What is worked out about the texts that some readers see.
  struct Texts: Sendable {
    var links: LinkedContent?
    var comparisons = ComparedTexts()
  }

  var tree = FileTree(root: "", sources: [])
  var digests = SourceDigests(of: [])
  var decoded = DecodedFiles([], of: [], settings: nil)
  var theme: CompiledTheme?
  /// About all texts, as they are checked.
  var whole = Texts()
  /// About those that the audience sees, where there are audiences.
  var shown = Texts()
  let sums = FileSums()

  /// What a first build takes over: nothing.
  public init() {}
}

/// A theme that is ready for pages, and the files that it was made of.
struct CompiledTheme: Sendable {
  let folder: Diagnosed<ThemeFolder>
  let templates: Diagnosed<Theme>
  private let layers: [FileTree]
  private let form: PlanOptions.Form

  /// Makes a theme of the folders of one and of those that it extends, nearest first.
  init(_ layers: [FileTree], for form: PlanOptions.Form) {
    self.layers = layers
    self.form = form
    folder = ThemeFolder.merge(layers)
    templates = Theme.compile(
      folder.value.templates, words: folder.value.words, in: folder.value.templateFolders,
      for: form)
  }

  /// Whether it is made of these.
  func isMade(of layers: [FileTree], for form: PlanOptions.Form) -> Bool {
    self.layers == layers && self.form == form
  }
}
