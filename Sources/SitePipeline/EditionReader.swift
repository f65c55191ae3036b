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
    /// The SHA-256 of the sources.
    let digests: SourceDigests
    let sums: FileSums
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
    /// The files of the search indexes, where they weren't made with them.
    let indexes: Deferred<[SitePlan.File]>?
    /// How many of the content's texts are left out; nil without audiences.
    let leftOut: Int?
  }

  /// Reads the content, and what its files say together. A `workspace` is taken over, and filled for
  /// the next time.
  func read(
    for form: PlanOptions.Form = .folder, in workspace: inout Workspace?
  ) throws(EnvironmentError) -> Input {
    try begin(.load)
    let tree = try FileTree.read(settings.content, attached: "files", after: workspace?.tree)
    try begin(.decode)
    let digests = Future { [known = workspace?.digests] in
      SourceDigests(of: tree.value.sources, after: known)
    }
    let content = tree.then {
      Self.decode($0, after: tree.diagnostics, keepingIn: &workspace)
    }
    let sums = workspace?.sums ?? FileSums()
    let theme = Future { [known = workspace?.theme] () throws(EnvironmentError) in
      try self.theme(of: content.value, for: form, after: known) { () throws(EnvironmentError) in
        try EditionName.digest(of: tree.value, digests.value(), sums)
      }
    }
    try begin(.link)
    let linked = content.then { Self.link($0, keepingIn: &workspace, \.whole) }
    let unequal =
      SourceSums.check(content.value, attachments: attachments, sums)
      + FrozenCheck.check(content.value)
    let found = try theme.value()
    workspace?.tree = tree.value
    workspace?.digests = digests.value()
    workspace?.theme = found.compiled
    let hasAudiences = linked.value?.settings.audiences.isEmpty == false
    return Input(
      catalog: linked.value, content: hasAudiences ? content.value : nil,
      theme: found.theme.value, sources: tree.value.sources, digests: digests.value(),
      sums: sums, themeTexts: found.texts,
      diagnostics: linked.diagnostics + unequal + found.theme.diagnostics)
  }

  /// What came of looking for a theme.
  private struct ThemeSearch {
    /// Nil where there is none of the name in the settings.
    let theme: Diagnosed<FoundTheme?>
    /// Its texts, as they are written.
    var texts: [SourceFile] = []
    var compiled: CompiledTheme?
  }

  /// The theme that the settings name. `digest` is that of the content. A `known` one that was made of
  /// the same files isn't made again.
  private func theme(
    of content: DecodedContent, for form: PlanOptions.Form, after known: CompiledTheme?,
    digest: () throws(EnvironmentError) -> ContentDigest
  ) throws(EnvironmentError) -> ThemeSearch {
    guard let place = content.settings else { return ThemeSearch(theme: Diagnosed(nil)) }
    let layers = try ThemeFolder.layers(place.theme, namedIn: place.path, among: ownThemes)
    let same = known.flatMap { $0.isMade(of: layers.value, for: form) ? $0 : nil }
    let compiled = same ?? CompiledTheme(layers.value, for: form)
    let folder = layers.then { _ in compiled.folder }
    guard !folder.diagnostics.contains(where: { $0.rule == ThemeRules.unknown }) else {
      return ThemeSearch(
        theme: Diagnosed(nil, folder.diagnostics), texts: folder.value.texts)
    }
    var options = PlanOptions(
      omitted: settings.omitted, form: form, programVersion: ProgramVersion.number)
    if place.audiences.isEmpty { options.edition = name(try digest(), folder.value) }
    let found = FoundTheme(
      folder: folder.value, templates: compiled.templates.value,
      assets: folder.value.assets(for: options), options: options)
    return ThemeSearch(
      theme: folder.then { _ in Diagnosed(found, compiled.templates.diagnostics) },
      texts: folder.value.texts, compiled: compiled)
  }

  /// What is made of the input, which is fit for it, and what `make` made of the files of its search
  /// indexes, which aren't held. Who previews a site may never search: then they are made when they
  /// are asked for.
  func edition<Made: Sendable>(
    of input: Input, in workspace: inout Workspace?, make: SiteBuilder.Maker<Made>
  ) throws(EnvironmentError) -> (edition: Edition, made: [Made])? {
    guard let (catalog, content) = try shown(of: input, in: &workspace), let theme = input.theme
    else { return nil }
    var options = theme.options
    if let content {
      options.edition = name(
        try EditionName.digest(
          of: content, as: catalog, attachments: attachments, input.sums), theme.folder)
    }
    let leftOut = content.flatMap { left in
      input.content.map { $0.sources.count - $0.reviews.count - left.sources.count }
    }
    var search: SiteSearch?
    var made: [Made] = []
    if let indexer = indexer(of: catalog, options) {
      if workspace == nil, options.form == .folder {
        (search, made) = try Self.search(indexer, make: make)
      } else {
        search = indexer.whenAsked { parallelMap($0) { indexer.read($0) } }
      }
    }
    let isPreview = workspace != nil
    let edition = Edition(
      catalog: catalog, theme: theme, options: options, search: search,
      indexes: search.flatMap { search in isPreview ? Deferred { search.files } : nil },
      leftOut: leftOut)
    return (edition, made)
  }

  /// What readers see of the input, which is fit for it. Where there are audiences, the content is
  /// filtered, and what is left, which comes with it, is linked afresh: it was checked as a whole.
  func shown(
    of input: Input, in workspace: inout Workspace?
  ) throws(EnvironmentError) -> (catalog: Catalog, content: DecodedContent?)? {
    guard let whole = input.catalog else { return nil }
    try begin(.plan)
    let rank = try rank(in: whole.settings)
    guard let content = input.content else { return (whole.published, nil) }
    let left = AudienceFilter.filter(content, to: rank)
    return Self.link(left, keepingIn: &workspace, \.shown).value.map { ($0.published, left) }
  }

  /// What the files say together. `findings` were made when they were read.
  static func catalog(of tree: FileTree, after findings: [Diagnostic]) -> Diagnosed<Catalog?> {
    var none: Workspace?
    return decode(tree, after: findings).then { link($0, keepingIn: &none, \.whole) }
  }

  /// What the files say, to be read once.
  static func decode(
    _ tree: FileTree, after findings: [Diagnostic]
  ) -> Diagnosed<DecodedContent> {
    var none: Workspace?
    return decode(tree, after: findings, keepingIn: &none)
  }

  /// What the files say. `findings` were made when they were read.
  static func decode(
    _ tree: FileTree, after findings: [Diagnostic], keepingIn workspace: inout Workspace?
  ) -> Diagnosed<DecodedContent> {
    let root = tree.root == "." ? "" : tree.root
    var found = ContentDecoder.decodeSettings(tree.sources, root: root)
    // Settings that can't be read aren't missing.
    found.diagnostics.removeAll { missing in findings.contains { $0.path == missing.path } }
    return found.then { settings in
      let decoder = ContentDecoder(settings: settings, root: root)
      let file = settings.flatMap { place in tree.sources.first { $0.path == place.path } }
      let known = workspace?.decoded
      let files = parallelMap(tree.sources) {
        known?.decoded($0, settings: file) ?? decoder.decode($0)
      }
      workspace?.decoded = DecodedFiles(files, of: tree.sources, settings: file)
      let found = files.flatMap(\.diagnostics)
      let content = ContentDecoder.assemble(
        settings: settings, sources: tree.sources, decoded: files.map(\.value),
        files: tree.attachments.map { String(tree.name(of: $0.path).dropFirst("files/".count)) },
        root: root, findings: findings + found)
      return Diagnosed(content, found)
    }
  }

  /// What the files say together.
  static func link(
    _ content: DecodedContent, keepingIn workspace: inout Workspace?,
    _ texts: WritableKeyPath<Workspace, Workspace.Texts>
  ) -> Diagnosed<Catalog?> {
    let linker = CatalogLinker(content)
    let known = workspace?[keyPath: texts].links?.usable(by: linker)
    let linked = parallelMap(content.revisions) { linker.link($0, reusing: known) }
    workspace?[keyPath: texts].links = LinkedContent(linked, by: linker)
    return linker.catalog(linked)
  }

  /// What makes the search indexes, unless the site goes without.
  private func indexer(of catalog: Catalog, _ options: PlanOptions) -> SiteSearch.Indexer? {
    guard !options.omitted.contains(.search) else { return nil }
    return SiteSearch.Indexer(catalog, edition: options.edition, form: options.form) {
      name, bytes in
      ThemeFolder.address(of: name, ending: ".js", bytes)
    }
  }

  /// The search indexes without their files, and what `make` made of these.
  private static func search<Made: Sendable>(
    _ indexer: SiteSearch.Indexer, make: SiteBuilder.Maker<Made>
  ) throws(EnvironmentError) -> (SiteSearch, [Made]) {
    let read = try parallelMap(indexer.batches, with: { PageBufferPool() }) {
      (pages, batch) throws(EnvironmentError) in
      var read = indexer.read(batch)
      var made: [Made] = []
      for file in read.takeFiles() { made += try make(&pages, file) }
      return (read: read, made: made)
    }
    let (search, files) = indexer.search(read.map(\.read))
    let rest = try parallelMap(files, with: { PageBufferPool() }, make)
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
