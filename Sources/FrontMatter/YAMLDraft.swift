import Diagnostics
import Yams

/// The YAML that is given to Yams: the file's, less what was found to be wrong with it.
///
/// Yams stops at the first error and at the first repeated key. So that all are found, a faulty
/// part is blanked, a repeated key gets a name of its own, and Yams is asked again. No change
/// moves anything to another line or column.
struct YAMLDraft {
  /// A key that stands more than once, and what marks its place in the draft.
  private struct Renaming {
    let offset: Int
    let byteCount: Int
    let marker: Unicode.Scalar
  }

  /// Lines and columns of the file.
  private(set) var marks: YAMLMarks
  /// What the renamed keys are called in the file, by their offsets.
  private(set) var names: [Int: String] = [:]
  /// Whether nothing was set aside.
  private(set) var isComplete = true
  /// The place of the YAML in the file.
  let span: ByteSpan

  private let original: [UInt8]
  private var bytes: [UInt8]
  private var renamings: [Renaming] = []

  init(_ text: SourceText, _ span: ByteSpan) {
    self.span = span
    original = text.bytes
    bytes = text.bytes
    marks = YAMLMarks(text.bytes, span)
  }

  /// How often Yams may be asked: enough for every problem of a file that people write, and a
  /// bounded amount of work for any other.
  var mostAttempts: Int { min(6000, max(8, 1_000_000 / max(1, span.count))) }

  /// The text for Yams.
  var yaml: String {
    guard !renamings.isEmpty else { return String(decoding: bytes[span.range], as: UTF8.self) }
    var (result, start) = ([UInt8](), Int(span.start))
    for renaming in renamings.sorted(by: { $0.offset < $1.offset }) {
      result += bytes[start..<renaming.offset]
      result += Array(String(renaming.marker).utf8)
      start = renaming.offset + renaming.byteCount
    }
    return String(decoding: result + bytes[start..<Int(span.end)], as: UTF8.self)
  }

  /// The place that a mark names, as an empty span.
  func span(of mark: Mark) -> ByteSpan {
    var marks = marks
    return .at(marks.offset(line: mark.line, column: mark.column))
  }

  /// Gives the key at `mark` another name, if that can be done.
  mutating func rename(_ name: String, at mark: Mark) -> Bool {
    let key = marks.offset(line: mark.line, column: mark.column)
    guard key < Int(span.end), names[key] == nil else { return false }
    let isQuoted = bytes[key] == UInt8(ascii: "\"") || bytes[key] == UInt8(ascii: "'")
    let first = isQuoted ? key + 1 : key
    guard !name.isEmpty, first < Int(span.end), bytes[first] > 0x20,
      !"[{&!*?\"'".utf8.contains(bytes[first]),
      let marker = Unicode.Scalar(0xE000 + UInt32(names.count)), names.count < 0x1800
    else { return false }
    names[key] = name
    renamings.append(
      Renaming(
        offset: first, byteCount: UTF8Scalar(at: first, in: bytes).byteCount, marker: marker))
    return true
  }

  /// Blanks the entry that `line` belongs to, from the line at the margin above it up to the next
  /// one; or, `toEnd`, the line and all that follows. Where nothing is left to blank there, more
  /// is blanked, so that no fault is met twice; false says that nothing is left at all.
  mutating func setAside(line: Int, toEnd: Bool = false) -> Bool {
    isComplete = false
    let line = min(max(line, 1), marks.lineCount)
    var (first, last) = (line, line)
    while first > 1, !beginsEntry(first) { first -= 1 }
    while last < marks.lineCount, !beginsEntry(last + 1) { last += 1 }
    return !toEnd && blank(first...last) || blank(line...marks.lineCount)
      || blank(1...marks.lineCount)
  }

  /// Blanks whole lines; false says that they were blank.
  private mutating func blank(_ lines: ClosedRange<Int>) -> Bool {
    var isChanged = false
    for number in lines {
      for offset in marks.content(ofLine: number).range where bytes[offset] != 0x20 {
        bytes[offset] = 0x20
        isChanged = true
      }
    }
    let range =
      Int(
        marks.content(ofLine: lines.lowerBound).start)..<Int(
        marks.content(ofLine: lines.upperBound).end)
    renamings.removeAll { range.contains($0.offset) }
    names = names.filter { !range.contains($0.key) }
    return isChanged
  }

  /// Whether the line begins at the margin, as the keys of the outermost mapping do.
  private func beginsEntry(_ line: Int) -> Bool {
    let content = marks.content(ofLine: line)
    guard !content.isEmpty else { return false }
    return !" \t#-]}".utf8.contains(original[Int(content.start)])
  }
}
