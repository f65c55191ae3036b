import Diagnostics

/// A template as parsed: it stands for the file's text and knows nothing of schemas.
///
/// Lines that hold nothing but a comment, a delimiter tag, or one end of a section are gone;
/// the white space that starts any other line is a `margin`, so that a partial or a block can be
/// indented or moved to the left.
indirect enum TemplateNode: Sendable {
  /// Bytes to copy, within one line or with its end.
  case text(ByteSpan)
  /// The white space, perhaps none, at the start of a line that isn't blank.
  case margin(ByteSpan)
  /// `{{name}}`, or `{{{name}}}` and `{{&name}}` when unescaped.
  case place(Tag, isUnescaped: Bool)
  /// `{{#name}}`, or `{{^name}}` when inverted, up to its end.
  case section(Tag, [TemplateNode], isInverted: Bool)
  /// `{{>name}}`, or `{{<name}}` with the blocks it gives.
  case inclusion(Inclusion)
  /// `{{$name}}` and its content.
  case block(Block)

  /// A tag: where it stands and what it names.
  struct Tag: Sendable {
    /// The whole tag with its delimiters.
    let span: ByteSpan
    /// What it names.
    let name: Located<String>
  }

  /// Another template put in this place.
  struct Inclusion: Sendable {
    /// The tag that names the other template.
    let tag: Tag
    /// The white space before the tag when it stands alone on its line, which indents every line
    /// of the other template; nil when the tag stands within a line.
    let indentation: ByteSpan?
    /// The blocks given to the other template.
    let blocks: [Block]
    /// The first text or tag outside the blocks, which shows nowhere.
    let stray: ByteSpan?
  }

  /// A named part that another template can replace.
  struct Block: Sendable {
    /// The opening tag.
    let tag: Tag
    /// Whether a new line starts after the opening tag.
    let startsLine: Bool
    /// How far the lines of the content, or of what replaces it, are indented.
    let indentation: ByteSpan
    /// What stands here unless it is replaced.
    let content: [TemplateNode]
  }
}

/// One template: its name, its file and its nodes.
struct Template: Sendable {
  let name: String
  let file: SourceFile
  let nodes: [TemplateNode]
  /// The names of the blocks in the file, outermost or not.
  let blockNames: Set<String>
  /// The names of the templates that the file includes.
  let inclusions: Set<String>
  /// The names of the theme's words that the file places.
  let words: Set<String>

  /// Joins the parts, and looks through the nodes for names of blocks, other templates and words.
  init(name: String, file: SourceFile, nodes: [TemplateNode]) {
    self.name = name
    self.file = file
    self.nodes = nodes
    var blockNames: Set<String> = []
    var inclusions: Set<String> = []
    var words: Set<String> = []
    Self.collect(nodes, &blockNames, &inclusions, &words)
    self.blockNames = blockNames
    self.inclusions = inclusions
    self.words = words
  }

  private static func collect(
    _ nodes: [TemplateNode], _ blocks: inout Set<String>, _ inclusions: inout Set<String>,
    _ words: inout Set<String>
  ) {
    for node in nodes {
      switch node {
      case .text, .margin: break
      case .place(let tag, _): if let word = tag.word { words.insert(word) }
      case .section(_, let content, _): collect(content, &blocks, &inclusions, &words)
      case .block(let block):
        blocks.insert(block.tag.name.value)
        collect(block.content, &blocks, &inclusions, &words)
      case .inclusion(let inclusion):
        inclusions.insert(inclusion.tag.name.value)
        collect(inclusion.blocks.map(TemplateNode.block), &blocks, &inclusions, &words)
      }
    }
  }
}

extension TemplateNode {
  /// The block that the node is.
  var block: Block? {
    switch self {
    case .block(let block): block
    case .text, .margin, .place, .section, .inclusion: nil
    }
  }
}

extension [TemplateNode] {
  /// The white space that starts the first line of nodes that start on a line of their own.
  var firstIndentation: ByteSpan? {
    for node in self {
      switch node {
      case .text: continue
      case .margin(let span): return span
      case .place: return nil
      case .inclusion(let inclusion): return inclusion.indentation
      case .block(let block): return block.indentation
      case .section(_, let content, _):
        if let span = content.firstIndentation { return span }
      }
    }
    return nil
  }
}
