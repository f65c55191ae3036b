import Bytes
import CLibcmark
import CMarkdownArena
public import Diagnostics

/// Parses CommonMark with libcmark into blocks of our own.
public enum MarkdownParser {
  /// The version of the libcmark that is linked in: `0.30.2`.
  public static var libraryVersion: String { String(cString: cmark_version_string()) }

  /// The part `span` of `file`, cut at its headings.
  public static func sections(
    of file: SourceFile, in span: ByteSpan
  ) -> Diagnosed<MarkdownSections> {
    let parsed = parse(file, in: span)
    return Diagnosed(MarkdownSections(parsed.value), parsed.diagnostics)
  }

  /// The blocks of the part `span` of `file`.
  ///
  /// Never fails: every text is CommonMark, if its bytes are UTF-8. HTML becomes text, with a
  /// warning. Linear in the length of the text.
  public static func parse(_ file: SourceFile, in span: ByteSpan) -> Diagnosed<[Block]> {
    file.bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[span.range])
      return bytes.withMemoryRebound(to: CChar.self) { characters in
        let options = bytes.isASCII ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
        let root = markdown_arena_parse(characters.baseAddress, characters.count, options)
        defer { markdown_arena_release() }
        guard let root else { return Diagnosed([]) }
        let lines = LineStarts(of: bytes, at: Int(span.start))
        var reader = TreeReader(path: file.path, lines: lines)
        return reader.read(root, reserving: bytes.count)
      }
    }
  }

  /// The blocks of a text that stands in no file.
  public static func parse(_ text: String) -> [Block] {
    let file = SourceFile(path: "", text: text)
    return parse(file, in: ByteSpan(0, file.bytes.count)).value
  }
}

/// Where each line of a text begins, to turn libcmark's line and byte column into offsets.
struct LineStarts {
  private var starts: [Int32]
  private let end: Int

  init(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    starts = [Int32(offset)]
    starts.reserveCapacity(bytes.count / 32 + 2)
    end = offset + bytes.count
    let hasCarriages = bytes.firstIndex(of: 0x0D, in: 0..<bytes.count) != nil
    var index = 0
    while index < bytes.count {
      let feed = bytes.firstIndex(of: 0x0A, in: index..<bytes.count)
      let stop = feed ?? bytes.count
      while hasCarriages, let carriage = bytes.firstIndex(of: 0x0D, in: index..<stop) {
        index = carriage + 1
        if index == feed { break }
        starts.append(Int32(offset + index))
      }
      index = stop + 1
      if feed != nil { starts.append(Int32(offset + index)) }
    }
  }

  /// The offset of a 1-based line and byte column; a place past the end is the end.
  func offset(line: Int32, column: Int32) -> Int {
    guard line >= 1, line <= starts.count else { return end }
    return min(end, Int(starts[Int(line) - 1]) + max(0, Int(column) - 1))
  }

  /// The span that libcmark reports for a block. Its end is inclusive, and may stand at column 0
  /// of the line after.
  func span(of node: OpaquePointer) -> ByteSpan {
    let start = offset(
      line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
    let end = offset(
      line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node) + 1)
    return ByteSpan(start, end)
  }
}
