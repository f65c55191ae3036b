import Diagnostics
import FrontMatter
import Pages
import Templates

/// A theme's files, with those of the themes that it extends where it has none of its own.
struct ThemeFolder: Sendable {
  /// The templates, by path.
  let templates: [SourceFile]
  /// The labels of the interface.
  let words: ThemeWords
  /// The files that the words come from, by path.
  let wordFiles: [SourceFile]
  /// Stylesheets, scripts and pictures, by path in the theme.
  let assets: [ThemeAsset]
  /// Where templates lie: in the theme's own folder first.
  let templateFolders: [String]

  /// The files that say what pages say: templates and words.
  var texts: [SourceFile] { templates + wordFiles }

  /// The name of a template in its theme, which says nothing of where the theme lies.
  func name(of template: SourceFile) -> String {
    let folder = templateFolders.first { template.path.hasPrefix($0 + "/") }
    return String(template.path.dropFirst(folder.map { $0.utf8.count + 1 } ?? 0))
  }

  /// What pages made with `options` load: the theme's files, with the scripts that those have use
  /// for put together into one, which weighs less than all of them apart and is loaded once.
  func assets(for options: PlanOptions) -> [ThemeAsset] {
    let scripts = assets.filter { $0.name.hasSuffix(".js") && options.runs($0.name) }
    let others = assets.filter { !$0.name.hasSuffix(".js") }
    guard !scripts.isEmpty else { return others }
    let bytes = Array(scripts.map(\.bytes).joined(separator: ";\n".utf8))
    return others + [
      ThemeAsset(
        name: ThemeAsset.scripts, address: Self.address(of: "scripts", ending: ".js", bytes),
        bytes: bytes, parts: scripts.map(\.name))
    ]
  }

  /// The folders of the theme of that name, which stands in the file at `path`, and of those that it
  /// extends, nearest first. The catalog's own themes lie in the folder `themes`, where it has one; a
  /// `standard` among them extends the one that comes with the program, unless it names another.
  static func layers(
    _ name: Located<String>, namedIn path: String, among themes: String?
  ) throws(EnvironmentError) -> Diagnosed<[FileTree]> {
    let own =
      try themes.map { (folder) throws(EnvironmentError) in
        try FileTree.folders(in: folder)
      } ?? []
    var layers = Diagnosed<[FileTree]>([])
    var next: (name: Located<String>, path: String)? = (name, path)
    var seen: Set<String> = []
    while let (name, path) = next {
      if let problem = problem(with: name, in: path, among: own, themes, seen) {
        layers.diagnostics.append(problem)
        break
      }
      seen.insert(name.value)
      next = nil
      if let themes, own.contains(name.value) {
        let tree = try FileTree.read(themes + "/" + name.value)
        let settings = tree.value.root + "/theme.yml"
        let base = base(namedIn: tree.value.sources.first { $0.path == settings })
        layers.value.append(tree.value)
        layers.diagnostics += tree.diagnostics + base.diagnostics
        next = base.value.map { ($0, settings) }
      }
      if next == nil, name.value == BundledTheme.name { layers.value.append(BundledTheme.tree) }
    }
    return layers
  }

  private static func problem(
    with name: Located<String>, in path: String, among own: [String], _ themes: String?,
    _ seen: Set<String>
  ) -> Diagnostic? {
    guard !seen.contains(name.value) else {
      return Diagnostic(
        ThemeRules.endless, in: path, at: name.span, "the theme `\(name.value)` extends itself",
        help: "remove `extends` from one of the themes")
    }
    let names = Set(own + [BundledTheme.name]).sorted()
    guard !names.contains(name.value) else { return nil }
    let place = themes.map { "the themes in `\($0)` and of the program" } ?? "the program's themes"
    return Diagnostic(
      ThemeRules.unknown, in: path, at: name.span, "there is no theme `\(name.value)`",
      help: "\(place) are: \(names.joined(separator: ", "))",
      suggestion: Suggestion.nearest(to: name.value, among: names))
  }

  /// The theme that a `theme.yml` extends, if any.
  private static func base(namedIn file: SourceFile?) -> Diagnosed<Located<String>?> {
    guard let file else { return Diagnosed(nil) }
    return ContentDocument.readYAML(file).then { document in
      guard let document else { return Diagnosed(nil) }
      var reader = MappingReader(document)
      _ = reader.text("title")
      _ = reader.text("description")
      let base = reader.text("extends").located
      return Diagnosed(base, reader.finish())
    }
  }

  /// Takes each file from the nearest theme that has it.
  static func merge(_ layers: [FileTree]) -> Diagnosed<ThemeFolder> {
    var templates: [SourceFile] = []
    var assets: [ThemeAsset] = []
    var wordFiles: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = ["theme.yml"]
    for layer in layers {
      for file in layer.sources {
        let name = layer.name(of: file.path)
        guard name != ThemeWordsReader.file else {
          wordFiles.append(file)
          continue
        }
        guard seen.insert(name).inserted else { continue }
        if name.hasPrefix("templates/"), name.hasSuffix(".mustache") {
          templates.append(file)
        } else if let asset = asset(name, file.bytes) {
          assets.append(asset)
        } else {
          diagnostics.append(unexpected(name, file.path))
        }
      }
    }
    let words = ThemeWordsReader.read(
      wordFiles, ownAt: (layers.first?.root ?? "") + "/" + ThemeWordsReader.file)
    let theme = ThemeFolder(
      templates: templates.sorted { $0.path < $1.path }, words: words.value, wordFiles: wordFiles,
      assets: branded(assets).sorted { $0.name < $1.name },
      templateFolders: layers.map { $0.root + "/templates" })
    return Diagnosed(theme, words.diagnostics + diagnostics)
  }

  /// The assets with `brand.css` at the end of the stylesheet, so that it has the last word.
  private static func branded(_ assets: [ThemeAsset]) -> [ThemeAsset] {
    guard let brand = assets.first(where: { $0.name == "brand.css" }) else { return assets }
    return assets.filter { $0.name != brand.name }.compactMap {
      $0.name == "style.css" ? asset($0.name, $0.bytes + Array("\n".utf8) + brand.bytes) : $0
    }
  }

  private static func unexpected(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      ThemeRules.unexpectedFile, in: path, at: .at(0),
      "`\(name)` is no template in `templates/`, no `words.yml` and no file that pages load",
      help: "remove it; `typebook explain \(ThemeRules.unexpectedFile.id)` says what may be here")
  }

  /// The asset that a theme's file is, under a name that changes with its content.
  private static func asset(_ name: String, _ bytes: [UInt8]) -> ThemeAsset? {
    guard let dot = name.lastIndex(of: "."), endings.contains(String(name[dot...])) else {
      return nil
    }
    let ending = String(name[dot...])
    let content = ending == ".js" ? ThemeScript.trimmed(bytes) : bytes
    return ThemeAsset(
      name: name, address: address(of: String(name[..<dot]), ending: ending, content),
      bytes: content)
  }

  /// Where the files that pages load lie in a site.
  static let assetFolder = "assets/"

  /// The address of a file that pages load; it changes with the content.
  static func address(of name: String, ending: String, _ bytes: [UInt8]) -> SiteAddress {
    SiteAddress("\(assetFolder)\(name).\(ContentDigest(of: bytes).description.prefix(16))\(ending)")
  }

  private static let endings: Set<String> = [
    ".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".ico",
  ]
}
