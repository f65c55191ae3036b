import Diagnostics

/// How strict the compiler is.
enum Dialect: Sendable {
  /// What themes are held to: the way a value is placed fits its kind.
  case theme
  /// What the specification allows, for its own tests.
  case specification
}

/// Turns a template into a program for one kind of page: every name becomes a position.
struct TemplateCompiler {
  private let library: TemplateLibrary
  private let dialect: Dialect
  private var program = Program()
  private var bodies: [BodyKey: Int] = [:]
  private var finished: [[Instruction]] = []
  private var registers: [NameScope: UInt16] = [:]
  private var fields: [ObjectIdentifier: UInt16] = [:]
  private var graph = InclusionGraph()
  private var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []

  private init(_ library: TemplateLibrary, _ dialect: Dialect) {
    self.library = library
    self.dialect = dialect
  }

  /// Compiles `template` for a page whose data is of the kind `root`.
  static func compile(
    _ template: Template, for root: FieldKind, in library: TemplateLibrary, _ dialect: Dialect
  ) -> Diagnosed<Program> {
    var compiler = TemplateCompiler(library, dialect)
    let scope = NameScope(root)
    let key = BodyKey(
      template: template.name, scopes: ScopeStack(root: scope), replacements: [:],
      isIndented: false)
    compiler.program.pageRegister = compiler.register(scope)
    compiler.program.main = compiler.body(key, template)
    compiler.cutEndlessCalls()
    compiler.link()
    return Diagnosed(compiler.program, compiler.diagnostics)
  }

  /// Puts the bodies one after the other.
  private mutating func link() {
    for body in finished {
      let start = program.instructions.count
      program.instructions.append(contentsOf: body)
      program.bodies.append(start..<program.instructions.count)
    }
    program.registerCount = registers.count
  }

  /// The number of the body for `key`, which is compiled when it is asked for first. Its number
  /// is known before it is finished, so that it can call itself.
  private mutating func body(_ key: BodyKey, _ template: Template) -> Int {
    if let known = bodies[key] { return known }
    let number = finished.count
    bodies[key] = number
    finished.append([])
    var builder = BodyBuilder()
    compile(template.nodes, CompilationContext(template, key), number, &builder)
    finished[number] = builder.instructions
    return number
  }

  private mutating func compile(
    _ nodes: some Sequence<TemplateNode>, _ frame: CompilationContext, _ body: Int,
    _ builder: inout BodyBuilder
  ) {
    for node in nodes {
      switch node {
      case .text(let span):
        builder.addLiteral(frame.template.file.bytes[span.range], to: &program.literals)
      case .margin(let span):
        if frame.isIndented { builder.add(.indent) }
        builder.addLiteral(outdented(span, frame), to: &program.literals)
      case .place(let tag, let isUnescaped):
        compilePlace(tag, isUnescaped: isUnescaped, frame, &builder)
      case .section(let tag, let content, let isInverted):
        compileSection(tag, content, isInverted: isInverted, frame, body, &builder)
      case .inclusion(let inclusion): compileInclusion(inclusion, frame, body, &builder)
      case .block(let block): compileBlock(block, frame, body, &builder)
      }
    }
  }

  /// White space at the start of a line, as far as the frame leaves it.
  private func outdented(_ span: ByteSpan, _ frame: CompilationContext) -> ArraySlice<UInt8> {
    frame.template.file.bytes[span.range].dropFirst(frame.outdent)
  }

  // MARK: Values

  private mutating func compilePlace(
    _ tag: TemplateNode.Tag, isUnescaped: Bool, _ frame: CompilationContext,
    _ builder: inout BodyBuilder
  ) {
    if let word = word(of: tag) { return compileWord(word, tag, isUnescaped, frame, &builder) }
    guard let found = resolve(tag, frame) else { return }
    checkPlace(tag, found.kind.unwrapped, isUnescaped: isUnescaped, frame)
    builder.add(.place(path(found), escaped: !isUnescaped))
  }

  /// The name of the theme's word that a tag places; nil for a field.
  private func word(of tag: TemplateNode.Tag) -> String? { dialect == .theme ? tag.word : nil }

  /// Puts a word into the template's text.
  private mutating func compileWord(
    _ word: String, _ tag: TemplateNode.Tag, _ isUnescaped: Bool, _ frame: CompilationContext,
    _ builder: inout BodyBuilder
  ) {
    checkPlace(tag, .text, isUnescaped: isUnescaped, frame)
    guard let text = library.words[word] else {
      return report(
        TemplateRules.unknownWord, frame.template, tag.name.span,
        "the theme has no word `\(word)`", help: "add it to the theme's words.yml",
        suggestion: library.words.nearest(to: word).map { "words." + $0 })
    }
    builder.addLiteral(HTML(escaping: text).bytes, to: &program.literals)
  }

