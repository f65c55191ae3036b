/// One finding: a rule, a place, and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// Another place that belongs to the finding, such as the first of two duplicates.
  public struct Note: Sendable, Hashable {
    /// The file, as `SourceFile.path` names it.
    public let path: String
    /// The place in that file.
    public let span: ByteSpan
    /// What is there: "first declared here".
    public let message: String

    /// Makes a note of its parts.
    public init(path: String, span: ByteSpan, message: String) {
      self.path = path
      self.span = span
      self.message = message
    }
  }

  /// The rule that the place breaks.
  public let rule: Rule
  /// The file, as `SourceFile.path` names it.
  public let path: String
  /// The marked place; an empty span marks a point.
  public let span: ByteSpan
  /// What is wrong here, with the words at fault in it.
  public let message: String
  /// What to do, the exact fix where there is one.
  public let help: String?
  /// The nearest valid word, where the word at fault looks like a slip.
  public let suggestion: String?
  /// Other places that belong to the finding.
  public let notes: [Note]

  /// Makes a finding of its parts.
  public init(
    _ rule: Rule, in path: String, at span: ByteSpan, _ message: String, help: String? = nil,
    suggestion: String? = nil, notes: [Note] = []
  ) {
    self.rule = rule
    self.path = path
    self.span = span
    self.message = message
    self.help = help
    self.suggestion = suggestion
    self.notes = notes
  }

  /// The weight of the finding's rule.
  public var severity: Severity { rule.severity }

  /// Whether it keeps a site from being made: an error does, and in a strict build a warning too.
  public func isObstacle(isStrict: Bool) -> Bool { isStrict || severity == .error }
}

/// The result of a stage: a value, always, and what was found on the way to it.
///
/// Parsing never fails: a stage returns the best value it can and says what is wrong with it.
public struct Diagnosed<Value: Sendable>: Sendable {
  /// The value, usable for the stages that follow even when there are errors.
  public var value: Value
  /// What was found, in no promised order.
  public var diagnostics: [Diagnostic]

  /// Joins a value and its findings.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether a finding makes the value unfit for publication.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The value made by `transform`, with the findings of both steps.
  public func then<Next: Sendable>(
    _ transform: (Value) throws -> Diagnosed<Next>
  ) rethrows -> Diagnosed<Next> {
    let next = try transform(value)
    return Diagnosed<Next>(next.value, diagnostics + next.diagnostics)
  }
}
