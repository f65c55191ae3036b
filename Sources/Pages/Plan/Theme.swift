public import Diagnostics
public import Templates

/// A theme's templates, compiled for the pages that they make.
public struct Theme: Sendable {
  let definition: CompiledTemplate<DefinitionPage>
  let print: CompiledTemplate<PrintPage>
  let printIndex: CompiledTemplate<PrintIndexPage>

  /// Compiles the templates of a theme whose files lie in `folder`, and reports what is wrong
  /// with them, each problem once.
  public static func compile(_ files: [SourceFile], in folder: String) -> Diagnosed<Theme> {
    let library = TemplateLibrary.read(files, in: folder)
    var diagnostics = library.diagnostics
    func compiled<Page: TemplateRecord>(_ name: String, _ page: Page.Type)
      -> CompiledTemplate<Page>
    {
      let result = library.value.compile(name, for: page)
      diagnostics += result.diagnostics
      return result.value
    }
    let theme = Theme(
      definition: compiled("definition", DefinitionPage.self),
      print: compiled("print", PrintPage.self),
      printIndex: compiled("print-index", PrintIndexPage.self))
    return Diagnosed(theme, diagnostics)
  }

  /// What each page template is given, by the template's name.
  public static let pages: [(template: String, record: RecordReference)] = [
    ("definition", DefinitionPage.reference), ("print", PrintPage.reference),
    ("print-index", PrintIndexPage.reference),
  ]
}
