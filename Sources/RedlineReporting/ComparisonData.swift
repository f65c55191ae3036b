import CatalogModel
import DataWriting
import Diagnostics
import Redlining

extension ComparisonReport {
  /// The comparison for programs, as `data/schema.json` describes it.
  public var json: [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("format", 1)
      json.member("generator", generator)
      json.object("old") { Self.write(old, to: &$0) }
      json.object("new") { Self.write(new, to: &$0) }
      json.object("summary") { judged.writeSummary(to: &$0) }
      json.member("shown", ChangeClass.allCases.filter(shown.contains).map(\.rawValue))
      json.member("not_compared_by_words", limits)
      json.array("changes") { json in
        for change in changes { json.object { write(change, to: &$0) } }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ side: Side, to json: inout JSONWriter) {
    let revision = side.revision
    json.member("definition", revision.key.definition.text)
    json.member("name", revision.name.value)
    json.member("version", revision.version?.description)
    json.member("proposal", revision.proposal?.name)
    json.member("title", revision.proposal?.title.value)
    json.member("file", revision.path)
    json.member("sha256", side.digest)
  }

  private func write(_ change: Change, to json: inout JSONWriter) {
    json.member("number", change.number)
    json.member("fingerprint", change.fingerprint.text)
    json.member("class", change.changeClass.rawValue)
    json.object("place") { Self.write(change.locator, to: &$0) }
    if let former = change.formerLocator {
      json.object("former_place") { Self.write(former, to: &$0) }
    } else {
      json.member("former_place", String?.none)
    }
    json.array("reasons") { json in
      for reason in change.reasons {
        json.object { json in
          json.member("class", reason.changeClass.rawValue)
          json.member("gist", reason.gist)
          json.member("sentence", reason.sentence)
        }
      }
    }
    json.member("also_affects", change.affected.map(\.description))
    json.member("old_text", change.oldText)
    json.member("new_text", change.newText)
    json.array("words") { json in
      for piece in judged.redline.words(of: change) { json.object { Self.write(piece, to: &$0) } }
    }
  }

  private static func write(_ locator: Locator, to json: inout JSONWriter) {
    json.member("words", locator.words)
    json.member("part", locator.part)
    json.member("type", locator.type?.description)
    json.member("detail", locator.detail)
    json.member("anchor", locator.anchor)
  }

  private static func write(_ piece: WordsPiece, to json: inout JSONWriter) {
    switch piece.kind {
    case .same: json.member("kind", "same")
    case .typography: json.member("kind", "typography")
    case .changed: json.member("kind", "changed")
    }
    json.member("old", piece.old)
    json.member("new", piece.new)
  }

  /// The places whose texts were too much to compare word by word.
  var limits: [String] { judged.redline.limits.map { judged.redline.words(for: $0.part) } }
}

extension JudgedRedline {
  /// Writes what the changes amount to as members of an object.
  func writeSummary(to json: inout JSONWriter) {
    json.member("words", summary)
    json.member("changes", changes.count)
    json.member("requirement_changes", changes.count { $0.changeClass.isRequirement })
    json.object("classes") { json in
      for changeClass in ChangeClass.allCases {
        json.member(
          changeClass.rawValue, changes.count { $0.classes.contains(changeClass) })
      }
    }
  }
}
