import Templates

/// Who says a local text.
struct LocalVoice: TemplateRecord {
  let authority: String
  let versionNote: String?
  /// Whether it says in other words what the official text says.
  let restates: Bool

  /// The fields.
  static let schema = RecordSchema<LocalVoice>(
    "voice", "Who says a local text.",
    [
      .field("authority", { $0.authority }, "Who says so."),
      .field(
        "version_note", { $0.versionNote },
        "That it was written for another version, where it was."),
    ])
}
