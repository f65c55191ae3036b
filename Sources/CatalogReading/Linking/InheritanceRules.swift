public import Diagnostics

/// What can be wrong with a cell that says "Same as Type N".
public enum InheritanceRules {
  /// Types that inherit from one another in a circle.
  public static let cycle = Rule(
    "inheritance/cycle", .error, "Types can't inherit from one another in a circle.",
    explanation: """
      Where Type 1 says "Same as Type 2" and Type 2 says "Same as Type 1", neither says anything. \
      One of the cells has to carry the text.

      Check the capture against the published form. If the form itself has the circle, acknowledge \
      the finding in the definition's about.md: the cells are then shown as they stand, with an \
      editorial note.
      """, isAboutOfficialText: true)

  /// A cell that inherits from itself.
  public static let itself = Rule(
    "inheritance/self", .error, "A type can't inherit from itself.",
    explanation: """
      The cell of Type 2 says "Same as Type 2". Another number was meant. Check the capture \
      against the published form. If the form itself says so, acknowledge the finding in the \
      definition's about.md: the cell is then shown as it stands, with an editorial note.
      """, isAboutOfficialText: true)

  /// A cell that inherits from a type that the form doesn't have.
  static let missingType = Rule(
    "inheritance/missing-type", .error, "A type can only inherit from a type of the same form.",
    explanation: """
      The cell says "Same as Type 4", and the form has no Type 4: neither under Types nor in any \
      component. (A type whose cell alone is missing from our copy is no error; the page says \
      that it is missing.) In a supplement, the other type has to be in the supplement itself.
      """, isAboutOfficialText: true)

  /// "Same as" that can't be followed.
  public static let unreadable = Rule(
    "inheritance/unreadable", .warning,
    "A text that begins \"Same as\" must say which type, and how.",
    explanation: """
      A cell inherits another type's text when its first paragraph begins "Same as Type 2" and \
      then ends, has a full stop, or goes on with "PLUS" or "except". This text begins "Same as" \
      and goes on in another way. It is shown as it stands, and nothing is filled in.

          Same as Type 2
          Same as Type 2, PLUS: 1 deputy leader
          Same as Type 2, except: 4 boats
          Same as Type 2. Divers bring their own boat.

      If the published form says it in its own way, leave it, and acknowledge the finding.
      """, isAboutOfficialText: true)

  /// Every rule of this area.
  public static let all: [Rule] = [cycle, itself, missingType, unreadable]
}
