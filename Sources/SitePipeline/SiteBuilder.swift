import CatalogModel
import CatalogReading
import Diagnostics
import Pages
import Redlining
import Templates

/// Builds a site of a folder of content.
public struct SiteBuilder: Sendable {
  private let settings: Settings
  private let interruption: Interruption
  private let progress: StageProgress
  private let willBegin: @Sendable (Stage) -> Void

  /// Prepares a build; `willBegin` is called at the start of each stage, and `progress` counts within
  /// the long ones. An interruption ends it soon, with nothing left behind.
  public init(
    _ settings: Settings, interruption: Interruption = .never,
    progress: StageProgress = StageProgress(),
    willBegin: @escaping @Sendable (Stage) -> Void = { _ in }
  ) {
    self.settings = settings
    self.interruption = interruption
    self.progress = progress
    self.willBegin = willBegin
  }

  /// Reads and checks the content, makes every page, and puts the site in its place; nothing
  /// changes there when something is wrong.
  public func build() throws(EnvironmentError) -> Outcome {
    let publisher = try SitePublisher(
      output: settings.output,
      apartFrom: [settings.content] + [reader.ownThemes].compactMap(\.self),
      home: settings.home, audience: settings.audience, interruption: interruption)
    defer { publisher.close() }
    let (findings, site) = try make { (pages, file) throws(EnvironmentError) in
      try pages.make(
        file,
        copy: { (name, path) throws(EnvironmentError) in
          try publisher.copy(attachments + name, to: path)
        },
        write: { (bytes, path) throws(EnvironmentError) in try publisher.write(bytes, to: path) })
    }
    guard let site else { return outcome(findings) }
    try begin(.publish)
    return outcome(
      findings, try publisher.publish(site.files), of: site.plan, without: site.edition.leftOut)
  }

  /// Reads and checks the content, makes every page, and packs them all into one archive; nil when
  /// something is wrong. Nothing is written.
  public func pack() throws(EnvironmentError) -> (outcome: Outcome, package: SitePackage?) {
    let (findings, site) = try makeInMemory()
    guard let site else { return (outcome(findings), nil) }
    try begin(.publish)
    do {
      return (
        outcome(findings, of: site.plan),
        try SitePackage(
          site.files, of: site.edition.catalog.settings, for: settings.audience)
      )
    } catch {
      throw EnvironmentError(
        reason: .system, problem: "The site is larger than an archive can be, which is 4 GiB.",
        remedy: "Hand the folder on as it is, or leave parts out with --without.")
    }
  }

  /// Reads and checks the content, and makes every file of the site in memory; nil when something is
  /// wrong. Nothing is written.
  public func files() throws(EnvironmentError) -> (
    outcome: Outcome, files: [(path: String, bytes: [UInt8])]?
  ) {
    let (findings, site) = try makeInMemory()
    guard let site else { return (outcome(findings), nil) }
    let audience = settings.audience.map {
      (path: PublishedSite.audiencePath, bytes: PublishedSite.audienceText($0))
    }
    return (outcome(findings, of: site.plan), site.files + [audience].compactMap(\.self))
  }

  /// Reads and checks the content, makes every page, and puts them all on one; nil when something is
  /// wrong. With definitions in the settings, the page holds of those alone what people work by.
  /// Nothing is written.
  public func bind() throws(EnvironmentError) -> (outcome: Outcome, package: SitePackage?) {
    var nothing: Workspace?
    let (findings, site) = try planned(for: .oneFile, in: &nothing)
    guard let site else { return (outcome(findings), nil) }
    let edition = site.edition
    let definitions = try definitions(in: edition.catalog)
    let file = OneFile(
      site.plan, of: edition.catalog, definitions: definitions,
      redlines: site.redlines, theme: edition.theme.templates,
      assets: edition.theme.assets, search: edition.search, options: edition.options,
      attachments: try parallelMap(edition.catalog.files) { (name) throws(EnvironmentError) in
        OneFile.Attachment(name, base64: Base64.text(try bytes(ofAttachment: name)))
      })
    try begin(.render, count: file.pages.count)
    let parts = parallelMap(file.pages, with: { PageBufferPool() }) { (pages, page) in
      defer { progress.advance() }
      return pages.make(page) { file.part($0, at: page.path) }
    }
    let page = PageBufferPool.bytes {
      file.write(parts, to: &$0, hash: { ContentDigest.policySource(of: $0.bytes) })
    }
    try begin(.publish)
    return (
      outcome(findings, of: site.plan),
      SitePackage(
        page: page, of: edition.catalog.settings, for: settings.audience,
        holding: definitions ?? [])
    )
  }