  private mutating func checkPlace(
    _ tag: TemplateNode.Tag, _ kind: FieldKind, isUnescaped: Bool, _ frame: CompilationContext
  ) {
    let name = tag.name.value
    switch kind {
    case .html:
      guard dialect == .theme, !isUnescaped else { return }
      report(
        TemplateRules.escapedHTML, frame.template, tag.span,
        "`\(name)` is HTML; two braces would show its tags to the reader",
        help: "write `{{{\(name)}}}`")
    case .text, .url, .number:
      guard dialect == .theme, isUnescaped else { return }
      report(
        TemplateRules.unescapedText, frame.template, tag.span,
        "`\(name)` is \(kind.withArticle), not HTML",
        help: "write `{{\(name)}}`")
    case .boolean, .optional, .list, .record:
      report(
        TemplateRules.unplaceableValue, frame.template, tag.span,
        "`\(name)` is \(kind.withArticle), which can't be written as it is",
        help: "open a section over it: `{{#\(name)}}…{{/\(name)}}`")
    }
  }

  // MARK: Sections

  private mutating func compileSection(
    _ tag: TemplateNode.Tag, _ content: [TemplateNode], isInverted: Bool,
    _ frame: CompilationContext,
    _ body: Int, _ builder: inout BodyBuilder
  ) {
    guard word(of: tag) == nil else {
      return checkSection(tag, .text, isInverted: isInverted, frame)
    }
    guard let found = resolve(tag, frame) else { return }
    checkSection(tag, found.kind, isInverted: isInverted, frame)
    let path = path(found)
    guard !isInverted else {
      let place = builder.open(.inverted(path, count: 0))
      compile(content, frame, body, &builder)
      return builder.close(place)
    }
    var inner = frame
    var register: UInt16?
    let isList: Bool
    let scope: NameScope?
    switch found.kind.unwrapped {
    case .boolean: (scope, isList) = (nil, false)
    case .list(let element): (scope, isList) = (NameScope(element), true)
    case .text, .html, .url, .number, .record, .optional:
      (scope, isList) = (NameScope(found.kind.unwrapped), false)
    }
    if let scope {
      register = self.register(scope)
      inner.enter(scope, from: found.scope, isList: isList)
    }
    let place = builder.open(.section(path, register: register, count: 0))
    compile(content, inner, body, &builder)
    builder.close(place)
  }

  private mutating func checkSection(
    _ tag: TemplateNode.Tag, _ kind: FieldKind, isInverted: Bool, _ frame: CompilationContext
  ) {
    switch kind {
    case .boolean, .optional, .list, .record: return
    case .text, .html, .url, .number:
      guard dialect == .theme else { return }
      let name = tag.name.value
      report(
        TemplateRules.notASection, frame.template, tag.span,
        "`\(name)` is \(kind.withArticle) that is always there",
        help: kind == .html ? "place it with `{{{\(name)}}}`" : "place it with `{{\(name)}}`")
    }
  }

  private mutating func register(_ scope: NameScope) -> UInt16 {
    if let known = registers[scope] { return known }
    let register = UInt16(registers.count)
    registers[scope] = register
    return register
  }

  // MARK: Other templates

  private mutating func compileInclusion(
    _ inclusion: TemplateNode.Inclusion, _ frame: CompilationContext, _ body: Int,
    _ builder: inout BodyBuilder
  ) {
    if let stray = inclusion.stray, dialect == .theme {
      report(
        TemplateRules.strayContent, frame.template, stray,
        "this stands in `{{<\(inclusion.tag.name.value)}}` outside any block and shows nowhere")
    }
    guard let template = library.templates[inclusion.tag.name.value] else {
      return reportUnknown(inclusion.tag, frame)
    }
    checkBlocks(inclusion, template, frame)
    var replacements = frame.replacements
    for block in inclusion.blocks where replacements[block.tag.name.value] == nil {
      replacements[block.tag.name.value] = Replacement(block: block, template: frame.template)
    }
    let indentation = inclusion.indentation.map { outdented($0, frame) } ?? []
    let isIndented = inclusion.indentation != nil && (frame.isIndented || !indentation.isEmpty)
    let key = BodyKey(
      template: template.name, scopes: frame.scopes, replacements: replacements,
      isIndented: isIndented)
    let callee = self.body(key, template)
    indent(by: indentation, &builder) { compiler, builder in
      compiler.graph.add(
        InclusionGraph.Call(
          caller: body, callee: callee, place: builder.instructions.count, step: frame.step,
          template: frame.template, tag: inclusion.tag))
      builder.add(.call(body: Int32(callee)))
    }
  }

