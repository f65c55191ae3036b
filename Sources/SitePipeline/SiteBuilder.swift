import CatalogModel
import CatalogReading
public import Diagnostics
public import Pages
import Redlining
import Templates

/// Builds a site of a folder of content.
public struct SiteBuilder: Sendable {
  /// What to build, from where, for whom.
  public struct Settings: Sendable {
    /// The folder of the content.
    public var content = "Content"
    /// The folder of the themes; nil for `Themes`, where there is one.
    public var themes: String?
    /// The folder of the site.
    public var output = "Site"
    /// The audience that the site is for, where the catalog declares audiences.
    public var audience: String?
    /// Parts of the site that aren't made.
    public var omitted: Set<PlanOptions.Part> = []
    /// Whether warnings keep a site from being published as errors do.
    public var isStrict = false
    /// The user's home folder, where no site may ever be.
    public var home: String?

    /// The settings of a build in which nothing is said.
    public init() {}
  }

  /// A part of the work, as a person who waits for it sees it.
  public enum Stage: String, Sendable, CaseIterable {
    /// Reading files.
    case load
    /// Understanding each file.
    case decode
    /// Understanding them together, and checking; meanwhile, reading the theme.
    case link
    /// Comparing revisions, and checking what their changes say of themselves.
    case compare
    /// Leaving out what isn't for this audience, planning pages.
    case plan
    /// Making pages.
    case render
    /// Putting the site in its place.
    case publish
  }

  /// What came of a build.
  public struct Outcome: Sendable {
    /// What was found in the content and the theme.
    public let diagnostics: [Diagnostic]
    /// The files in which something was found.
    public let sources: [String: SourceFile]
    /// Whether the content is fit to be published.
    public let isFit: Bool
    /// What publishing came to; nil when nothing was published.
    public let publication: Publication?
    /// What the site was made from. To let go of a large one takes a fifth of a second: a program
    /// that ends anyway exits while it still holds it.
    public let plan: SitePlan?
    /// What was read, held as long.
    let catalog: Catalog?
  }

  private let settings: Settings
  private let interruption: Interruption
  private let willBegin: @Sendable (Stage) -> Void

  /// Prepares a build; `willBegin` is called at the start of each stage. An interruption ends it
  /// soon, with nothing left behind.
  public init(
    _ settings: Settings, interruption: Interruption = .never,
    willBegin: @escaping @Sendable (Stage) -> Void = { _ in }
  ) {
    self.settings = settings
    self.interruption = interruption
    self.willBegin = willBegin
  }

  /// Reads and checks the content, makes every page, and puts the site in its place; nothing
  /// changes there when something is wrong.
  public func build() throws(EnvironmentError) -> Outcome {
    let publisher = try SitePublisher(
      output: settings.output, apartFrom: [settings.content] + [ownThemes].compactMap(\.self),
      home: settings.home, audience: settings.audience, interruption: interruption)
    defer { publisher.close() }
    let input = try read()
    guard let edition = try edition(of: input) else { return outcome(input) }
    let plan = plan(edition)
    try begin(.render)
    let files = try parallelMap(plan.files, with: { PageBufferPool() }) {
      (sheets, file) throws(EnvironmentError) in
      try sheets.make(
        file,
        copy: { (name, path) throws(EnvironmentError) in
          try publisher.copy(attachments + name, to: path)
        },
        write: { (bytes, path) throws(EnvironmentError) in try publisher.write(bytes, to: path) })
    }
    try begin(.publish)
    return outcome(input, try publisher.publish(files.flatMap(\.self)), of: plan)
  }

  /// Reads and checks the content, makes every page, and packs them all into one archive; nil when
  /// something is wrong. Nothing is written.
  public func pack() throws(EnvironmentError) -> (outcome: Outcome, package: SitePackage?) {
    let input = try read()
    guard let edition = try edition(of: input) else { return (outcome(input), nil) }
    let plan = plan(edition)
    try begin(.render)
    let files = try parallelMap(plan.files, with: { PageBufferPool() }) {
      (sheets, file) throws(EnvironmentError) in
      try sheets.make(
        file,
        copy: { (name, path) throws(EnvironmentError) in
          (path: path, bytes: try Self.bytes(of: attachments + name))
        }, write: { (path: $1, bytes: Array($0)) })
    }
    try begin(.publish)
    do {
      return (
        outcome(input, of: plan),
        try SitePackage(
          files.flatMap(\.self), of: edition.catalog.settings, for: settings.audience)
      )
    } catch {
      throw EnvironmentError(
        reason: .system, problem: "The site is larger than an archive can be, which is 4 GiB.",
        remedy: "Hand the folder on as it is, or leave parts out with --without.")
    }
  }

