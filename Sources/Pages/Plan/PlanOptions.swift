/// What of a site is made, and what it says of its making.
public struct PlanOptions: Sendable {
  /// Parts that a build can go without.
  public enum Part: String, Sendable, CaseIterable {
    /// Pages of changes between versions.
    case redlines
    /// The search index.
    case search
    /// Data files.
    case data
    /// Print pages, checklists and review sheets.
    case print
  }

  /// How the pages are handed on.
  public enum Form: Sendable {
    /// Each is a file of a folder.
    case folder
    /// All stand in one file.
    case oneFile
  }

  /// The parts left out.
  public let omitted: Set<Part>
  /// How the pages are handed on.
  public let form: Form
  /// The program's version, as the site states it.
  public let programVersion: String

  /// What tells this edition from every other: it changes with the content, the theme, the
  /// audience, the parts left out and the program.
  public var edition: String

  /// Makes options of their parts.
  public init(
    omitted: Set<Part> = [], form: Form = .folder, programVersion: String, edition: String = "0"
  ) {
    self.omitted = omitted
    self.form = form
    self.programVersion = programVersion
    self.edition = edition
  }

  /// Whether current and adopted versions have a checklist.
  var hasChecklists: Bool { !omitted.contains(.print) }

  /// Whether there are pages to print and review sheets, which paper alone needs.
  var hasPrintPages: Bool { form == .folder && !omitted.contains(.print) }

  /// Whether there are files for programs, and the page of comparisons that is made of such.
  var hasData: Bool { form == .folder && !omitted.contains(.data) }

  /// Whether pages have use for the theme's script of that name.
  public func runs(_ script: String) -> Bool {
    switch script {
    case let name where SearchPage.isScript(name): !omitted.contains(.search)
    case RedlinePage.script: !omitted.contains(.redlines)
    case ComparePages.script: hasData
    case OneFile.script: form == .oneFile
    case _: true
    }
  }
}
