import CatalogReading
import CommonMark
public import Diagnostics
import FrontMatter
import Templates

/// Every rule that a build may find broken.
public enum RuleBook {
  /// The rules, by id.
  public static let all: [Rule] = [
    FileRules.all, EncodingRules.all, FrontMatterRules.all, FieldRules.all,
    CommonMark.MarkdownRules.all, DecodingRules.all, LinkingRules.all, CheckingRules.all,
    ReleaseRules.all,
    ThemeRules.all, TemplateRules.all,
  ].flatMap(\.self).sorted { $0.id < $1.id }

  /// The rule with this id.
  public static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
