import Diagnostics

/// What can be wrong with a theme's folder; its templates have rules of their own.
enum ThemeRules {
  /// A theme that isn't there.
  static let unknown = Rule(
    "theme/unknown", .error, "A theme must be `standard` or a folder among the themes.",
    explanation: """
      `theme` in catalog.yml, and `extends` in a theme's theme.yml, name a folder in Themes/ (or in
      the folder that --themes names) with at least one file in it. `standard` needs no folder: it
      comes with the program. Files in Themes/standard take the place of the program's, one by one.
      """)

  /// Themes that extend each other in a circle.
  static let endless = Rule(
    "theme/endless-extension", .error, "A theme can't extend itself, directly or through others.",
    explanation: """
      A theme takes each file that it lacks from the theme that it extends. Round a circle that
      would never end. Let one of the themes in it extend nothing.
      """)

  /// A file that nobody would use.
  static let unexpectedFile = Rule(
    "theme/unexpected-file", .error,
    "A theme holds only theme.yml, words.yml, templates, style sheets, scripts and pictures.",
    explanation: """
      Templates are `.mustache` files in `templates/`, and words.yml has the labels that they place.
      Everything else that a theme may hold is copied to the site under a name that changes with
      its content: files ending in .css, .js, .svg, .png, .jpg, .jpeg, .webp or .ico. Another file
      would never be used.
      """)

  /// Every rule about themes' folders.
  static let all = [unknown, endless, unexpectedFile]
}
