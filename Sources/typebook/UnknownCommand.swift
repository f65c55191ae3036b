import ArgumentParser
import Diagnostics

/// Finds a word that stands where a command's name belongs, and is none.
enum UnknownCommand {
  /// What to say of it: the word, the nearest command, and all that there are. Nil where the
  /// arguments name a command, or none, or begin with an option.
  static func message(for arguments: [String]) -> String? {
    let words = arguments.first == "-C" ? arguments.dropFirst(2) : arguments[...]
    return words.first == "help" ? nil : message(for: words, below: Typebook.self, "typebook")
  }

  private static func message(
    for words: ArraySlice<String>, below command: any ParsableCommand.Type, _ path: String
  ) -> String? {
    let commands = command.configuration.subcommands
    guard let word = words.first, !word.hasPrefix("-"), !commands.isEmpty,
      command.configuration.defaultSubcommand == nil
    else { return nil }
    if let next = commands.first(where: { $0._commandName == word }) {
      return message(for: words.dropFirst(), below: next, path + " " + word)
    }
    let names = commands.map { $0._commandName }
    let nearest = Suggestion.nearest(to: word, among: names).map { " Did you mean `\($0)`?" } ?? ""
    return "There is no command `\(path) \(word)`.\(nearest) There are: "
      + "\(names.joined(separator: ", ")). typebook help says what each does."
  }
}
