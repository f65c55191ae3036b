import CatalogModel
import CatalogReading
import Diagnostics
import Pages
import Templates

/// Reads content and its theme, and makes of them what the readers of one audience may see.
struct EditionReader: Sendable {
  let settings: SiteBuilder.Settings
  /// Called at the start of each stage.
  let begin: @Sendable (SiteBuilder.Stage) throws(EnvironmentError) -> Void

  /// The theme, and what tells a site made with it, of the content, from every other.
  struct FoundTheme {
    let folder: ThemeFolder
    let templates: Theme
    let assets: [ThemeAsset]
    /// What is made of the content. Where it is for several audiences, each has an edition of its
    /// own, which isn't named yet.
    let options: PlanOptions
  }

  /// What was read, and what was found on the way.
  struct Input {
    /// Nil without settings.
    let catalog: Catalog?
    /// What the files say, each by itself, where an audience sees only some; else nil.
    let content: DecodedContent?
    /// Nil without a theme.
    let theme: FoundTheme?
    let sources: [SourceFile]
    /// The theme's texts, as they are written.
    let themeTexts: [SourceFile]
    let diagnostics: [Diagnostic]

    /// Whether more is checked than what readers of one audience may see.
    var hasAudiences: Bool { content != nil }

    /// With what was found in the comparisons, what a build reports.
    func findings(_ compared: [Diagnostic]) -> Findings {
      let diagnostics = diagnostics + compared
      var named = Set(diagnostics.map(\.path))
      for note in diagnostics.flatMap(\.notes) { named.insert(note.path) }
      let files = (sources + themeTexts).lazy.filter { named.contains($0.path) }
      return Findings(
        catalog: catalog, diagnostics: diagnostics,
        sources: Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// What was found in all, and the files in which something was; the others are let go.
  struct Findings {
    let catalog: Catalog?
    let diagnostics: [Diagnostic]
    let sources: [String: SourceFile]
  }

  /// What the readers of one audience may see, and what pages of it are made with.
  struct Edition {
    let catalog: Catalog
    let theme: FoundTheme
    let options: PlanOptions
    let search: SiteSearch?
    /// How many of the content's texts are left out; nil without audiences.
    let leftOut: Int?
  }

  /// Reads the content, and what its files say together.
  func read(for form: PlanOptions.Form = .folder) throws(EnvironmentError) -> Input {
    try begin(.load)
    let tree = try FileTree.read(settings.content, attached: "files")
    try begin(.decode)
    let content = tree.then { Self.decode($0, after: tree.diagnostics) }
    let theme = Future { () throws(EnvironmentError) in
      try self.theme(of: content.value, tree.value, for: form)
    }
    try begin(.link)
    let linked = content.then(Self.link)
    let sums =
      SourceSums.check(content.value, attachments: attachments) + FrozenCheck.check(content.value)
    let (found, texts) = try theme.value()
    let hasAudiences = linked.value?.settings.audiences.isEmpty == false
    return Input(
      catalog: linked.value, content: hasAudiences ? content.value : nil, theme: found.value,
      sources: tree.value.sources, themeTexts: texts,
      diagnostics: linked.diagnostics + sums + found.diagnostics)
  }

  /// The theme that the settings name, where there is one, and its texts as they are written.
  private func theme(
    of content: DecodedContent, _ tree: FileTree, for form: PlanOptions.Form
  ) throws(EnvironmentError) -> (Diagnosed<FoundTheme?>, texts: [SourceFile]) {
    guard let place = content.settings else { return (Diagnosed(nil), []) }
    let folder = try ThemeFolder.read(place.theme, namedIn: place.path, among: ownThemes)
    let texts = folder.value.texts
    guard !folder.diagnostics.contains(where: { $0.rule == ThemeRules.unknown }) else {
      return (Diagnosed(nil, folder.diagnostics), texts)
    }
    var options = PlanOptions(
      omitted: settings.omitted, form: form, programVersion: ProgramVersion.number)
    if place.audiences.isEmpty {
      options.edition = name(try EditionName.digest(of: tree), folder.value)
    }
    let theme = folder.then {
      Theme.compile($0.templates, words: $0.words, in: $0.templateFolders, for: form)
    }
    let found = FoundTheme(
      folder: folder.value, templates: theme.value, assets: folder.value.assets(for: options),
      options: options)
    return (Diagnosed(found, theme.diagnostics), texts)
  }

  /// What is made of the input, which is fit for it, and the files of its texts.
  /// The files of its search indexes are made at once by `make`, and not held.
  func edition<Made: Sendable>(
    of input: Input, make: SiteBuilder.Maker<Made>
  ) throws(EnvironmentError) -> (edition: Edition, sources: [SourceFile], made: [Made])? {
    guard let (catalog, content) = try shown(of: input), let theme = input.theme else { return nil }
    var options = theme.options
    if let content {
      options.edition = name(
        try EditionName.digest(of: content, as: catalog, attachments: attachments), theme.folder)
    }
    let leftOut = content.flatMap { left in
      input.content.map { $0.sources.count - $0.reviews.count - left.sources.count }
    }
    let (search, made) = try search(in: catalog, options, make: make)
    let edition = Edition(
      catalog: catalog, theme: theme, options: options, search: search, leftOut: leftOut)
    return (edition, content.map { Array($0.sources.values) } ?? input.sources, made)
  }

  /// What readers see of the input, which is fit for it. Where there are audiences, the content is
  /// filtered, and what is left, which comes with it, is linked afresh: it was checked as a whole.
  func shown(
    of input: Input
  ) throws(EnvironmentError) -> (catalog: Catalog, content: DecodedContent?)? {
    guard let whole = input.catalog else { return nil }
    try begin(.plan)
    let rank = try rank(in: whole.settings)
    guard let content = input.content else { return (whole.published, nil) }
    let left = AudienceFilter.filter(content, to: rank)
    return Self.link(left).value.map { ($0.published, left) }
  }

  /// What the files say. `findings` were made when they were read.
  static func decode(
    _ tree: FileTree, after findings: [Diagnostic]
  ) -> Diagnosed<DecodedContent> {
    let root = tree.root == "." ? "" : tree.root
    return ContentDecoder.decodeSettings(tree.sources, root: root).then { settings in
      let decoder = ContentDecoder(settings: settings, root: root)
      let files = parallelMap(tree.sources) { decoder.decode($0) }
      let found = files.flatMap(\.diagnostics)
      let content = ContentDecoder.assemble(
        settings: settings, sources: tree.sources, decoded: files.map(\.value),
        files: tree.attachments.map { String(tree.name(of: $0.path).dropFirst("files/".count)) },
        root: root, findings: findings + found)
      return Diagnosed(content, found)
    }
  }

  static func link(_ content: DecodedContent) -> Diagnosed<Catalog?> {
    let linker = CatalogLinker(content)
    return linker.catalog(parallelMap(content.revisions) { linker.link($0) })
  }

  /// The search indexes, unless the site goes without, and what `make` made of their files. Where all
  /// is one file, that holds them.
  private func search<Made: Sendable>(
    in catalog: Catalog, _ options: PlanOptions, make: SiteBuilder.Maker<Made>
  ) throws(EnvironmentError) -> (SiteSearch?, [Made]) {
    guard !options.omitted.contains(.search) else { return (nil, []) }
    let indexer = SiteSearch.Indexer(catalog, edition: options.edition, form: options.form) {
      name, bytes in
      ThemeFolder.address(of: name, ending: ".js", bytes)
    }
    guard options.form == .folder else {
      return (indexer.search(parallelMap(indexer.batches) { indexer.read($0) }), [])
    }
    let read = try parallelMap(indexer.batches, with: { PageBufferPool() }) {
      (pages, batch) throws(EnvironmentError) in
      var read = indexer.read(batch)
      var made: [Made] = []
      for file in read.takeFiles() { made += try make(&pages, file) }
      return (read: read, made: made)
    }
    var search = indexer.search(read.map(\.read))
    let rest = try parallelMap(search.takeFiles(), with: { PageBufferPool() }, make)
    return (search, read.flatMap(\.made) + rest.flatMap(\.self))
  }

  /// The folder of the catalog's own themes, where it has one.
  var ownThemes: String? {
    settings.themes ?? (FileTree.isFolder("Themes") ? "Themes" : nil)
  }

  /// Where the files are that the site copies.
  var attachments: String { settings.content + "/files/" }

  /// The name of the edition that is made of content with this digest.
  private func name(_ content: ContentDigest, _ theme: ThemeFolder) -> String {
    EditionName.make(
      content: content, theme: theme, audience: settings.audience, omitted: settings.omitted)
  }

  /// The audience that the site is for.
  func rank(in catalog: CatalogSettings) throws(EnvironmentError) -> AudienceRank {
    if settings.audience == nil, catalog.audiences.isEmpty { return 0 }
    if let name = settings.audience, let rank = AudienceFilter.rank(of: name, in: catalog) {
      return rank
    }
    throw EnvironmentError(
      reason: .unknownAudience,
      problem: settings.audience.map { "The catalog has no audience `\($0)`." }
        ?? "The catalog is made for several audiences.",
      remedy: catalog.audiences.isEmpty
        ? "Build without --audience."
        : "Name one with --audience: \(catalog.audiences.map(\.name).joined(separator: ", ")).")
  }
}
