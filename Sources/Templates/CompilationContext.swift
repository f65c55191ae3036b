import Diagnostics

/// A block that replaces another one, and the template it is written in.
struct Replacement: Hashable, Sendable {
  let block: TemplateNode.Block
  let template: Template

  /// Two replacements are the same when they stand at the same place.
  static func == (left: Replacement, right: Replacement) -> Bool {
    left.template.name == right.template.name
      && left.block.tag.span == right.block.tag.span
  }

  /// Hashes the place.
  func hash(into hasher: inout Hasher) {
    hasher.combine(template.name)
    hasher.combine(block.tag.span)
  }
}

/// One way to compile a template: each is compiled once and called from wherever it is needed.
struct BodyKey: Hashable, Sendable {
  let template: String
  let scopes: ScopeStack
  let replacements: [String: Replacement]
  /// Whether an indentation is in force, to be written at the start of each line.
  let isIndented: Bool
}

/// Where the compiler is: what is around the nodes it compiles.
struct CompilationContext {
  /// The template that the nodes are written in.
  var template: Template
  var scopes: ScopeStack
  var replacements: [String: Replacement]
  var isIndented: Bool
  /// How many bytes of white space to take from the start of each line.
  var outdent = 0
  /// The replacements being compiled, which don't replace blocks inside themselves.
  var expanding: Set<Replacement> = []
  /// The innermost scope when the body started.
  let start: NameScope
  /// How each scope's value descends from a scope that was there when the body started.
  var descents: [NameScope: Descent]

  /// The start of the body for `key`.
  init(_ template: Template, _ key: BodyKey) {
    self.template = template
    scopes = key.scopes
    start = key.scopes.innermost
    replacements = key.replacements
    isIndented = key.isIndented
    descents = Dictionary(
      uniqueKeysWithValues: key.scopes.scopes.map { ($0, Descent(from: $0, isInList: false)) })
  }

  /// Enters the scope of a section over a value found in the scope `origin`.
  mutating func enter(_ scope: NameScope, from origin: NameScope, isList: Bool) {
    let outer = descents[origin] ?? Descent(from: origin, isInList: false)
    scopes = scopes.entering(scope)
    descents[scope] = Descent(from: outer.source, isInList: outer.isInList || isList)
  }

  /// The frame for a replacement's content at the place of the block it replaces.
  func inside(_ replacement: Replacement, isIndented: Bool) -> CompilationContext {
    var inner = self
    inner.template = replacement.template
    inner.expanding.insert(replacement)
    inner.isIndented = self.isIndented || isIndented
    let own = replacement.block.startsLine ? replacement.block.content.firstIndentation : nil
    inner.outdent = own?.count ?? 0
    return inner
  }

  /// How the innermost value here relates to the innermost value at the body's start.
  var step: InclusionGraph.Step {
    guard let descent = descents[scopes.innermost], descent.source == start else {
      return .elsewhere
    }
    return descent.isInList ? .down : .same
  }
}

/// Where a scope's value comes from, as far as a body knows.
struct Descent: Hashable {
  /// The scope at the body's start whose value holds it, or is it.
  let source: NameScope
  /// Whether a list is on the way.
  let isInList: Bool

  /// Joins a source and whether a list is on the way from it.
  init(from source: NameScope, isInList: Bool) {
    self.source = source
    self.isInList = isInList
  }
}
