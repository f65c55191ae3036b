/// The few styles of a report, or none of them.
struct TerminalStyle {
  /// The parts of a report that are told apart by colour.
  enum Role {
    case error, warning, note, frame, help, message

    fileprivate var code: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .frame: "34"
      case .help: "32"
      case .message: "1"
      }
    }
  }

  /// Whether anything is coloured.
  let isColored: Bool

  /// `text` in the role's colour, where there are colours.
  func callAsFunction(_ role: Role, _ text: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  /// The colour that goes with the severity.
  var role: TerminalStyle.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    }
  }
}