  /// Reads and checks the content, makes every page, and puts them all on one; nil when something is
  /// wrong. Nothing is written.
  public func bind() throws(EnvironmentError) -> (outcome: Outcome, package: SitePackage?) {
    let input = try read(for: .oneFile)
    guard let edition = try edition(of: input) else { return (outcome(input), nil) }
    let plan = plan(edition)
    let file = OneFile(
      plan, of: edition.catalog, redlines: edition.redlines, theme: edition.theme.templates,
      assets: edition.theme.assets, search: edition.search, options: edition.options,
      attachments: try parallelMap(edition.catalog.files) { (name) throws(EnvironmentError) in
        let bytes = try Self.bytes(of: attachments + name)
        return OneFile.Attachment(name, base64: Base64.text(bytes))
      })
    try begin(.render)
    let parts = parallelMap(file.pages, with: { PageBufferPool() }) { (sheets, page) in
      sheets.make(page) { file.part($0, at: page.path) }
    }
    let page = PageBufferPool.bytes {
      file.write(parts, to: &$0, hash: { ContentDigest.policySource(of: $0.bytes) })
    }
    try begin(.publish)
    return (
      outcome(input, of: plan),
      SitePackage(page: page, of: edition.catalog.settings, for: settings.audience)
    )
  }

  /// Reads and checks the content, and lists what a site of it would hold; nil when something is
  /// wrong. No page is made, and nothing is written.
  public func list() throws(EnvironmentError) -> (outcome: Outcome, inventory: EditionInventory?) {
    let input = try read()
    let catalog = try shown(of: input)?.catalog
    return (
      outcome(input), catalog.map { EditionInventory($0, attachments: attachments) }
    )
  }

  /// Reads and checks the content, and plans the pages, which are made when they are asked for; nil when
  /// something is wrong. Nothing is written.
  public func preview() throws(EnvironmentError) -> (outcome: Outcome, site: PreviewedSite?) {
    let input = try read()
    guard let edition = try edition(of: input) else { return (outcome(input), nil) }
    return (outcome(input), PreviewedSite(plan(edition), attachments: attachments))
  }

  /// The folders that a build reads: the content's, and the catalog's own themes.
  public var inputs: [String] { [settings.content, settings.themes ?? "Themes"] }

  /// Reads and checks the content as `build` does, and writes nothing. No audience need be named;
  /// one that is must be the catalog's.
  public func check() throws(EnvironmentError) -> Outcome {
    let input = try read()
    if settings.audience != nil, isFit(input), let catalog = input.catalog {
      _ = try rank(in: catalog.settings)
    }
    return outcome(input)
  }
}

extension SiteBuilder {
  /// The theme, and what tells a site made with it, of the content, from every other.
  private struct FoundTheme {
    let folder: ThemeFolder
    let templates: Theme
    let assets: [ThemeAsset]
    /// What is made of the content. Where it is for several audiences, each has an edition of its
    /// own, which isn't named yet.
    let options: PlanOptions
  }

  /// What was read, and what was found on the way.
  private struct Input {
    /// Nil without settings.
    let catalog: Catalog?
    /// What the files say, each by itself, where an audience sees only some; else nil.
    let content: DecodedContent?
    /// What the comparisons of revisions amount to.
    let redlines: RedlineTable
    /// Nil without a theme.
    let theme: FoundTheme?
    /// The files in which something was found; the others are let go before pages are made.
    let sources: [String: SourceFile]
    let diagnostics: [Diagnostic]