  private mutating func compileBlock(
    _ block: TemplateNode.Block, _ frame: CompilationContext, _ body: Int,
    _ builder: inout BodyBuilder
  ) {
    guard let replacement = frame.replacements[block.tag.name.value],
      !frame.expanding.contains(replacement)
    else { return compile(block.content, frame, body, &builder) }
    let indentation = outdented(block.indentation, frame)
    let inner = frame.inside(replacement, isIndented: !indentation.isEmpty)
    let content = replacement.block.content
    indent(by: indentation, &builder) { compiler, builder in
      if block.startsLine {
        if inner.isIndented, !replacement.block.startsLine { builder.add(.indent) }
        compiler.compile(content, inner, body, &builder)
      } else if case .margin(let span) = content.first {
        // The line has started, with the white space before the block.
        builder.addLiteral(compiler.outdented(span, inner), to: &compiler.program.literals)
        compiler.compile(content.dropFirst(), inner, body, &builder)
      } else {
        compiler.compile(content, inner, body, &builder)
      }
    }
  }

  /// Adds what `add` adds, with `indentation` in force.
  private mutating func indent(
    by indentation: ArraySlice<UInt8>, _ builder: inout BodyBuilder,
    _ add: (inout TemplateCompiler, inout BodyBuilder) -> Void
  ) {
    guard !indentation.isEmpty else { return add(&self, &builder) }
    let start = Int32(program.literals.count)
    let count = Int32(indentation.count)
    program.literals.append(contentsOf: indentation)
    builder.add(.pushIndentation(start: start, count: count))
    add(&self, &builder)
    builder.add(.popIndentation(count: count))
  }

  // MARK: Names

  /// Finds what a tag's name means, or reports that it means nothing.
  private mutating func resolve(_ tag: TemplateNode.Tag, _ frame: CompilationContext) -> Resolution?
  {
    do {
      return try frame.scopes.resolve(tag.name.value)
    } catch {
      report(
        TemplateRules.unknownName, frame.template, tag.name.span, error.message, help: error.help,
        suggestion: Suggestion.nearest(to: error.name, among: error.candidates))
      return nil
    }
  }

  private mutating func path(_ found: Resolution) -> ValuePath {
    let fields = found.fields.map { number(of: $0) }
    let firstStep = program.steps.count
    program.steps.append(contentsOf: fields.dropFirst())
    return ValuePath(
      register: register(found.scope), field: fields[0], firstStep: UInt16(firstStep),
      stepCount: UInt16(fields.count - 1))
  }

  /// The place of a field in the program.
  private mutating func number(of field: FieldReader) -> UInt16 {
    let identity = ObjectIdentifier(field)
    if let known = fields[identity] { return known }
    let number = UInt16(program.fields.count)
    program.fields.append(field)
    fields[identity] = number
    return number
  }

  // MARK: Findings

  private mutating func checkBlocks(
    _ inclusion: TemplateNode.Inclusion, _ template: Template, _ frame: CompilationContext
  ) {
    let known = library.blockNames(from: template)
    for block in inclusion.blocks where !known.contains(block.tag.name.value) {
      let name = block.tag.name
      report(
        TemplateRules.unknownBlock, frame.template, name.span,
        "`\(template.name)` has no block `\(name.value)`",
        help: known.isEmpty ? nil : "its blocks are \(known.sorted().joined(separator: ", "))",
        suggestion: Suggestion.nearest(to: name.value, among: known.sorted()))
    }
  }

  private mutating func reportUnknown(_ tag: TemplateNode.Tag, _ frame: CompilationContext) {
    let name = tag.name.value
    report(
      TemplateRules.unknownPartial, frame.template, tag.name.span,
      "the theme has no template `\(name)`",
      suggestion: Suggestion.nearest(to: name, among: library.names))
  }

  /// Reports calls that would never come to an end, and takes them out of the program.
  private mutating func cutEndlessCalls() {
    for call in graph.endlessCalls(bodyCount: finished.count) {
      finished[call.caller][call.place] = .literal(start: 0, count: 0)
      report(
        TemplateRules.endlessPartial, call.template, call.tag.span,
        "`\(call.tag.name.value)` includes itself here without end",
        help: "put this tag in a section over a list of the record it is in")
    }
  }

  /// Reports a finding once, however many ways lead to its place.
  private mutating func report(
    _ rule: Rule, _ template: Template, _ span: ByteSpan, _ message: String, help: String? = nil,
    suggestion: String? = nil
  ) {
    let diagnostic = Diagnostic(
      rule, in: template.file.path, at: span, message, help: help, suggestion: suggestion)
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }
}
