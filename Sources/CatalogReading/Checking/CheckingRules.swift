public import Diagnostics

/// Every rule on what a catalog says as a whole.
public enum CheckingRules {
  /// The rules, by area.
  public static let all: [Rule] =
    VersionRules.all + TermRules.all + NameRules.all + RelationRules.all + AddressRules.all
    + ReviewRules.all + FrozenRules.all + [PlaceRules.copy]
}
