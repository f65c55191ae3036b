/// Compiled templates, each found by the type of the page that it makes.
public struct TemplateSet: Sendable {
  private var programs: [ObjectIdentifier: Program] = [:]

  /// Makes a set without templates.
  public init() {}

  /// The template for a page; nil where the set has none.
  public subscript<Page: TemplateRecord>(page: Page.Type) -> CompiledTemplate<Page>? {
    get { programs[ObjectIdentifier(page)].map(CompiledTemplate.init) }
    set { programs[ObjectIdentifier(page)] = newValue?.program }
  }
}
