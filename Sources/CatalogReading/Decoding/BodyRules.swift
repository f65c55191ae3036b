public import Diagnostics

/// What can be wrong with the headings of a form, and of the texts beside it.
public enum BodyRules {
  /// A heading that the form doesn't have.
  static let unknownHeading = Rule(
    "body/unknown-heading", .error, "Use only the form's own headings.",
    explanation: """
      The body of a definition stands under the headings of the published form. At level 2: \
      Overall Function, Description, Description Notes, Types, Components, Composition and \
      Ordering Specifications, Notes, References, in any order. Under Types: `### Type 1`, …, or \
      `### Single Type`. Under Components: `### ` and a component's name, and under that \
      `#### Notes`, `#### Type 1`, …, or `#### Single Type`.

          not   ## Overall function
          but   ## Overall Function

      A heading inside a text of the form becomes a paragraph.
      """)

  /// A heading with too few or too many signs.
  static let headingLevel = Rule(
    "body/heading-level", .error, "Each heading of the form has a fixed level.",
    explanation: """
      Sections have two `#`, types and components three, a component's notes and types four.

          not   ## Components         but   ## Components
                ### Training                ### Training
                ### Type 1                  #### Type 1
      """)

  /// A heading that is there twice.
  static let duplicateHeading = Rule(
    "body/duplicate-heading", .error, "Use each heading of the form once.",
    explanation: """
      A section stands once in a form, a component once under Components, a type once under Types \
      and once in each component. Put both texts under the first heading, or correct the heading \
      that was copied.
      """)

  /// A heading made by a line below it.
  static let underlinedHeading = Rule(
    "body/underlined-heading", .error, "Write the form's headings with `#`.",
    explanation: """
      A line of `---` or `===` right below a text turns the text above it into a heading. Meant \
      as a rule between two paragraphs, it wants an empty line above it; meant as a heading, write \
      `## ` before the words.

          not   Overall Function      but   ## Overall Function
                ----------------
      """)

  /// A heading with emphasis, code or a link.
  static let headingMarkup = Rule(
    "body/heading-markup", .error, "Write the form's headings as plain words.",
    explanation: """
      A heading names a part of the form: it is compared with other versions, made into an \
      address, and shown where no markup can be. Write it without emphasis, code and links.

          not   ## **Notes**
          but   ## Notes
      """)

  /// A bold line that names a part of the form.
  static let headingAsText = Rule(
    "body/heading-as-text", .warning, "Write the form's headings with `#`, not in bold.",
    explanation: """
      A bold line that reads like a heading of the form is a paragraph of the text above it: what \
      follows would stay in that cell or section.

          not   **Type 2**
          but   #### Type 2

      Words that aren't meant as a heading stand in a sentence, or without emphasis.
      """)

  /// A heading without empty lines around it.
  static let headingSpacing = Rule(
    "body/heading-spacing", .warning, "Put an empty line above and below each heading of a form.",
    explanation: """
      Where a file's other headings have an empty line above and below, one that hasn't was likely \
      moved by accident, and takes text of another cell with it. Files that write all headings \
      without such lines are read without this warning.
      """)

  /// Two empty lines in a row.
  static let emptyLines = Rule(
    "body/empty-lines", .warning, "Put one empty line between the texts of a form.",
    explanation: """
      A heading that was deleted leaves two empty lines between the text above it and its own, \
      which then stand in one cell. An empty line in a piece of code shows that one of its fences \
      was moved, and one at the end that the last heading is gone. Put the heading or the fence \
      back, or delete the line.
      """)

  /// A heading in a list or quote.
  static let nestedHeading = Rule(
    "body/nested-heading", .error, "A heading can't stand in a list or a quote.",
    explanation: """
      Headings divide the form; inside a list or quote they can't. Mostly the line was indented by \
      accident, so that it belongs to the item above it: begin it at the left. A text that really \
      begins with `#` takes a backslash: `\\# 12`.
      """)

  /// Text that belongs to nothing.
  static let textBeforeHeading = Rule(
    "body/text-before-heading", .error,
    "Put each text under the heading it belongs to.",
    explanation: """
      The form has no place for text before its first section, for text of Types before the first \
      type, for text of Components before the first component, nor for text of a component before \
      its notes or its first type.

          not   ### Training         but   ### Training
                Not Specified
                                           #### Notes

                                           Not Specified
      """)

  /// Components whose names make the same address.
  static let equalComponents = Rule(
    "body/equal-components", .error, "The components of a form must have different addresses.",
    explanation: """
      A component's address on the page is its name in lower case with hyphens for everything that \
      is no letter or digit: `Physical/Medical Fitness` is `physical-medical-fitness`. Two \
      components with one address couldn't be told apart, by links or by comparisons.
      """)

  /// A reference that names no entry.
  public static let referenceWithoutLink = Rule(
    "body/reference-without-link", .warning,
    "Link each item under References to an entry of a reference list.",
    explanation: """
      A link ties the form's words to an entry of a reference list, so that readers see which \
      other definitions cite the same document. The words stay the form's own. A paragraph under \
      References is no item: begin it with `- `.

          not   - FEMA, National Incident Management System (NIMS), October 2017
          but   - [FEMA, National Incident Management System (NIMS), October 2017](ref:nims-2017)
      """)

  /// Every rule on bodies.
  public static let all: [Rule] = [
    unknownHeading, headingLevel, duplicateHeading, underlinedHeading, headingMarkup,
    headingAsText, headingSpacing, emptyLines,
    nestedHeading, textBeforeHeading, equalComponents, referenceWithoutLink,
  ]
}
