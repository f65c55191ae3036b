public import Diagnostics

/// Faults that published texts really have, or that capturing them makes.
public enum TextRules {
  /// A text on the wrong type.
  static let otherTypeAsSubject = Rule(
    "text/other-type-as-subject", .warning, "The text of a type should be about that type.",
    explanation: """
      The text of Type 2 begins "The NIMS Type 1 Fusion Liaison Officer can be …": it names another \
      type of the same resource as its own subject. Either the number is a slip, or the text \
      stands under the wrong heading.

      Check the capture against the published form. If the form says so, acknowledge the finding \
      in the definition's about.md: the official text stays as it is, with an editorial note.

          not   ### Type 2                           but   ### Type 2

                The NIMS Type 1 FLO can be …               The NIMS Type 2 FLO can be …
      """, isAboutOfficialText: true)

  /// Words said twice.
  static let repeatedPhrase = Rule(
    "text/repeated-phrase", .warning, "A text shouldn't repeat the same words in a row.",
    explanation: """
      "a local, state, and a local, state, and national criminal history": a phrase stands twice \
      in a row, as editing and copying leave it. Check the capture against the published form. If \
      the form says so, acknowledge the finding: the official text stays as it is, with a note.

          not   a local, state, and a local, state, and national criminal history
          but   a local, state, and national criminal history
      """, isAboutOfficialText: true)

  /// A list that goes on counting.
  static let listNumbering = Rule(
    "text/list-numbering", .warning, "Begin numbering with 1 in every cell.",
    explanation: """
      On the form, the numbers of a list begin with 1 again in every cell, also after "Same as \
      Type 2, PLUS:". A list that begins with another number went on counting from the cell \
      before, and its items are cited by numbers that the form doesn't have.

          not   Same as Type 2, PLUS:     but   Same as Type 2, PLUS:

                6. Teaching                     1. Teaching
      """, isAboutOfficialText: true)

  /// Two spaces.
  static let doubledSpace = Rule(
    "text/doubled-space", .warning, "Put one space between words.",
    explanation: """
      More than one space in a row can't be seen on a page, and breaks what people search for. \
      Delete what is too many, or acknowledge the finding if the form's text has to stay as it is.

          acknowledged:
            - { version: 1.3, rule: text/doubled-space, text: "1  bell", reason: As published. }
      """, isAboutOfficialText: true)

  /// Dashes of two kinds.
  static let mixedDashes = Rule(
    "text/mixed-dashes", .warning, "Use one kind of dash in a text.",
    explanation: """
      "22 - NIMS Type 1 Patrol Officer" and "2 – Driver" in one text: a hyphen here, a dash there, \
      between spaces. They mean the same and look like two things. Use the one that the form \
      uses, or acknowledge the finding if the form mixes them.

          not   - 22 - NIMS Type 1 Patrol Officer      but   - 22 - NIMS Type 1 Patrol Officer
                - 2 – Driver                                 - 2 - Driver
      """, isAboutOfficialText: true)

  /// A type without its number.
  static let lostNumber = Rule(
    "text/lost-type-number", .warning, "\"NIMS Type\" must be followed by a number.",
    explanation: """
      "1 - NIMS Type Intelligence Analyst": which type is meant was lost. Check the capture \
      against the published form. If the form lost it, acknowledge the finding.

          not   1 - NIMS Type Intelligence Analyst
          but   1 - NIMS Type 2 Intelligence Analyst
      """, isAboutOfficialText: true)

  /// A term that has another first word.
  public static let agency = Rule(
    "text/agency-having-jurisdiction", .warning, "Write \"Authority Having Jurisdiction\".",
    explanation: """
      NIMS says "Authority Having Jurisdiction" (AHJ). "Agency Having Jurisdiction" stands in some \
      texts and means the same; readers who search for the term don't find it.

          not   as the Agency Having Jurisdiction requires
          but   as the Authority Having Jurisdiction requires
      """, isAboutOfficialText: true)

  /// A cell of a type that isn't described.
  static let undescribedType = Rule(
    "text/undescribed-type", .warning,
    "A component should have cells only for the types under Types.",
    explanation: """
      `## Types` describes three types, and a component has a cell for Type 4: either the number \
      is a slip, or the description of Type 4 is missing from our copy. The page shows a column \
      for a type of which it says nothing. Check the capture against the published form. If the \
      form says so, acknowledge the finding with words of the cell.

          ## Types            ## Components

          ### Type 1          ### Training

          ### Type 2          #### Type 4      (Type 2?)
      """, isAboutOfficialText: true)

  /// A single type among numbered ones.
  static let mixedTypes = Rule(
    "text/mixed-types", .warning, "A resource has a single type or numbered ones, not both.",
    explanation: """
      `Single Type` says that a resource is typed once. Beside `Type 1` it says nothing that can \
      be read. Check the capture against the published form. If the form says so, acknowledge the \
      finding with words of the text.

          not   ### Single Type      but   ### Type 1
                ### Type 2                 ### Type 2
      """, isAboutOfficialText: true)

  /// Every rule of this area.
  public static let all: [Rule] = [
    otherTypeAsSubject, repeatedPhrase, listNumbering, doubledSpace, mixedDashes, lostNumber,
    agency, undescribedType, mixedTypes,
  ]
}
