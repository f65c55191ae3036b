/// The text of a PDF whose words stand where they are printed, in columns of characters, as
/// `pdftotext -layout` writes it.
struct LaidOutText {
  /// The size of a character, which stands for a box in print.
  private static let (width, height) = (6.0, 16.0)

  /// Where the words are printed; nil for a text whose lines are read one by one.
  static func layout(of lines: [CapturedLine], _ words: [Capture.Word]) -> PrintedLayout? {
    guard !lines.contains(where: \.isTableRow),
      lines.contains(where: { hasHeads($0, words) })
        || lines.count(where: { hasLabel($0, words) }) > 2
    else { return nil }
    let boxes = words.map { word in
      let left = Double(word.column) * width
      return PrintedLayout.Box(left: left, right: left + Double(word.text.count) * width)
    }
    var page = 0
    var printed: [PrintedLayout.Line] = []
    for (number, line) in lines.enumerated() {
      if line.beginsPage { page += 1 }
      guard !line.isEmpty else { continue }
      printed.append(
        PrintedLayout.Line(
          words: line.words, page: page, middle: Double(number) * height, height: height))
    }
    return PrintedLayout(
      lines: printed, boxes: boxes, right: boxes.map(\.right).max() ?? 0, tolerance: 1.1,
      space: width, isText: true)
  }

  /// Whether the heads of a table stand apart in the line.
  private static func hasHeads(_ line: CapturedLine, _ words: [Capture.Word]) -> Bool {
    let heads = line.columns.map { ColumnHead(text($0, words)) }
    return heads.count > 1 && heads.first == .name
      && heads.contains { $0 != .name && $0 != .unknown }
  }

  /// Whether a label stands in the line, and a value apart from it.
  private static func hasLabel(_ line: CapturedLine, _ words: [Capture.Word]) -> Bool {
    line.columns.count > 1 && FormLabel(text(line.columns[0], words)) != nil
  }

  private static func text(_ column: [Int], _ words: [Capture.Word]) -> String {
    column.map { words[$0].text }.joined(separator: " ")
  }
}