  /// Reads and checks the content, and lists what a site of it would hold; nil when something is
  /// wrong. No page is made, and nothing is written.
  public func list() throws(EnvironmentError) -> (outcome: Outcome, inventory: EditionInventory?) {
    let (input, findings) = try checked()
    var nothing: Workspace?
    let catalog =
      isFit(findings.diagnostics) ? try reader.shown(of: input, in: &nothing)?.catalog : nil
    return (
      outcome(findings), catalog.map { EditionInventory($0, attachments: attachments) }
    )
  }

  /// Reads and checks the content, and plans the pages, which are made when they are asked for; nil when
  /// something is wrong. Nothing is written. What the `workspace` has of a build before is taken from
  /// there, where it is still so.
  public func preview(
    in workspace: inout Workspace
  ) throws(EnvironmentError) -> (outcome: Outcome, site: PreviewedSite?) {
    var kept: Workspace? = workspace
    defer { if let kept { workspace = kept } }
    let (findings, site) = try planned(for: .folder, in: &kept)
    return (
      outcome(findings), site.map { PreviewedSite($0.plan, attachments: attachments) }
    )
  }

  /// The folders that a build reads: the content's, and the catalog's own themes.
  public var inputs: [String] { [settings.content, settings.themes ?? "Themes"] }

  /// Reads and checks the content as `build` does, and writes nothing. No audience need be named;
  /// one that is must be the catalog's.
  public func check() throws(EnvironmentError) -> Outcome {
    let (input, findings) = try checked()
    if settings.audience != nil, isFit(findings.diagnostics), let catalog = input.catalog {
      _ = try reader.rank(in: catalog.settings)
    }
    return outcome(findings)
  }
}

extension SiteBuilder {
  /// The definitions that the settings name; nil where they name none, which is all.
  private func definitions(
    in catalog: Catalog
  ) throws(EnvironmentError) -> [DefinitionID]? {
    guard !settings.definitions.isEmpty else { return nil }
    var found: [DefinitionID] = []
    for text in settings.definitions {
      guard let id = DefinitionID(text), catalog.definition(id) != nil else {
        let known = catalog.definitions.map(\.id.text)
        let near = Suggestion.nearest(to: text, among: known)
        throw EnvironmentError(
          reason: .unknownName, problem: "The catalog has no definition `\(text)`.",
          remedy: near.map { "Did you mean `\($0)`?" } ?? "Name one by its ID, such as 6-509-1280.")
      }
      found.append(id)
    }
    return found
  }

  private typealias Findings = EditionReader.Findings

  private var reader: EditionReader {
    EditionReader(settings: settings) { (stage) throws(EnvironmentError) in try begin(stage) }
  }

  /// Where the files are that the site copies.
  private var attachments: String { reader.attachments }

  private func bytes(ofAttachment name: String) throws(EnvironmentError) -> [UInt8] {
    let path = attachments + name
    return try reading(path) { () throws(SystemFailure) in try Disk.read(path) }
  }

  /// An edition that is compared, and what was made of that.
  private struct Comparison<Made> {
    let edition: EditionReader.Edition
    let redlines: RedlineTable
    /// The addresses of the files that tell of changes.
    let addresses: [String]
    let made: [Made]
  }

  /// A site of which no file is made.
  private struct PlannedSite {
    let edition: EditionReader.Edition
    let redlines: RedlineTable
    let plan: SitePlan
  }

  /// A site that is made.
  private struct MadeSite<Made> {
    let edition: EditionReader.Edition
    let files: [Made]
    let plan: SitePlan
  }

  /// Makes of a planned file what the site is put together of.
  typealias Maker<Made> =
    @Sendable (inout PageBufferPool, SitePlan.File) throws(EnvironmentError) -> [Made]

  private func begin(_ stage: Stage, count: Int = 0) throws(EnvironmentError) {
    try interruption.check()
    progress.begin(count)
    willBegin(stage)
  }

  /// Makes every file of the site; nil where something is wrong.
  private func make<Made: Sendable>(
    _ make: @escaping Maker<Made>
  ) throws(EnvironmentError) -> (Findings, MadeSite<Made>?) {
    var nothing: Workspace?
    let (findings, comparison) = try compare(for: .folder, in: &nothing, make: make)
    guard let comparison else { return (findings, nil) }
    let plan = plan(comparison)
    let files = plan.files
    try begin(.render, count: files.count)
    let made = try parallelMap(files, with: { PageBufferPool() }) {
      (pages, file) throws(EnvironmentError) in
      defer { progress.advance() }
      return try make(&pages, file)
    }
    return (
      findings,
      MadeSite(
        edition: comparison.edition, files: comparison.made + made.flatMap(\.self), plan: plan)
    )
  }

  /// Makes every file of the site, and holds their bytes; nil where something is wrong.
  private func makeInMemory() throws(EnvironmentError) -> (
    Findings, MadeSite<(path: String, bytes: [UInt8])>?
  ) {
    try make { (pages, file) throws(EnvironmentError) in
      try pages.make(
        file,
        copy: { (name, path) throws(EnvironmentError) in
          (path: path, bytes: try bytes(ofAttachment: name))
        }, write: { (path: $1, bytes: Array($0)) })
    }
  }

