import CatalogModel
import Redlining
import Templates

/// The markup around what changed: the bar, the id, and the line that says what a change is.
enum ChangeMarkup {
  /// How a block as a whole stands in the other text.
  enum Standing {
    /// In both.
    case both
    /// In the old text only.
    case removed
    /// In the new text only.
    case added
    /// At another place in the old text.
    case movedHere
    /// At another place in the new text.
    case movedAway

    /// What stands before a text.
    var opening: StaticString {
      switch self {
      case .both: ""
      case .removed: "<del>"
      case .added: "<ins>"
      case .movedHere: "<ins class=\"mv\">"
      case .movedAway: "<del class=\"mv\">"
      }
    }

    /// What stands after it.
    var closing: StaticString {
      switch self {
      case .both: ""
      case .removed, .movedAway: "</del>"
      case .added, .movedHere: "</ins>"
      }
    }

    /// What is said to those who can't see the mark.
    var cue: StaticString {
      switch self {
      case .both: ""
      case .removed: "<span class=\"vh\">removed: </span>"
      case .added: "<span class=\"vh\">added: </span>"
      case .movedHere: "<span class=\"vh\">moved here: </span>"
      case .movedAway: "<span class=\"vh\">moved away: </span>"
      }
    }

    /// The class of an item or block that stands in one text only.
    var className: String? {
      switch self {
      case .both: nil
      case .removed, .movedAway: "off"
      case .added, .movedHere: "in"
      }
    }

    /// A text without structure with its mark; in a list that reads both texts out, without the cue.
    func html(_ text: String, isCued: Bool = true) -> HTML {
      HTML(trusted: { page in
        page.append(opening)
        if isCued { page.append(cue) }
        page.append(text, escaped: true)
        page.append(closing)
      })
    }

    /// Whether it is the old text.
    var isOld: Bool {
      switch self {
      case .removed, .movedAway: true
      case .both, .added, .movedHere: false
      }
    }
  }

  /// The attributes of an element that shows changes: its classes, and the first change's id, for
  /// what left its place only the name of the change that tells where it is now.
  static func attributes(
    _ changes: [Change], _ standing: Standing = .both, awayWith twin: Change? = nil
  ) -> String {
    let shown = changes.first ?? twin
    var classes = [standing.className].compactMap(\.self)
    if let shown {
      classes.insert(shown.changeClass.isRequirement ? "chg" : "chg lite", at: 0)
    }
    let list = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    if let change = changes.first { return list + " id=\"\(change.fingerprint.text)\"" }
    return list + (twin.map { " data-change=\"\($0.fingerprint.text)\"" } ?? "")
  }

  /// The line below a text that says what each of its changes is, with the way to the list.
  static func tags(_ changes: [Change]) -> HTML {
    var html = HTML()
    for (index, change) in changes.enumerated() {
      let id = index == 0 ? "" : " id=\"\(change.fingerprint.text)\""
      html.append(trusted: "<span class=\"tag\"\(id)>")
      html.append(tag(change, change.shortLabel, change.details))
      html.append(trusted: "</span>")
    }
    return html
  }

  /// The line at the place that something left.
  static func tag(awayWith change: Change) -> HTML {
    let place = change.locator.detail ?? change.locator.part
    var html = HTML(trusted: "<span class=\"tag\">")
    html.append(tag(change, change.shortLabel, ["now " + place]))
    html.append(trusted: "</span>")
    return html
  }

  private static func tag(_ change: Change, _ word: String, _ details: [String]) -> HTML {
    let isLite = !change.changeClass.isRequirement
    var html = HTML(trusted: "<a href=\"#\(change.listAnchor)\"><u>\(change.number)</u> ")
    html.append(
      trusted: "<span class=\"sg\" aria-hidden=\"true\">\(change.changeClass.sign)</span> ")
    html.append(trusted: isLite ? "" : "<b>")
    html.append(escaping: word)
    html.append(trusted: isLite ? "" : "</b>")
    for detail in details { html.append(escaping: ", " + detail) }
    html.append(trusted: "</a>")
    return html
  }

  /// The line at a cell that says more or less through inheritance alone.
  static func tag(affectedBy changes: [Change]) -> HTML {
    var html = HTML(trusted: "<p class=\"tag\">Also affected by ")
    for (index, change) in changes.enumerated() {
      if index > 0 { html.append(trusted: index == changes.count - 1 ? " and " : ", ") }
      html.append(trusted: "<a href=\"#\(change.fingerprint.text)\">\(change.number)</a>")
      if let type = change.locator.type { html.append(escaping: " at \(type)") }
    }
    html.append(trusted: "</p>\n")
    return html
  }
}
