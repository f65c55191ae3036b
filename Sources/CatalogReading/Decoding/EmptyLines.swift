import Bytes
import CatalogModel
import Diagnostics

/// Finds what the empty lines of a form tell: a heading that was moved, or that is gone.
///
/// A heading that was cut or moved leaves its empty lines behind, or hasn't any. That is looked for
/// only in files whose other headings have them.
struct EmptyLines {
  private enum Line: Equatable {
    case empty
    case heading(level: Int)
    case text

    /// How many levels there are.
    static let levels = 7

    var isHeading: Bool { if case .heading = self { true } else { false } }

    /// 0 for text, that of a heading; nil for nothing.
    var level: Int? {
      switch self {
      case .empty: nil
      case .heading(let level): min(level, Self.levels - 1)
      case .text: 0
      }
    }
  }

  private var lines: [(kind: Line, span: ByteSpan)] = []
  private var hasReferences = false

  /// Reports what is found in `file` at `span`.
  static func check(
    _ file: SourceFile, in span: ByteSpan, _ findings: inout DiagnosticCollector
  ) {
    let lines = EmptyLines(file, span)
    lines.checkHeadings(&findings)
    lines.checkGaps(&findings)
    lines.checkEnd(&findings)
  }

  private init(_ file: SourceFile, _ span: ByteSpan) {
    file.bytes.withUnsafeBufferPointer { bytes in
      var start = Int(span.start)
      var fence: UInt8?
      while start < Int(span.end) {
        let feed = bytes.firstIndex(of: 0x0A, in: start..<Int(span.end)) ?? Int(span.end)
        let end = feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if let sign = Self.fence(line), fence == nil || fence == sign {
          fence = fence == nil ? sign : nil
          lines.append((.text, ByteSpan(start, end)))
        } else {
          lines.append((fence == nil ? Self.kind(line) : .text, ByteSpan(start, end)))
          if line.starts(with: Self.references.utf8) { hasReferences = true }
        }
        start = feed + 1
      }
    }
  }

  private static let references = "## \(FormSection.references.heading)"

  private static func kind(_ line: UnsafeBufferPointer<UInt8>) -> Line {
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return .empty }
    let signs = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 == UInt8(ascii: "#") }
    let isHeading = signs.endIndex == line.endIndex || line[signs.endIndex].isSpace
    return first == UInt8(ascii: "#") && isHeading ? .heading(level: signs.count) : .text
  }

  private static func fence(_ line: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard let first = line.first(where: { $0 != 0x20 && $0 != UInt8(ascii: ">") }),
      first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    else { return nil }
    return line.count { $0 == first } >= 3 ? first : nil
  }

  /// A heading without empty lines among headings that have them.
  private func checkHeadings(_ findings: inout DiagnosticCollector) {
    let headings = lines.indices.filter { lines[$0].kind.isHeading }
    let close = headings.filter { !isEmpty($0 - 1) || !isEmpty($0 + 1) }
    guard close.count * 4 < headings.count else { return }
    let nested = findings.diagnostics.filter { $0.rule == BodyRules.nestedHeading }
    for index in close where !nested.contains(where: { isIn(lines[index].span, $0.span) }) {
      findings.add(
        BodyRules.headingSpacing, at: lines[index].span,
        "this heading has no empty line \(isEmpty(index - 1) ? "below" : "above") it, as the others have",
        help: "put one there; if the heading was moved by accident, put it back")
    }
  }

  private func isIn(_ line: ByteSpan, _ span: ByteSpan) -> Bool {
    line.range.contains(Int(span.start))
  }

  private func isEmpty(_ index: Int) -> Bool {
    !lines.indices.contains(index) || lines[index].kind == .empty
  }

  /// Two empty lines above a text or heading, where another heading may have stood, in a file that
  /// has one above others of its kind.
  private func checkGaps(_ findings: inout DiagnosticCollector) {
    var ends = [Int](repeating: 0, count: Line.levels)
    var gaps: [(index: Int, level: Int)] = []
    for index in lines.indices.dropLast() where lines[index].kind == .empty {
      guard let level = lines[index + 1].kind.level else { continue }
      ends[level] += 1
      if index > 0, lines[index - 1].kind == .empty { gaps.append((index, level)) }
    }
    for gap in gaps where gaps.count(where: { $0.level == gap.level }) * 4 < ends[gap.level] + 4 {
      findings.add(
        BodyRules.emptyLines, at: lines[gap.index].span,
        "two empty lines stand above this \(gap.level == 0 ? "text" : "heading"): "
          + "is a heading missing?",
        help: "put the heading back, or delete one of the lines")
    }
  }

  /// An empty line at the end of a form that has no References, with which forms end.
  private func checkEnd(_ findings: inout DiagnosticCollector) {
    let headings = lines.count { $0.kind.isHeading }
    guard !hasReferences, headings > 2, let last = lines.last, last.kind == .empty else { return }
    findings.add(
      BodyRules.emptyLines, at: last.span,
      "the form ends with an empty line and has no References: is the heading missing?",
      help: "put back `\(Self.references)`, or delete the line")
  }
}
