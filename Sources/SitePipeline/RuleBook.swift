import CommonMark
public import Diagnostics
import FrontMatter
import Templates

/// Every rule that a build may find broken.
public enum RuleBook {
  /// The rules, by id.
  public static let all: [Rule] = [
    CommonMark.MarkdownRules.all, EncodingRules.all, FieldRules.all, FileRules.all,
    FrontMatterRules.all, TemplateRules.all, ThemeRules.all,
  ].flatMap(\.self).sorted { $0.id < $1.id }

  /// The rule with this id.
  public static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}
