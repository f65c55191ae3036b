import CLibcmark
import Diagnostics

/// Turns libcmark's tree into blocks: first every leaf's text into one store, then the blocks.
struct TreeReader {
  private typealias Leaf = (text: Range<Int>, marks: [RichText.Mark])

  private static let deepest = 100

  private let path: String
  private let lines: LineStarts
  private var store: [UInt8] = []
  /// The store, when all leaves are in it.
  private var whole = TextStore([])
  private var leaves: [Leaf] = []
  private var nextLeaf = 0
  private var diagnostics: [Diagnostic] = []

  init(path: String, lines: LineStarts) {
    self.path = path
    self.lines = lines
  }

  mutating func read(_ root: OpaquePointer, reserving capacity: Int) -> Diagnosed<[Block]> {
    store.reserveCapacity(capacity)
    collectLeaves(below: root, depth: 0)
    whole = TextStore(store)
    return Diagnosed(blocks(below: root, depth: 0), diagnostics)
  }

  // MARK: Leaves

  private mutating func collectLeaves(below node: OpaquePointer, depth: Int) {
    var child = cmark_node_first_child(node)
    while let block = child {
      child = cmark_node_next(block)
      switch cmark_node_get_type(block) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: collectInlines(of: block)
      case CMARK_NODE_CODE_BLOCK: collectLiteral(of: block)
      case CMARK_NODE_HTML_BLOCK:
        reportHTML(block)
        collectLiteral(of: block)
      case CMARK_NODE_THEMATIC_BREAK: break
      default: descend(into: block, depth: depth)
      }
    }
  }

  private mutating func descend(into block: OpaquePointer, depth: Int) {
    guard depth < Self.deepest else {
      diagnostics.append(
        Diagnostic(
          MarkdownRules.nesting, in: path, at: lines.span(of: block),
          "this text nests deeper than \(Self.deepest) levels",
          help: "put a backslash before the first sign to show it as text"))
      return
    }
    collectLeaves(below: block, depth: depth + 1)
  }

  private mutating func collectLiteral(of block: OpaquePointer) {
    let start = store.count
    append(cmark_node_get_literal(block))
    while store.count > start, store.last == UInt8(ascii: "\n") { store.removeLast() }
    leaves.append((start..<store.count, []))
  }

  private mutating func collectInlines(of block: OpaquePointer) {
    let start = store.count
    var marks: [RichText.Mark] = []
    collectInlines(below: block, from: start, depth: 0, into: &marks)
    leaves.append((start..<store.count, marks))
  }

  private mutating func collectInlines(
    below node: OpaquePointer, from base: Int, depth: Int, into marks: inout [RichText.Mark]
  ) {
    var child = cmark_node_first_child(node)
    while let inline = child {
      child = cmark_node_next(inline)
      let start = store.count - base
      let place = marks.count
      switch cmark_node_get_type(inline) {
      case CMARK_NODE_TEXT: append(cmark_node_get_literal(inline))
      case CMARK_NODE_SOFTBREAK: store.append(UInt8(ascii: "\n"))
      case CMARK_NODE_HTML_INLINE:
        reportHTML(inline)
        append(cmark_node_get_literal(inline))
      case CMARK_NODE_CODE:
        append(cmark_node_get_literal(inline))
        marks.append(.init(.code, start..<store.count - base))
      case CMARK_NODE_LINEBREAK:
        store.append(UInt8(ascii: "\n"))
        marks.append(.init(.lineBreak, start..<start + 1))
      default:
        guard depth < Self.deepest else { continue }
        collectInlines(below: inline, from: base, depth: depth + 1, into: &marks)
        guard let kind = kind(of: inline) else { continue }
        marks.insert(.init(kind, start..<store.count - base), at: place)
      }
    }
  }

  private func kind(of inline: OpaquePointer) -> RichText.Mark.Kind? {
    switch cmark_node_get_type(inline) {
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: text(cmark_node_get_url(inline)), title: text(cmark_node_get_title(inline)))
    case CMARK_NODE_IMAGE:
      .image(source: text(cmark_node_get_url(inline)), title: text(cmark_node_get_title(inline)))
    default: nil
    }
  }

  private mutating func append(_ literal: UnsafePointer<CChar>?) {
    guard let literal else { return }
    var end = literal
    while end.pointee != 0 { end += 1 }
    let count = end - literal
    literal.withMemoryRebound(to: UInt8.self, capacity: count) {
      store.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private func text(_ literal: UnsafePointer<CChar>?) -> String {
    literal.map { String(cString: $0) } ?? ""
  }

  private mutating func reportHTML(_ node: OpaquePointer) {
    let isComment = text(cmark_node_get_literal(node)).drop { $0.isWhitespace }.dropFirst()
      .hasPrefix("!--")
    diagnostics.append(
      isComment
        ? Diagnostic(
          MarkdownRules.comment, in: path, at: lines.span(of: node),
          "a comment isn't hidden: it would be printed", help: "delete it")
        : Diagnostic(
          MarkdownRules.html, in: path, at: lines.span(of: node),
          "HTML isn't passed through: it is shown as text",
          help: "write it in Markdown, or put a backslash before the `<`"))
  }

  // MARK: Blocks

  private mutating func blocks(below node: OpaquePointer, depth: Int) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(Self.childCount(of: node))
    var itemCount = 0
    var child = cmark_node_first_child(node)
    while let block = child {
      child = cmark_node_next(block)
      if let read = self.block(block, depth: depth, &itemCount) { result.append(read) }
    }
    return result
  }

  /// Reads a block; `itemCount` is that of the lists before it, up to the heading that it stands
  /// under.
  private mutating func block(
    _ node: OpaquePointer, depth: Int, _ itemCount: inout Int
  ) -> Block? {
    let span = lines.span(of: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HTML_BLOCK: return .paragraph(takeLeaf(at: span))
    case CMARK_NODE_HEADING:
      itemCount = 0
      return .heading(level: Int(cmark_node_get_heading_level(node)), takeLeaf(at: span))
    case CMARK_NODE_CODE_BLOCK:
      return .code(takeLeaf(at: span), language: text(cmark_node_get_fence_info(node)))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak(span)
    case CMARK_NODE_BLOCK_QUOTE:
      guard depth < Self.deepest else { return nil }
      return .quote(.init(blocks: blocks(below: node, depth: depth + 1), span: span))
    case CMARK_NODE_LIST:
      guard depth < Self.deepest else { return nil }
      let list = list(node, depth: depth, countingFrom: itemCount + 1)
      itemCount += list.items.count
      return .list(list)
    default: return nil
    }
  }

  private static func childCount(of node: OpaquePointer) -> Int {
    var count = 0
    var child = cmark_node_first_child(node)
    while let next = child {
      count += 1
      child = cmark_node_next(next)
    }
    return count
  }

  private mutating func list(
    _ node: OpaquePointer, depth: Int, countingFrom number: Int
  ) -> Block.List {
    var items: [Block.Item] = []
    items.reserveCapacity(Self.childCount(of: node))
    var child = cmark_node_first_child(node)
    while let item = child {
      child = cmark_node_next(item)
      let content = depth + 1 < Self.deepest ? blocks(below: item, depth: depth + 2) : []
      items.append(.init(blocks: content, span: lines.span(of: item)))
    }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .init(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0, items: items, countingFrom: number)
  }

  private mutating func takeLeaf(at span: ByteSpan) -> RichText {
    let leaf = leaves[nextLeaf]
    nextLeaf += 1
    return RichText(text: TextSlice(whole, leaf.text), marks: leaf.marks, span: span)
  }
}
