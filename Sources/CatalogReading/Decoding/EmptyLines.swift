import Bytes
import Diagnostics

/// Finds what the empty lines of a form tell: a heading that was moved, or that is gone.
///
/// A heading that was cut or moved leaves its empty lines behind, or hasn't any. That is looked for
/// only in files whose other headings have them.
struct EmptyLines {
  private enum Line {
    case empty
    case heading
    case text
  }

  private var lines: [(kind: Line, span: ByteSpan)] = []

  /// Reports what is found in `file` at `span`.
  static func check(
    _ file: SourceFile, in span: ByteSpan, _ findings: inout DiagnosticCollector
  ) {
    let lines = EmptyLines(file, span)
    lines.checkHeadings(&findings)
    lines.checkGaps(&findings)
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
        }
        start = feed + 1
      }
    }
  }

  private static func kind(_ line: UnsafeBufferPointer<UInt8>) -> Line {
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return .empty }
    return first == UInt8(ascii: "#") ? .heading : .text
  }

  private static func fence(_ line: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard let first = line.first(where: { $0 != 0x20 && $0 != UInt8(ascii: ">") }),
      first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    else { return nil }
    return line.count { $0 == first } >= 3 ? first : nil
  }

  /// A heading without empty lines among headings that have them.
  private func checkHeadings(_ findings: inout DiagnosticCollector) {
    let headings = lines.indices.filter { lines[$0].kind == .heading }
    let close = headings.filter { !isEmpty($0 - 1) || !isEmpty($0 + 1) }
    guard close.count * 4 < headings.count else { return }
    for index in close {
      findings.add(
        BodyRules.headingSpacing, at: lines[index].span,
        "this heading has no empty line \(isEmpty(index - 1) ? "below" : "above") it, as the others have",
        help: "put one there; if the heading was moved by accident, put it back")
    }
  }

  private func isEmpty(_ index: Int) -> Bool {
    !lines.indices.contains(index) || lines[index].kind == .empty
  }

  /// Two empty lines above a text, where a heading may have stood, in a file that has one elsewhere.
  private func checkGaps(_ findings: inout DiagnosticCollector) {
    let ends = lines.indices.dropLast().filter {
      lines[$0].kind == .empty && lines[$0 + 1].kind == .text
    }
    let gaps = ends.filter { $0 > 1 && lines[$0 - 1].kind == .empty }
    guard gaps.count * 4 < ends.count + 4 else { return }
    for index in gaps {
      findings.add(
        BodyRules.emptyLines, at: lines[index].span,
        "two empty lines stand above this text: is a heading missing?",
        help: "put the heading back, or delete one of the lines")
    }
  }
}