    init(
      _ catalog: Diagnosed<Catalog?>, _ content: DecodedContent, redlines: RedlineTable,
      theme: FoundTheme?, from sources: [SourceFile]
    ) {
      self.catalog = catalog.value
      self.content = catalog.value?.settings.audiences.isEmpty == false ? content : nil
      self.redlines = redlines
      self.theme = theme
      diagnostics = catalog.diagnostics
      var named = Set(diagnostics.map(\.path))
      for note in diagnostics.flatMap(\.notes) { named.insert(note.path) }
      self.sources = Dictionary(
        sources.lazy.filter { named.contains($0.path) }.map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// What the readers of one audience may see, and what pages of it are made with.
  private struct Edition {
    let catalog: Catalog
    let redlines: RedlineTable
    let theme: FoundTheme
    let options: PlanOptions
    let search: SiteSearch?
  }

  private func begin(_ stage: Stage) throws(EnvironmentError) {
    try interruption.check()
    willBegin(stage)
  }

  private func read(for form: PlanOptions.Form = .folder) throws(EnvironmentError) -> Input {
    try begin(.load)
    let tree = try FileTree.read(settings.content, attached: "files")
    try begin(.decode)
    let content = tree.then { Self.decode($0, after: tree.diagnostics) }
    let theme = Future { () throws(EnvironmentError) in
      try self.theme(of: content.value, tree.value, for: form)
    }
    try begin(.link)
    let linked = content.then(Self.link)
    if !settings.omitted.contains(.redlines) { try begin(.compare) }
    let comparisons = compare(linked.value, from: tree.value.sources)
    let (found, texts) = try theme.value()
    return Input(
      Diagnosed(
        linked.value, linked.diagnostics + comparisons.diagnostics + found.diagnostics),
      content.value, redlines: comparisons.value, theme: found.value,
      from: tree.value.sources + texts)
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

  /// What is made of the input, where that is fit for it.
  private func edition(of input: Input) throws(EnvironmentError) -> Edition? {
    guard let (catalog, content) = try shown(of: input), let theme = input.theme else { return nil }
    var (redlines, options) = (input.redlines, theme.options)
    if let content {
      redlines = compare(catalog, from: Array(content.sources.values)).value
      options.edition = name(
        try EditionName.digest(of: content, as: catalog, attachments: attachments), theme.folder)
    }
    return Edition(
      catalog: catalog, redlines: redlines, theme: theme, options: options,
      search: search(in: catalog, options))
  }

  /// What readers see of the input, where that is fit for it. Where there are audiences, the content
  /// is filtered, and what is left, which comes with it, is linked afresh: it was checked as a whole.
  private func shown(
    of input: Input
  ) throws(EnvironmentError) -> (catalog: Catalog, content: DecodedContent?)? {
    guard isFit(input), let whole = input.catalog else { return nil }
    try begin(.plan)
    let rank = try rank(in: whole.settings)
    guard let content = input.content else { return (whole.published, nil) }
    let left = AudienceFilter.filter(content, to: rank)
    return Self.link(left).value.map { ($0.published, left) }
  }

  private func plan(_ edition: Edition) -> SitePlan {
    SitePlanner.plan(
      edition.catalog, redlines: edition.redlines, theme: edition.theme.templates,
      assets: edition.theme.assets, search: edition.search, options: edition.options)
  }

  /// Compares what readers may want to see compared, unless the site goes without.
  private func compare(
    _ catalog: Catalog?, from sources: [SourceFile]
  ) -> Diagnosed<RedlineTable> {
    guard let catalog, !settings.omitted.contains(.redlines) else { return Diagnosed(.empty) }
    return CatalogComparison.compare(catalog, from: sources)
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

  /// The search indexes, unless the site goes without.
  private func search(in catalog: Catalog, _ options: PlanOptions) -> SiteSearch? {
    guard !options.omitted.contains(.search) else { return nil }
    let indexer = SiteSearch.Indexer(catalog, edition: options.edition, form: options.form) {
      name, bytes in
      ThemeFolder.address(of: name, ending: ".js", bytes)
    }
    return indexer.search(parallelMap(indexer.batches) { indexer.read($0) })
  }

  /// The folder of the catalog's own themes, where it has one.
  private var ownThemes: String? {
    settings.themes ?? (FileTree.isFolder("Themes") ? "Themes" : nil)
  }

  /// Where the files are that the site copies.
  private var attachments: String { settings.content + "/files/" }

  private static func bytes(of path: String) throws(EnvironmentError) -> [UInt8] {
    do throws(SystemFailure) {
      return try Disk.read(path)
    } catch {
      throw EnvironmentError(error, reading: path)
    }
  }

  /// The name of the edition that is made of content with this digest.
  private func name(_ content: ContentDigest, _ theme: ThemeFolder) -> String {
    EditionName.make(
      content: content, theme: theme, audience: settings.audience, omitted: settings.omitted)
  }

  /// The audience that the site is for.
  private func rank(in catalog: CatalogSettings) throws(EnvironmentError) -> AudienceRank {
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

  private func isFit(_ input: Input) -> Bool {
    !input.diagnostics.contains { settings.isStrict || $0.severity == .error }
  }

  private func outcome(
    _ input: Input, _ publication: Publication? = nil, of plan: SitePlan? = nil
  ) -> Outcome {
    Outcome(
      diagnostics: input.diagnostics, sources: input.sources, isFit: isFit(input),
      publication: publication, plan: plan, catalog: input.catalog)
  }
}
