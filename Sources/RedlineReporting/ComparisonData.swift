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
      for (name, side) in [("old", old), ("new", new)] {
        json.name(name)
        if let side { json.object { Self.write(side, to: &$0) } } else { json.null() }
      }
      json.object("summary") { judged.writeSummary(summary, to: &$0) }
      json.object("brief") { judged.brief.write(to: &$0) }
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
    json.object("place") { change.locator.write(to: &$0) }
    if let former = change.formerLocator {
      json.object("former_place") { former.write(to: &$0) }
    } else {
      json.member("former_place", String?.none)
    }
    json.array("reasons") { json in
      for reason in change.reasons {
        json.object { json in
          json.member("class", reason.changeClass.rawValue)
          json.member("gist", reason.gist)
          json.member("sentence", reason.sentence)
          json.member("set_by", reason.setBy)
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

extension Locator {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("words", words)
    json.member("part", part)
    json.member("type", type?.description)
    json.member("detail", detail)
    json.member("anchor", anchor)
  }
}

extension Coverage {
  /// Writes what was compared and what wasn't as members of an object.
  fileprivate func write(to json: inout JSONWriter) {
    json.member("words", words)
    json.member("criteria", criteriaCount)
    json.member("criteria_compared", criteriaCount - missingCriteria)
    json.array("types") { json in
      for criteria in criteria {
        json.object { json in
          json.member("type", criteria.type?.description)
          json.member("words", criteria.words)
          json.member("criteria", criteria.count)
          json.member("criteria_compared", criteria.compared)
          json.array("uncompared") { Self.write(criteria.gaps, to: &$0) }
        }
      }
    }
    json.array("other_texts_uncompared") { Self.write(others, to: &$0) }
  }

  private static func write(_ gaps: [Gap], to json: inout JSONWriter) {
    for gap in gaps {
      json.object { json in
        json.object("place") { gap.locator.write(to: &$0) }
        json.member("missing_from_old", gap.isOldMissing)
        json.member("missing_from_new", gap.isNewMissing)
        json.member("inherited", gap.isInherited)
      }
    }
  }
}

extension Brief {
  /// Writes what changed for each type, in short, as members of an object.
  fileprivate func write(to json: inout JSONWriter) {
    json.array("entries") { json in
      for entry in entries {
        json.object { json in
          json.member("about", entry.subject.label)
          json.member("coverage", entry.coverage)
          json.array("lines") { json in
            for line in entry.lines {
              json.object { json in
                json.member("words", line.text)
                json.member("class", line.changeClass.rawValue)
                json.member("inherited_from", line.origin?.description)
                json.array("changes") { json in
                  for number in line.changes { json.integer(number) }
                }
              }
            }
          }
        }
      }
    }
    json.member("not_compared", uncompared.map { "\($0.lead): \($0.places)." })
  }
}

extension JudgedRedline {
  /// Writes what the changes amount to as members of an object.
  func writeSummary(_ words: String, to json: inout JSONWriter) {
    json.member("words", words)
    json.object("coverage") { coverage.write(to: &$0) }
    json.member("changes", changes.count)
    json.member("requirement_changes", changes.count { $0.changeClass.isRequirement })
    json.object("classes") { json in
      for changeClass in ChangeClass.allCases {
        let count = changes.count { $0.classes.contains(changeClass) }
        json.member(
          changeClass.rawValue,
          changeClass == .uncompared ? max(count, coverage.gapCount) : count)
      }
    }
  }
}
