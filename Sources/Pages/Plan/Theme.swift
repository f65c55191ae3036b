public import Diagnostics
public import Templates

/// A theme's templates, compiled for the pages that they make.
public struct Theme: Sendable {
  let definition: CompiledTemplate<DefinitionPage>
  let checklist: CompiledTemplate<ChecklistPage>
  let compare: CompiledTemplate<ComparePage>
  let redline: CompiledTemplate<RedlinePage>
  let review: CompiledTemplate<ReviewPage>
  let print: CompiledTemplate<PrintPage>
  let printIndex: CompiledTemplate<PrintIndexPage>
  let history: CompiledTemplate<HistoryPage>
  let home: CompiledTemplate<HomePage>
  let definitions: CompiledTemplate<DefinitionsPage>
  let terms: CompiledTemplate<TermsPage>
  let term: CompiledTemplate<TermPage>
  let references: CompiledTemplate<ReferencesPage>
  let reference: CompiledTemplate<ReferencePage>
  let changes: CompiledTemplate<ChangesPage>
  let changeList: CompiledTemplate<ChangeListPage>
  let guide: CompiledTemplate<GuideArticle>
  let search: CompiledTemplate<SearchPage>
  let unresolved: CompiledTemplate<UnresolvedPage>
  let accessibility: CompiledTemplate<AccessibilityPage>
  let notFound: CompiledTemplate<NotFoundPage>
  let oneFile: CompiledTemplate<OneFilePage>

  /// What stands around the content of every page, in a file of its own and in one file with all
  /// others.
  private static let (layout, article) = ("layout", "article")

  /// Compiles the templates of a theme whose files lie in `folders`, its own first, and reports
  /// what is wrong with them, each problem once.
  public static func compile(
    _ files: [SourceFile], in folders: [String], for form: PlanOptions.Form = .folder
  ) -> Diagnosed<Theme> {
    let read = TemplateLibrary.read(files, in: folders)
    let library =
      switch form {
      case .folder: read.value
      case .oneFile: read.value.using(article, for: layout)
      }
    var diagnostics = read.diagnostics
    func compiled<Page: TemplateRecord>(_ name: String) -> CompiledTemplate<Page> {
      let result = library.compile(name, for: Page.self)
      diagnostics += result.diagnostics
      return result.value
    }
    let theme = Theme(
      definition: compiled("definition"), checklist: compiled("checklist"),
      compare: compiled("compare"), redline: compiled("redline"), review: compiled("review"),
      print: compiled("print"),
      printIndex: compiled("print-index"), history: compiled("history"), home: compiled("home"),
      definitions: compiled("definitions"), terms: compiled("terms"), term: compiled("term"),
      references: compiled("references"), reference: compiled("reference"),
      changes: compiled("changes"), changeList: compiled("change-list"),
      guide: compiled("guide"), search: compiled("search"), unresolved: compiled("unresolved"),
      accessibility: compiled("accessibility"), notFound: compiled("not-found"),
      oneFile: compiled("one-file"))
    return Diagnosed(theme, diagnostics)
  }

  /// What each page template is given, by the template's name.
  public static let pages: [(template: String, record: RecordReference)] = [
    ("definition", DefinitionPage.reference), ("checklist", ChecklistPage.reference),
    ("compare", ComparePage.reference), ("redline", RedlinePage.reference),
    ("review", ReviewPage.reference), ("print", PrintPage.reference),
    ("print-index", PrintIndexPage.reference), ("history", HistoryPage.reference),
    ("home", HomePage.reference), ("definitions", DefinitionsPage.reference),
    ("terms", TermsPage.reference), ("term", TermPage.reference),
    ("references", ReferencesPage.reference), ("reference", ReferencePage.reference),
    ("changes", ChangesPage.reference), ("change-list", ChangeListPage.reference),
    ("guide", GuideArticle.reference), ("search", SearchPage.reference),
    ("unresolved", UnresolvedPage.reference),
    ("accessibility", AccessibilityPage.reference), ("not-found", NotFoundPage.reference),
    ("one-file", OneFilePage.reference),
  ]
}
