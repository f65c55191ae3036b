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

    /// Writes a text without structure with its mark; in a list that reads both texts out, without
    /// the cue.
    func write(_ text: String, isCued: Bool = true, to page: inout PageBuffer) {
      open(on: &page)
      if isCued { writeCue(on: &page) }
      if self == .removed {
        StruckText.write(RichText(plain: text), to: &page) { $1.append(escaping: $0.plain) }
      } else {
        page.append(escaping: text)
      }
      close(on: &page)
    }

    /// The same as markup.
    func html(_ text: String, isCued: Bool = true) -> HTML {
      HTML(trusted: { write(text, isCued: isCued, to: &$0) })
    }

    /// Whether it is the old text.
    var isOld: Bool {
      switch self {
      case .removed, .movedAway: true
      case .both, .added, .movedHere: false
      }
    }
  }

  /// Whether an element has anything to show of changes.
  static func isMarked(
    _ changes: [Change], _ state: ChangeState, awayWith twin: Change?
  ) -> Bool { !changes.isEmpty || twin != nil || state.className != nil }

  /// Writes the attributes of an element that shows changes: its classes, and the first change's id,
  /// for what left its place only the name of the change that tells where it is now.
  static func writeAttributes(
    _ changes: [Change], _ state: ChangeState = .both, awayWith twin: Change? = nil,
    to page: inout PageBuffer
  ) {
    guard isMarked(changes, state, awayWith: twin) else { return }
    let shown = changes.first ?? twin
    page.attribute(.class) { names in
      if let shown { names.append(shown.changeClass.isRequirement ? "chg" : "chg lite") }
      if let name = state.className {
        if shown != nil { names.append(" ") }
        names.append(name)
      }
    }
    if let change = changes.first {
      page.attribute(.id, change.fingerprint.text)
    } else if let twin {
      page.attribute(.dataChange, twin.fingerprint.text)
    }
  }

  /// The same as markup.
  static func attributes(_ changes: [Change]) -> HTML {
    changes.isEmpty ? .empty : HTML(trusted: { writeAttributes(changes, to: &$0) })
  }

  /// Writes the line below a text that says what each of its changes is, with the way to the list.
  /// The first has its id on the text, unless all `areNamed` here.
  static func writeTags(_ changes: [Change], areNamed: Bool = false, to page: inout PageBuffer) {
    for (index, change) in changes.enumerated() {
      page.open(.span) { tag in
        tag.attribute(.class, "tag")
        if index > 0 || areNamed { tag.attribute(.id, change.fingerprint.text) }
      }
      writeTag(change, change.shortLabel, change.details, to: &page)
      page.close(.span)
    }
  }

  /// Writes the line at the place that something left.
  static func writeTag(awayWith change: Change, to page: inout PageBuffer) {
    let isElsewhere = change.formerLocator.map {
      $0.part != change.locator.part || $0.type != change.locator.type
    }
    let place =
      isElsewhere == true ? change.locator.words : change.locator.detail ?? change.locator.part
    page.open(.span, class: "tag")
    writeTag(change, change.shortLabel, ["now " + place], to: &page)
    page.close(.span)
  }

  private static func writeTag(
    _ change: Change, _ word: String, _ details: [String], to page: inout PageBuffer
  ) {
    let isLite = !change.changeClass.isRequirement
    page.open(.a) { $0.attribute(.href, "#" + change.listAnchor) }
    page.open(.u)
    page.append(number: change.number)
    page.close(.u)
    page.append(" ")
    page.open(.span) { tag in
      tag.attribute(.class, "sg")
      tag.attribute(.ariaHidden, "true")
    }
    page.append(escaping: change.sign)
    page.close(.span)
    page.append(" ")
    if !isLite { page.open(.b) }
    page.append(escaping: word)
    if !isLite { page.close(.b) }
    for detail in details {
      page.append(", ")
      page.append(escaping: detail)
    }
    page.close(.a)
  }

  /// Writes the line at a cell that says more or less through inheritance alone.
  static func writeTag(affectedBy changes: [Change], to page: inout PageBuffer) {
    page.open(.p, class: "tag")
    page.append("Also affected by ")
    for (index, change) in changes.enumerated() {
      if index > 0 { page.append(index == changes.count - 1 ? " and " : ", ") }
      page.open(.a) { $0.attribute(.href, "#" + change.fingerprint.text) }
      page.append(number: change.number)
      page.close(.a)
      if let type = change.locator.type {
        page.append(" at ")
        page.append(escaping: type.description)
      }
    }
    page.close(.p)
    page.append("\n")
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
