public import Diagnostics

/// Every rule on what texts say, name and lead to.
public enum LinkingRules {
  /// The rules, by area.
  public static let all: [Rule] =
    InheritanceRules.all + LinkRules.all + CitationRules.all + TextRules.all
    + AcknowledgementRules.all + SupplementMatchRules.all

  /// The ids of the rules on the words of a text whose findings an `about.md` may acknowledge.
  static let acknowledgeable: [String] = all.filter(\.isAboutOfficialText).map(\.id)
}
