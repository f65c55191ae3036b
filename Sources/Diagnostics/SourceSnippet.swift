/// One line of a file as it is shown, and where in it the carets go.
struct SourceSnippet {
  /// The line, safe to print; cut to a window around the marked place where it is too long.
  let text: String
  /// How many columns stand before the first caret.
  let indent: Int
  /// How many carets mark the place; one at least.
  let carets: Int

  /// Shows `line`, a range of `bytes`, in about `width` columns with `span` marked as far as it
  /// reaches in this line.
  init(_ bytes: [UInt8], line: Range<Int>, marking span: ByteSpan, width: Int) {
    let start = min(max(Int(span.start), line.lowerBound), line.upperBound)
    let near = Self.neighbourhood(of: start, in: line, bytes, reach: 4 * width)
    let cells = SourceCell.cells(of: bytes, in: near)
    let before = cells.prefix { $0.bytes.upperBound <= start }.reduce(0) { $0 + $1.width }
    let total = cells.reduce(0) { $0 + $1.width }

    let fits = near == line && total <= width
    let skipped =
      fits || near.lowerBound == line.lowerBound && before < width * 2 / 3
      ? 0 : before - width / 3
    var (column, shown, indent, carets) = (0, "", 0, 0)
    var (isCutBefore, isCutAfter) = (near.lowerBound > line.lowerBound, false)
    for cell in cells {
      defer { column += cell.width }
      if column < skipped { isCutBefore = true; continue }
      if !fits, column + cell.width > skipped + width { isCutAfter = true; break }
      shown += cell.text
      if cell.bytes.upperBound <= start {
        indent += cell.width
      } else if cell.bytes.lowerBound < span.range.upperBound {
        carets += cell.width
      }
    }
    isCutAfter = isCutAfter || near.upperBound < line.upperBound
    text = (isCutBefore ? "…" : "") + shown + (isCutAfter ? "…" : "")
    self.indent = indent + (isCutBefore ? 1 : 0)
    self.carets = max(carets, 1)
  }

  /// The part of the line that can matter, so that a line of megabytes costs no more than others.
  private static func neighbourhood(
    of start: Int, in line: Range<Int>, _ bytes: [UInt8], reach: Int
  ) -> Range<Int> {
    var (low, high) = (max(line.lowerBound, start - reach), min(line.upperBound, start + reach))
    while low > line.lowerBound, bytes[low] & 0xC0 == 0x80, start - low < reach + 4 { low -= 1 }
    while high < line.upperBound, bytes[high] & 0xC0 == 0x80, high - start < reach + 4 { high += 1 }
    return low..<high
  }
}
