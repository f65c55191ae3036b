import CatalogModel
import CommonMark
import Markup
import Redlining
import Templates

/// Makes the facts of the form's head with their changes in place.
struct RedlineFacts {
  let context: RedlineContext
  private var words: InterfaceWords { context.page.words }

  /// The facts in the form's order; those that neither revision says anything of aren't among them.
  func records() -> [RedlineFactRecord] {
    context.redline.facts.map { fact in
      let changes = context.changes(at: RedlinePlace(.fact(fact.field)))
      return RedlineFactRecord(
        attributes: ChangeMarkup.attributes(changes), label: fact.field.label,
        body: PlacedHTML { page in
          page.append(body(of: fact))
          ChangeMarkup.writeTags(changes, to: &page)
        })
    }
  }

  /// The fact in one text with its changes.
  private func body(of fact: FactRedline) -> HTML {
    if let list = fact.comparedList { return html(list, of: fact, .merged) }
    if let words = fact.words { return RedlineWriter(context).html(words) }
    return switch (fact.old, fact.new) {
    case (.value(let old), .value(let new)) where old != new:
      removed(old) + HTML(escaping: " ") + added(new)
    case (_, .value(let new)) where fact.old == fact.new: HTML(escaping: new)
    case (.blank, .value(let new)): added(new) + gone(" " + words[.nothingWasBlank])
    case (.value(let old), .blank): removed(old) + gone(" " + words[.nothingNowBlank])
    case (.missing, .value(let new)):
      only(new, "new") + gone(" \(words[.nothingMissing]) of \(context.redline.old.words)")
    case (.value(let old), .missing):
      only(old, "old") + gone(" \(words[.nothingMissing]) of \(context.redline.new.words)")
    case (.blank, .missing), (.missing, .blank):
      gone(words.blankOrMissing)
    case (.blank, .blank): gone(words[.nothingBlank])
    case (.missing, .missing): gone(words[.nothingMissing])
    case (.value, .value(let new)): HTML(escaping: new)
    }
  }

  /// One side of a fact, as the list of changes shows it.
  func side(_ fact: FactRedline, _ view: RedlineView) -> HTML {
    let (entry, state) =
      view == .was
      ? (fact.old, ChangeMarkup.ChangeState.removed) : (fact.new, ChangeMarkup.ChangeState.added)
    if let list = fact.comparedList { return html(list, of: fact, view) }
    if let words = fact.words { return paragraph(RedlineWriter(context, view: view).html(words)) }
    return switch entry {
    case .missing, .blank:
      RedlineWriter(context).html(entry.map { _ in Passage(blocks: []) }, .both)
    case .value(let text) where fact.old == .missing || fact.new == .missing:
      paragraph(HTML(escaping: text))
    case .value(let text): paragraph(state.html(text, isCued: false))
    }
  }

  private func paragraph(_ content: HTML) -> HTML {
    .paragraph(content)
  }

  /// A list; a side without any has the form's word for that.
  private func html(
    _ list: AlignedSequence<String, TextRedline>, of fact: FactRedline, _ view: RedlineView
  ) -> HTML {
    var html = HTML()
    html.open(.ul, class: "plain")
    html.append(static: "\n")
    var items = list.entries.map { item($0, list, view) }
    let cues = view == .merged
    if list.old.isEmpty, view != .now, let word = fact.old.value {
      items.insert(ChangeMarkup.ChangeState.removed.html(word, isCued: cues), at: 0)
    }
    if list.new.isEmpty, view != .was, let word = fact.new.value {
      items.append(ChangeMarkup.ChangeState.added.html(word, isCued: cues))
    }
    for item in items where !item.isEmpty {
      html.open(.li)
      html.append(item)
      html.close(.li)
      html.append(static: "\n")
    }
    html.close(.ul)
    html.append(static: "\n")
    return html
  }

  private func item(
    _ entry: AlignedSequence<String, TextRedline>.Entry,
    _ list: AlignedSequence<String, TextRedline>, _ view: RedlineView
  ) -> HTML {
    let cues = view == .merged
    return switch (entry, view) {
    case (.kept(_, _, let words), _): RedlineWriter(context, view: view).html(words)
    case (.moved(_, let new, _), .merged), (.moved(_, let new, _), .now):
      ChangeMarkup.ChangeState.movedHere.html(list.new[new], isCued: cues)
    case (.movedAway(let old, _), .merged), (.movedAway(let old, _), .was):
      ChangeMarkup.ChangeState.movedAway.html(list.old[old], isCued: cues)
    case (.deleted(let old), .merged), (.deleted(let old), .was):
      ChangeMarkup.ChangeState.removed.html(list.old[old], isCued: cues)
    case (.inserted(let new), .merged), (.inserted(let new), .now):
      ChangeMarkup.ChangeState.added.html(list.new[new], isCued: cues)
    case (.split(_, _, let broken), _), (.merged(_, _, let broken), _):
      RedlineWriter(context, view: view).html(broken.text)
    case (.moved, .was), (.movedAway, .now), (.deleted, .now), (.inserted, .was): .empty
    }
  }

  private func removed(_ text: String) -> HTML { ChangeMarkup.ChangeState.removed.html(text) }

  private func added(_ text: String) -> HTML { ChangeMarkup.ChangeState.added.html(text) }

  private func only(_ text: String, _ side: String) -> HTML {
    var html = HTML()
    html.open(.span) { $0.attribute(.dataOnly, side) }
    html.append(escaping: text)
    html.close(.span)
    return html
  }

  private func gone(_ words: String) -> HTML {
    var html = HTML()
    html.open(.span, class: "gone")
    html.append(escaping: words)
    html.close(.span)
    return html
  }
}

extension FactRedline {
  /// The list, where both forms say something and one of them names any.
  fileprivate var comparedList: AlignedSequence<String, TextRedline>? {
    guard case (.value, .value) = (old, new), let list, !list.entries.isEmpty else { return nil }
    return list
  }
}

extension HTML {
  /// A paragraph on a line of its own.
  static func paragraph(_ content: HTML) -> HTML {
    var html = HTML()
    html.open(.p)
    html.append(content)
    html.close(.p)
    html.append(static: "\n")
    return html
  }
}
