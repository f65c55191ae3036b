import Diagnostics

/// What can be wrong with the names by which definitions are found.
enum NameRules {
  /// One name of two definitions.
  static let shared = Rule(
    "name/shared", .warning, "A name or alias can belong to one definition only.",
    explanation: """
      Texts name definitions by name, and readers search for them by name and alias. A name that \
      two definitions have leads to neither: it isn't linked anywhere. Take the alias from the \
      definition that is called so less often. Definitions of which one supersedes the other, or \
      is withdrawn, may share a name.

          not   6-509-1280/about.md: aliases: [Intelligence Analyst]      beside a definition
                                                                          of that name
      """)

  /// An alias that adds nothing.
  static let repeated = Rule(
    "name/repeated-alias", .warning, "An alias must be another name, and given once.",
    explanation: """
      `aliases` are names that readers search for besides the definition's own. This one is the \
      definition's name itself, or stands in the list already, ignoring case. Delete it.

          not   aliases: [Threat Liaison Officer, threat liaison officer]
          but   aliases: [Threat Liaison Officer]
      """)

  /// Every rule of this area.
  static let all: [Rule] = [shared, repeated]
}
