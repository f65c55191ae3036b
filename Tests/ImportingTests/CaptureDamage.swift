import RevisionEditing

/// What befalls texts on their way: words that are glued, lines that are lost, doubled, broken or
/// joined, marks of Markdown.
struct CaptureDamage: RandomNumberGenerator {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  /// The text after several accidents.
  mutating func damaged(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...12, using: &self) {
      let line = Int.random(in: 0..<lines.count, using: &self)
      hurt(&lines, line)
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func hurt(_ lines: inout [String], _ line: Int) {
    switch Int.random(in: 0..<9, using: &self) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &self))
    case 3: if line + 1 < lines.count { lines[line] += " " + lines.remove(at: line + 1) }
    case 4: lines[line] = lines[line].replacing(" ", with: "", maxReplacements: 1)
    case 5: lines[line] = lines[line].replacing(" | ", with: "\t")
    case 6: lines.insert("", at: line)
    case 7: lines[line] = broken(lines[line])
    default: lines[line] = marked(lines[line])
    }
  }

  private mutating func broken(_ line: String) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    words[Int.random(in: 0..<words.count, using: &self)] += "\n"
    return words.joined(separator: " ")
  }

  /// The line with a sign somewhere that Markdown or the front matter may take for more than itself.
  private mutating func marked(_ line: String) -> String {
    let signs = [
      "*", "**", "_", "`", "<b>", "[x](y)", "&amp;", "#", "\\", "1.", "a.", "•", "- ", "+ ", ">",
      "~~", ": ", " #", "'", "\"", "---", "===", "2)", "\u{A0}", "\u{F0B7}", "|", "{", "!", "é",
    ]
    var characters = Array(line)
    let place = Int.random(in: 0...characters.count, using: &self)
    characters.insert(contentsOf: signs.randomElement(using: &self) ?? "*", at: place)
    return String(characters)
  }
}
