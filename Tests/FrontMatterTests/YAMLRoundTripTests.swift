import Diagnostics
import FrontMatter
import Testing

/// Values made at random are written in every style there is; what is read is what was written.
@Suite("Values of YAML")
struct YAMLRoundTripTests {
  /// A value, as a file may hold it.
  private indirect enum Value: Equatable {
    case blank
    case text(String)
    case list([Value])
    case group([(String, Value)])

    static func == (left: Value, right: Value) -> Bool { left.shown == right.shown }

    init(_ value: YAMLValue) {
      switch value.content {
      case .blank, .unreadable: self = .blank
      case .text(let text): self = .text(text)
      case .list(let items): self = .list(items.map(Value.init))
      case .mapping(let mapping):
        self = .group(mapping.entries.map { ($0.key.value, Value($0.value)) })
      }
    }

    /// The value in brackets and double quotes.
    var shown: String {
      switch self {
      case .blank: ""
      case .text(let text): YAMLRoundTripTests.quoted(text)
      case .list(let items): "[" + items.map(\.shown).joined(separator: ",") + "]"
      case .group(let entries):
        "{" + entries.map { "\($0): \($1.shown)" }.joined(separator: ", ") + "}"
      }
    }
  }

  @Test("are the same on lines of their own, in brackets, in quotes and without")
  func roundTrip() {
    var random = SplitMix64(state: 509)
    for _ in 0..<500 {
      let value = Value.group((0..<3).map { ("k\($0)", Self.value(&random, depth: 3)) })
      let text = Self.lines(value, indent: 0, &random)
      let read = KeysRead(text)
      let entries = read.document?.fields?.entries.map { ($0.key.value, Value($0.value)) } ?? []
      #expect(Value.group(entries) == value, "\(text)")
      #expect(read.findings == [], "\(text)")
    }
  }

  // MARK: - Making values

  private static let texts = [
    "a", "b c", "1.10", "no", "", " b ", "c: d", "e # f", "it's", "\"g\"", "[h]", "- i", "j\\k",
    "é 日本", "l\nm", "n\n\no\n", "  p\nq\n", "http://r.s/t", "@u", "v,w", "x }", "12:30", "?y", "-z",
    "* a", "a\tb",
  ]

  private static func value(_ random: inout SplitMix64, depth: Int) -> Value {
    switch random.below(depth > 0 ? 5 : 3) {
    case 0: .text(texts[random.below(texts.count)])
    case 1: .text("word")
    case 2: depth > 0 ? .blank : .text("x")
    case 3: .list((0..<random.below(4)).map { _ in filled(&random, depth: depth - 1) })
    default:
      .group((0..<random.below(4)).map { ("k\($0)", value(&random, depth: depth - 1)) })
    }
  }

  private static func filled(_ random: inout SplitMix64, depth: Int) -> Value {
    let made = value(&random, depth: depth)
    return made == .blank ? .text("y") : made
  }

  // MARK: - Writing them

  /// What stands behind the colon of a key, or the hyphen of an item, that is indented by `indent`;
  /// with its line end.
  private static func rest(
    _ value: Value, indent: Int, isItem: Bool = false, _ random: inout SplitMix64
  ) -> String {
    switch value {
    case .blank: return "\n"
    case .text(let text): return " " + written(text, indent: indent, &random) + "\n"
    case .list(let items) where !items.isEmpty && random.below(2) == 0:
      let deeper = indent + random.below(3) + (isItem ? 1 : 0)
      return "\n"
        + items.map { item in
          String(repeating: " ", count: deeper) + "-"
            + rest(item, indent: deeper, isItem: true, &random)
        }.joined()
    case .group(let entries) where !entries.isEmpty && random.below(2) == 0:
      return "\n" + lines(value, indent: indent + 1 + random.below(3), &random)
    case .list, .group: return " " + value.shown + ["", " # note"][random.below(2)] + "\n"
    }
  }

  private static func lines(_ value: Value, indent: Int, _ random: inout SplitMix64) -> String {
    guard case .group(let entries) = value else { return "" }
    return entries.map { key, value in
      String(repeating: " ", count: indent) + key + ":" + rest(value, indent: indent, &random)
    }.joined()
  }

  private static func written(
    _ text: String, indent: Int, _ random: inout SplitMix64
  ) -> String {
    let margin = "\n" + String(repeating: " ", count: indent + 2)
    let hasLines = text.contains("\n")
    switch random.below(4) {
    case 0 where hasLines && !text.isEmpty:
      let sign = text.hasSuffix("\n") ? "|2" : "|2-"
      let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
      return sign + margin + body.replacing("\n", with: margin)
    case 1 where !hasLines: return "'" + text.replacing("'", with: "''") + "'"
    case 2 where text == "b c": return "b" + margin + "c"
    case 3 where text == "b c": return "\"b" + margin + "c\""
    case 3 where text.allSatisfy({ $0.isLetter }) && !text.isEmpty: return text
    default: return quoted(text)
    }
  }

  fileprivate static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + escaped.replacing("\n", with: "\\n") + "\""
  }
}

/// The same numbers on every machine.
private struct SplitMix64 {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
