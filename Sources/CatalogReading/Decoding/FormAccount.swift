import CatalogModel
import CommonMark
import Diagnostics

/// Accounts for every text of a form: each stands where the headings above it say.
///
/// It reads the headings by itself, after the form was decoded, and knows nothing of how that was
/// done. Headings that are wrong were reported, and their texts are nowhere.
enum FormAccount {
  /// Reports the texts that `body` doesn't have at their place.
  static func check(
    _ texts: [HeadedText], in body: FormBody, _ findings: inout DiagnosticCollector
  ) {
    guard !findings.hasErrors else { return }
    var section: FormSection?
    var component: Component?
    for text in texts {
      if text.level == 2 { section = FormSection(rawValue: text.title) }
      if text.level == 3, section == .components {
        component = body.components.value?.first { $0.name.span == text.heading }
      }
      guard !text.blocks.isEmpty,
        entry(of: text, in: section, component, body).value?.isRead(from: text) != true
      else { continue }
      findings.add(
        MarkdownPitfallRules.unread, at: text.heading,
        "the text below this heading isn't where the heading says",
        help: "the file is right: report this as a fault of the program")
    }
  }

  private static func entry(
    of text: HeadedText, in section: FormSection?, _ component: Component?, _ body: FormBody
  ) -> FormEntry<Passage> {
    guard let section else { return .missing }
    switch text.level {
    case 2: return body[section]
    case 3:
      return body.types.value?.first { $0.type == FormHeading.type(text.title) }?.entry ?? .missing
    default:
      guard let component, component.name.span.end <= text.heading.start else { return .missing }
      return text.title == FormHeading.notes
        ? component.notes : FormHeading.type(text.title).map(component.cell) ?? .missing
    }
  }
}

extension Passage {
  /// Whether the passage is the text, all of it.
  fileprivate func isRead(from text: HeadedText) -> Bool {
    heading == text.heading && blocks.count == text.blocks.count
      && blocks.last?.span == text.blocks.last?.span
  }
}