  /// Plans every file of the site and makes none, so that the comparisons stay in memory; nil where
  /// something is wrong.
  private func planned(
    for form: PlanOptions.Form, in workspace: inout Workspace?
  ) throws(EnvironmentError) -> (Findings, PlannedSite?) {
    let (findings, comparison) = try compare(for: form, in: &workspace) { (_, file) in [file] }
    return (
      findings,
      comparison.map {
        PlannedSite(
          edition: $0.edition, redlines: $0.redlines,
          plan: plan($0).adding($0.made))
      }
    )
  }

  /// Reads, checks and compares, and makes the files that tell of changes meanwhile; nil where
  /// something is wrong.
  private func compare<Made: Sendable>(
    for form: PlanOptions.Form, in workspace: inout Workspace?, make: @escaping Maker<Made>
  ) throws(EnvironmentError) -> (Findings, Comparison<Made>?) {
    let input = try reader.read(for: form, in: &workspace)
    // All is checked, whatever this audience sees.
    var found = input.hasAudiences ? try findings(of: input, in: &workspace) : input.findings([])
    guard isFit(found.diagnostics),
      let (edition, searched) = try reader.edition(of: input, in: &workspace, make: make)
    else {
      return (input.hasAudiences ? found : try findings(of: input, in: &workspace), nil)
    }
    let planner = ChangesPlanner(
      edition.catalog, theme: edition.theme.templates, assets: edition.theme.assets,
      search: edition.search, options: edition.options)
    let (table, made) = try compare(
      edition.catalog, input.digests, in: &workspace, input.hasAudiences ? \.shown : \.whole
    ) {
      (pages, definition, comparisons, redlines) throws(EnvironmentError) in
      var made: [(paths: [String], files: [Made])] = []
      for file in planner.files(of: definition, comparisons, redlines) {
        made.append((file.paths, try make(&pages, file)))
      }
      return made
    }
    if !input.hasAudiences { found = input.findings(table.diagnostics) }
    guard isFit(found.diagnostics) else { return (found, nil) }
    return (
      found,
      Comparison(
        edition: edition, redlines: table.value, addresses: made.flatMap(\.paths),
        made: searched + made.flatMap(\.files))
    )
  }

  /// Reads and checks all that there is, and makes nothing.
  private func checked() throws(EnvironmentError) -> (EditionReader.Input, Findings) {
    var nothing: Workspace?
    let input = try reader.read(in: &nothing)
    return (input, try findings(of: input, in: &nothing))
  }

  /// What is found in the input, and in what changed between its texts.
  private func findings(
    of input: EditionReader.Input, in workspace: inout Workspace?
  ) throws(EnvironmentError) -> Findings {
    guard let catalog = input.catalog else { return input.findings([]) }
    let (table, _) = try compare(catalog, input.digests, in: &workspace, \.whole) {
      (_, _, _, _) -> [Never] in []
    }
    return input.findings(table.diagnostics)
  }

  /// The files that are left to make once the texts are compared.
  private func plan<Made>(_ comparison: Comparison<Made>) -> SitePlan {
    let edition = comparison.edition
    return SitePlanner.plan(
      edition.catalog, redlines: comparison.redlines, changes: comparison.addresses,
      theme: edition.theme.templates, assets: edition.theme.assets, search: edition.search,
      indexes: edition.indexes, options: edition.options)
  }

  /// Compares what readers may want to see compared, unless the site goes without.
  private func compare<Made: Sendable>(
    _ catalog: Catalog, _ digests: SourceDigests, in workspace: inout Workspace?,
    _ texts: WritableKeyPath<Workspace, Workspace.Texts>, make: CatalogComparison<Made>.Maker
  ) throws(EnvironmentError) -> (table: Diagnosed<RedlineTable>, made: [Made]) {
    guard !settings.omitted.contains(.redlines) else { return (Diagnosed(.empty), []) }
    try begin(.compare)
    let compared = try CatalogComparison.compare(
      catalog, digests, progress, after: workspace?[keyPath: texts].comparisons, make: make)
    if let kept = compared.texts { workspace?[keyPath: texts].comparisons = kept }
    return (compared.table, compared.made)
  }

  private func isFit(_ diagnostics: [Diagnostic]) -> Bool {
    !diagnostics.contains { $0.isObstacle(isStrict: settings.isStrict) }
  }

  private func outcome(
    _ findings: Findings, _ publication: Publication? = nil, of plan: SitePlan? = nil,
    without leftOut: Int? = nil
  ) -> Outcome {
    Outcome(
      diagnostics: findings.diagnostics, sources: findings.sources,
      isStrict: settings.isStrict, publication: publication, plan: plan, leftOut: leftOut,
      catalog: findings.catalog)
  }
}
