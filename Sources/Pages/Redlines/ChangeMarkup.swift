import CatalogModel
import CommonMark
import Markup
import Redlining
import Templates

/// The markup around what changed: the bar, the id, and the line that says what a change is.
enum ChangeMarkup {
  /// How a block as a whole stands in the other text.
  enum ChangeState {
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

    /// Opens the element that marks a text.
    func open(on page: inout PageBuffer) {
      switch self {
      case .both: return
      case .removed: page.open(.del)
      case .added: page.open(.ins)
      case .movedHere: open(moved: .ins, on: &page)
      case .movedAway: open(moved: .del, on: &page)
      }
    }

    /// What moved is neither inserted nor deleted: its cue says so, and its element has no role.
    private func open(moved element: HTMLElement, on page: inout PageBuffer) {
      page.open(element) { tag in
        tag.attribute(.class, "mv")
        tag.attribute(.role, "none")
      }
    }

    /// Closes it.
    func close(on page: inout PageBuffer) {
      switch self {
      case .both: return
      case .removed, .movedAway: page.close(.del)
      case .added, .movedHere: page.close(.ins)
      }
    }

    /// Says the mark to those who can't see it.
    func writeCue(on page: inout PageBuffer) {
      switch self {
      case .both: return
      case .removed: page.append(cue: "removed: ")
      case .added: page.append(cue: "added: ")
      case .movedHere: page.append(cue: "moved here: ")
      case .movedAway: page.append(cue: "moved away: ")
      }
    }

    /// The class of an item or block that stands in one text only.
    var className: StaticString? {
      switch self {
      case .both: nil
      case .removed, .movedAway: "off"
      case .added, .movedHere: "in"
      }
    }

    /// A text without structure with its mark; in a list that reads both texts out, without the cue.
    func html(_ text: String, isCued: Bool = true) -> HTML {
      HTML(trusted: { page in
        open(on: &page)
        if isCued { writeCue(on: &page) }
        if self == .removed {
          StruckText.write(RichText(plain: text), to: &page) { $1.append(escaping: $0.plain) }
        } else {
          page.append(escaping: text)
        }
        close(on: &page)
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
    _ changes: [Change], _ state: ChangeState = .both, awayWith twin: Change? = nil
  ) -> HTML {
    let shown = changes.first ?? twin
    var html = HTML()
    if shown != nil || state.className != nil {
      html.attribute(.class) { names in
        if let shown { names.append(static: shown.changeClass.isRequirement ? "chg" : "chg lite") }
        if let name = state.className {
          if shown != nil { names.append(static: " ") }
          names.append(static: name)
        }
      }
    }
    if let change = changes.first {
      html.attribute(.id, change.fingerprint.text)
    } else if let twin {
      html.attribute(.dataChange, twin.fingerprint.text)
    }
    return html
  }

  /// The line below a text that says what each of its changes is, with the way to the list.
  /// The first has its id on the text, unless all `areNamed` here.
  static func tags(_ changes: [Change], areNamed: Bool = false) -> HTML {
    var html = HTML()
    for (index, change) in changes.enumerated() {
      html.open(.span) { tag in
        tag.attribute(.class, "tag")
        if index > 0 || areNamed { tag.attribute(.id, change.fingerprint.text) }
      }
      html.append(tag(change, change.shortLabel, change.details))
      html.close(.span)
    }
    return html
  }

  /// The line at the place that something left.
  static func tag(awayWith change: Change) -> HTML {
    let isElsewhere = change.formerLocator.map {
      $0.part != change.locator.part || $0.type != change.locator.type
    }
    let place =
      isElsewhere == true ? change.locator.words : change.locator.detail ?? change.locator.part
    var html = HTML()
    html.open(.span, class: "tag")
    html.append(tag(change, change.shortLabel, ["now " + place]))
    html.close(.span)
    return html
  }

  private static func tag(_ change: Change, _ word: String, _ details: [String]) -> HTML {
    let isLite = !change.changeClass.isRequirement
    var html = HTML()
    html.open(.a) { $0.attribute(.href, "#" + change.listAnchor) }
    html.open(.u)
    html.append(escaping: String(change.number))
    html.close(.u)
    html.append(static: " ")
    html.open(.span) { tag in
      tag.attribute(.class, "sg")
      tag.attribute(.ariaHidden, "true")
    }
    html.append(escaping: change.sign)
    html.close(.span)
    html.append(static: " ")
    if !isLite { html.open(.b) }
    html.append(escaping: word)
    if !isLite { html.close(.b) }
    for detail in details { html.append(escaping: ", " + detail) }
    html.close(.a)
    return html
  }

  /// The line at a cell that says more or less through inheritance alone.
  static func tag(affectedBy changes: [Change]) -> HTML {
    var html = HTML()
    html.open(.p, class: "tag")
    html.append(static: "Also affected by ")
    for (index, change) in changes.enumerated() {
      if index > 0 { html.append(static: index == changes.count - 1 ? " and " : ", ") }
      html.open(.a) { $0.attribute(.href, "#" + change.fingerprint.text) }
      html.append(escaping: String(change.number))
      html.close(.a)
      if let type = change.locator.type { html.append(escaping: " at \(type)") }
    }
    html.close(.p)
    html.append(static: "\n")
    return html
  }
}

extension PageBuffer {
  /// Appends words for those who can't see a mark.
  mutating func append(cue words: StaticString) {
    open(.span, class: "vh")
    append(words)
    close(.span)
  }
}
