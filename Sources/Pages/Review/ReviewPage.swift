import Markup
import RedlineReporting
import Templates

/// A sheet to review a text on: every block of one revision, or what changed between two.
struct ReviewPage: PageRecord {
  let frame: FrameRecord
  let banners: [BannerRecord]
  let id: String
  let form: String
  let name: String
  let title: String
  let introduction: String
  let status: StatusRecord
  let margin: [MarginFactRecord]
  let titleLead: String
  let switcher: Switcher
  let text: LinkRecord
  let changes: LinkRecord?
  let table: LinkRecord
  let hasChanges: Bool
  let hasUnchanged: Bool
  let kinds: [String]
  let rows: [ReviewRow]

  static let template = "review"

  static let schema = RecordSchema<ReviewPage>(
    "review sheet", "A sheet to review a text on, on paper or beside a spreadsheet.",
    [
      .field("frame", { $0.frame }, "What every page has around its content."),
      .field("banners", { $0.banners }, "What the page says first of all."),
      .field("id", { $0.id }, "The definition’s ID."),
      .field("form", { $0.form }, "Which form it is on, in words."),
      .field("name", { $0.name }, "The resource’s name."),
      .field("title", { $0.title }, "What is reviewed: `Review sheet, version 1.3`."),
      .field("introduction", { $0.introduction }, "What the sheet lists, in a sentence."),
      .field("status", { $0.status }, "What the text is good for."),
      .field("margin", { $0.margin }, "The facts of the margin: version, issuer, dates."),
      .field(
        "title_lead", { $0.titleLead },
        "Its title before the name: `Review sheet of the changes from version 1.2 to version 1.3`."),
      .field("switcher", { $0.switcher }, "The links to the definition’s other pages."),
      .field("text", { $0.text }, "The page of the text."),
      .field("changes", { $0.changes }, "The page of the changes that the sheet lists."),
      .field("table", { $0.table }, "The sheet for spreadsheets."),
      .field("has_changes", { $0.hasChanges }, "Whether two texts stand side by side."),
      .field(
        "has_unchanged", { $0.hasUnchanged },
        "Whether the sheet lists also what is the same in both."),
      .field("kinds", { $0.kinds }, "The kinds of comment to choose from, in words."),
      .field("rows", { $0.rows }, "The places of the text, in the order of the document."),
      .field("has_rows", { !$0.rows.isEmpty }, "Whether there are any."),
    ])
}

/// One place of a text that is reviewed.
struct ReviewRow: TemplateRecord {
  let number: Int
  let anchor: String
  let place: String
  let address: WebAddress
  let sign: String?
  let changeClass: String?
  let reason: String?
  let current: ReviewText
  let proposed: ReviewText
  let text: ReviewText
  let isSame: Bool

  static let schema = RecordSchema<ReviewRow>(
    "review row", "One place of a text that is reviewed.",
    [
      .field("number", { $0.number }, "Its number on the sheet."),
      .field("anchor", { $0.anchor }, "Its lasting name, and its id on the sheet."),
      .field("place", { $0.place }, "Where it stands: `Training / Type 2 / item 4`."),
      .field("address", { $0.address }, "The place on the page of the text, or the change."),
      .field("sign", { $0.sign }, "The sign of the change, where it is one."),
      .field("class", { $0.changeClass }, "What the change amounts to, in words."),
      .field("reason", { $0.reason }, "Why."),
      .field("current", { $0.current }, "What is there now."),
      .field("proposed", { $0.proposed }, "What is proposed."),
      .field("text", { $0.text }, "The text, where one alone is reviewed."),
      .field("is_same", { $0.isSame }, "Whether both texts are the same here."),
    ])
}

/// A text on a review sheet as templates take it: the form's words as they are; what the editor says
/// of them in the editor's voice.
struct ReviewText: TemplateValue {
  let text: String?
  let words: InterfaceWords

  /// Markup.
  static var templateKind: FieldKind { .html }

  func place(in page: inout PageBuffer, escaped isEscaped: Bool) {
    switch text {
    case nil: write(.nothingNothing, to: &page)
    case ReviewSheet.missing: write(.nothingMissing, to: &page)
    case ReviewSheet.blank: write(.nothingBlankText, to: &page)
    case .some(let text): page.append(escaping: text)
    }
  }

  private func write(_ word: InterfaceWord, to page: inout PageBuffer) {
    page.open(.span, class: "gone")
    page.append(escaping: words[word])
    page.close(.span)
  }
}
