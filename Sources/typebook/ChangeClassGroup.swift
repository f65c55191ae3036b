import ArgumentParser
import Diagnostics
import Redlining

/// One class of changes, or all that concern requirements, as the command line names them. What
/// wasn't compared may be a requirement that changed.
struct ChangeClassGroup {
  private static let requirement = "requirement"

  /// The names, in the order of gravity.
  static let names = [requirement] + ChangeClass.allCases.sorted().map(\.rawValue)

  let classes: Set<ChangeClass>

  /// Reads a name; throws what is wrong with it, with the nearest one.
  init(named name: String) throws {
    if name == Self.requirement {
      classes = Set(ChangeClass.allCases.filter(\.isRequirement)).union([.uncompared])
    } else if let changeClass = ChangeClass(rawValue: name) {
      classes = [changeClass]
    } else {
      let near = Suggestion.nearest(to: name, among: Self.names)
      throw ValidationError(
        "There is no class `\(name)`." + (near.map { " Did you mean `\($0)`?" } ?? "")
          + " The classes are \(Self.names.joined(separator: ", ")).")
    }
  }

  /// The classes of several groups together.
  static func union(_ groups: [ChangeClassGroup]) -> Set<ChangeClass> {
    groups.reduce(into: []) { $0.formUnion($1.classes) }
  }
}
