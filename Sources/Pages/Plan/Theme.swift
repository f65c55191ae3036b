public import Diagnostics
public import Templates

/// What a template of its own makes a page of.
public protocol PageRecord: TemplateRecord {
  /// The name of the template in the theme.
  static var template: String { get }
}

/// A theme's templates, compiled for the pages that they make, and its words.
public struct Theme: Sendable {
  /// Every kind of page, in the order in which the theme's README lists them.
  static let pages: [any PageRecord.Type] = [
    DefinitionPage.self, ChecklistPage.self, ComparePage.self, RedlinePage.self, ReviewPage.self,
    PrintPage.self, PrintIndexPage.self, HistoryPage.self, HomePage.self, DefinitionsPage.self,
    DefinitionRowsPage.self, NamesPage.self,
    TermsPage.self, TermPage.self, ReferencesPage.self, ReferencePage.self, ChangesPage.self,
    ChangeListPage.self, GuideArticle.self, SearchPage.self, UnresolvedPage.self,
    AccessibilityPage.self, NotFoundPage.self, OneFilePage.self,
  ]

  /// What stands around the content of every page, in a file of its own and in one file with all
  /// others.
  private static let (layout, article) = ("layout", "article")

  let words: InterfaceWords
  private let templates: TemplateSet

  /// Compiles the templates of a theme, which lie in `folders`, its own first, with its words, and
  /// reports what is wrong with them, each problem once.
  public static func compile(
    _ files: [SourceFile], words: ThemeWords, in folders: [String],
    for form: PlanOptions.Form = .folder
  ) -> Diagnosed<Theme> {
    let read = TemplateLibrary.read(files, words: words, in: folders)
    let library =
      switch form {
      case .folder: read.value
      case .oneFile: read.value.using(article, for: layout)
      }
    var diagnostics = read.diagnostics
    diagnostics += read.value.checkWords(needed: InterfaceWord.allCases.map(\.rawValue))
    var templates = TemplateSet()
    func compile<Page: PageRecord>(_ page: Page.Type) {
      let result = library.compile(page.template, for: page)
      diagnostics += result.diagnostics
      templates[page] = result.value
    }
    for page in pages { compile(page) }
    return Diagnosed(Theme(words: InterfaceWords(words), templates: templates), diagnostics)
  }

  /// The template that makes a page.
  func template<Page: PageRecord>(for page: Page.Type = Page.self) -> CompiledTemplate<Page> {
    guard let template = templates[page] else { preconditionFailure("`pages` lacks \(page)") }
    return template
  }
}
