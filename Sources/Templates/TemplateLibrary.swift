public import Diagnostics

/// A theme's templates, parsed once, ready to be compiled for each kind of page.
public struct TemplateLibrary: Sendable {
  private static let suffix = ".mustache"

  let templates: [String: Template]
  let words: ThemeWords
  private let folders: [String]

  /// Parses templates, which may place `words`, and reports what is wrong with their tags.
  ///
  /// A template's name is its file's path inside one of `folders`, without `.mustache`:
  /// `definition`, or `parts/cell` in a folder. Two files must not have one name. A template that
  /// isn't there is missed in the first folder.
  public static func read(
    _ files: [SourceFile], words: ThemeWords = .none, in folders: [String] = []
  ) -> Diagnosed<TemplateLibrary> {
    var templates: [String: Template] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      let name = name(of: file, in: folders)
      let parsed = TemplateParser.parse(name, in: file)
      templates[name] = parsed.value
      diagnostics += parsed.diagnostics
    }
    return Diagnosed(
      TemplateLibrary(templates: templates, words: words, folders: folders), diagnostics)
  }

  /// The library in which what includes the template `name` includes `other` instead. Without
  /// such a template the library stays as it is.
  public func using(_ other: String, for name: String) -> TemplateLibrary {
    guard let template = templates[other] else { return self }
    var templates = templates
    templates[name] = template
    return TemplateLibrary(templates: templates, words: words, folders: folders)
  }

  /// Reports words that neither a template nor the program uses, which needs those named `needed`,
  /// and those of the latter that are missing.
  public func checkWords(needed: [String]) -> [Diagnostic] {
    words.check(
      used: templates.values.reduce(into: []) { $0.formUnion($1.words) }, needed: needed)
  }

  /// The names of the templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// Compiles the template `name` for pages whose data is a `Page`, and reports what in it, and
  /// in the templates it includes, doesn't fit the data. `read` has reported faults of the tags
  /// themselves. A fault in a template that many pages include is reported by each `compile`.
  public func compile<Page: TemplateRecord>(
    _ name: String, for page: Page.Type
  ) -> Diagnosed<CompiledTemplate<Page>> {
    compile(name, for: Page.templateKind, .theme).then { Diagnosed(CompiledTemplate(program: $0)) }
  }

  /// Compiles a template for data of any kind.
  func compile(_ name: String, for root: FieldKind, _ dialect: Dialect) -> Diagnosed<Program> {
    guard let template = templates[name] else { return missing(name) }
    return TemplateCompiler.compile(template, for: root, in: self, dialect)
  }

  /// The blocks that `template` has, or a template that it includes.
  func blockNames(from template: Template) -> Set<String> {
    var names = template.blockNames
    var seen: Set<String> = [template.name]
    var queue = Array(template.inclusions)
    while let next = queue.popLast() {
      guard seen.insert(next).inserted, let other = templates[next] else { continue }
      names.formUnion(other.blockNames)
      queue.append(contentsOf: other.inclusions)
    }
    return names
  }

  private func missing(_ name: String) -> Diagnosed<Program> {
    let path = (folders.first.map { $0 + "/" } ?? "") + name + Self.suffix
    let diagnostic = Diagnostic(
      TemplateRules.missingPage, in: path, at: .at(0), "the theme has no template `\(name)`",
      help: "add the file \(path)", suggestion: Suggestion.nearest(to: name, among: names))
    return Diagnosed(Program(), [diagnostic])
  }

  private static func name(of file: SourceFile, in folders: [String]) -> String {
    var name = Substring(file.path)
    if let folder = folders.first(where: { name.hasPrefix($0 + "/") }) {
      name = name.dropFirst(folder.count + 1)
    }
    if name.hasSuffix(suffix) { name = name.dropLast(suffix.count) }
    return String(name)
  }
}

/// A template whose names are resolved for pages whose data is a `Page`.
public struct CompiledTemplate<Page: TemplateRecord>: Sendable {
  let program: Program

  /// Appends the page made of `page` to `output`, in UTF-8.
  ///
  /// A template that was compiled with errors leaves out what it couldn't make sense of.
  public func render(_ page: Page, into output: inout PageBuffer) {
    TemplateRenderer.render(program, page, into: &output)
  }
}
