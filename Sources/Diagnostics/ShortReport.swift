import TerminalWriting

/// A finding in one line, as editors and other tools read them.
enum ShortReport {
  static func line(
    _ diagnostic: Diagnostic, _ places: inout SourcePlaces, _ style: TerminalStyle
  ) -> String {
    let place = places.place(diagnostic.path, Int(diagnostic.span.start))
    return "\(TerminalText.safe(diagnostic.path)):\(place.line):\(place.column): "
      + "\(style(diagnostic.severity.role, diagnostic.severity.rawValue)): "
      + "\(TerminalText.safe(diagnostic.message)) [\(diagnostic.rule.id)]\n"
  }
}
