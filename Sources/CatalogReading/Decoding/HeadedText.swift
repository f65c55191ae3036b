import CatalogModel
import CommonMark
import Diagnostics

/// A heading and the text below it, up to the next heading of any level.
struct HeadedText {
  /// 1 to 6.
  let level: Int
  /// The heading's words.
  let title: String
  /// The place of the heading.
  let heading: ByteSpan
  /// The text below it, without the texts of headings further down.
  let blocks: [Block]
}

/// The body of a file, cut at its headings.
struct HeadedTexts {
  /// The text before the first heading.
  let introduction: [Block]
  /// The headings with their texts, in order.
  let texts: [HeadedText]

  /// Parses the body of `file` at `span` and cuts it. What Markdown would swallow, headings in
  /// lists or quotes, underlined ones, and headings with markup are reported.
  static func read(
    _ file: SourceFile, in span: ByteSpan,
    headings: MarkdownPitfalls.Headings = .atTopLevel, _ findings: inout DiagnosticCollector
  ) -> Self {
    let parsed = findings.take(MarkdownParser.sections(of: file, in: span))
    MarkdownPitfalls.find(in: parsed, of: file, at: span, headings: headings, &findings)
    if headings == .ofForm { EmptyLines.check(file, in: span, &findings) }
    var texts: [HeadedText] = []
    for section in parsed.sections {
      check(section.heading, section.level, in: file, &findings)
      let title = section.heading.plain
      let isSlip =
        headings == .ofForm && MarkdownPitfalls.isUnderlined(section.heading.span, in: file)
      if isSlip, !FormHeading.isUsual(title), let last = texts.popLast() {
        // The line below wasn't meant to make a heading, and was reported.
        texts.append(last.with([.paragraph(section.heading)] + section.blocks))
        continue
      }
      let level = isSlip && FormSection(rawValue: title) != nil ? 2 : section.level
      texts += HeadedText(
        level: level, title: title, heading: section.heading.span, blocks: section.blocks
      ).cut(atGluedHeadingsOf: file)
    }
    return HeadedTexts(introduction: parsed.introduction, texts: texts)
  }

  private static func check(
    _ words: RichText, _ level: Int, in file: SourceFile, _ findings: inout DiagnosticCollector
  ) {
    if MarkdownPitfalls.isUnderlined(words.span, in: file) {
      findings.add(
        BodyRules.underlinedHeading, at: MarkdownPitfalls.underline(of: words.span, in: file),
        "this line turns the one above it into a heading",
        help: "put an empty line above it to print a rule, or write the heading as "
          + "`\(String(repeating: "#", count: level)) \(words.plain)`")
    }
    if let mark = words.marks.first {
      findings.add(
        BodyRules.headingMarkup, at: words.sourceSpan(of: mark.range, in: file),
        "a heading of the form is plain words, without emphasis, code or links",
        help: "write `\(String(repeating: "#", count: level)) \(words.plain)`")
    }
  }
}

extension HeadedText {
  /// The text with more blocks below.
  fileprivate func with(_ more: [Block]) -> HeadedText {
    HeadedText(level: level, title: title, heading: heading, blocks: blocks + more)
  }

  /// The text, cut where a heading lacks the space after its signs. That was reported; read as the
  /// heading that was meant, it leads to no findings on what stands below it.
  fileprivate func cut(atGluedHeadingsOf file: SourceFile) -> [HeadedText] {
    var texts: [HeadedText] = []
    var (level, title, heading, blocks) = (level, title, heading, [Block]())
    for block in self.blocks {
      guard case .paragraph(let words) = block,
        let line = file.bytes.withUnsafeBufferPointer({
          SuspectLine.first(in: $0, words.span.range, isForm: false)
        }), line.kind == .heading
      else {
        blocks.append(block)
        continue
      }
      texts.append(HeadedText(level: level, title: title, heading: heading, blocks: blocks))
      (title, heading, blocks) = (line.words(in: file), line.line, [])
      level = FormSection(rawValue: title) == nil ? line.marker.count : 2
    }
    return texts + [HeadedText(level: level, title: title, heading: heading, blocks: blocks)]
  }

  /// The text, or that it is blank.
  var passage: FormEntry<Passage> {
    blocks.isEmpty ? .blank : .value(Passage(blocks: blocks, heading: heading))
  }
}
