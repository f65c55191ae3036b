import CatalogModel
import RedlineReporting
import Redlining

/// A line of a review sheet, as the catalog's texts have it now.
public struct ReviewLine: Sendable, Hashable {
  /// Its code.
  public let code: String
  /// Where it stands.
  public let place: String
  /// What is there now; nothing where there is nothing.
  public let current: String
  /// What is proposed; nothing where there is nothing.
  public let proposed: String
  /// What the change amounts to; nothing for a text that is reviewed as it stands.
  public let judgement: String
  /// Why.
  public let reason: String
  /// The change as an instruction.
  public let amendment: String

  init(_ row: ReviewSheet.Row) {
    code = row.fingerprint.text
    place = row.place
    current = row.current ?? ""
    proposed = row.proposed ?? ""
    judgement = row.judgement?.label ?? ""
    reason = row.judgement?.words ?? ""
    amendment = row.amendment
  }

  init(
    code: String, place: String, current: String, proposed: String, judgement: String = "",
    reason: String = ""
  ) {
    self.code = code
    self.place = place
    self.current = current
    self.proposed = proposed
    self.judgement = judgement
    self.reason = reason
    amendment = ""
  }

  /// The text that a comment is about: what is proposed, else what is there.
  var words: String { proposed.isEmpty ? current : proposed }

  /// The part of the form that it stands in: `Training`.
  var part: Substring { place.prefix { $0 != "/" } }

  /// Whether `text` is a code, as sheets print them: `c-4b1e90a7b2d1`.
  static func isCode(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.count == 14 && (text.hasPrefix("c-") || text.hasPrefix("b-"))
      && bytes.dropFirst(2).allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
      }
  }
}
