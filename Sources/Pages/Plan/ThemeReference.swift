import Templates

/// Writes down, for authors of themes, every name that a template may use: the schemas in Markdown.
public enum ThemeReference {
  /// A table for each page and each record that pages lead to.
  public static func markdown() -> String {
    let records = Theme.pages.map { $0.reference }
    let pages = zip(Theme.pages, records).map { page, record in
      "| `\(page.template).mustache` | \(link(to: record.shape)) |"
    }
    let shapes = RecordShape.reachable(from: records)
    return
      (["| template | is given |", "| --- | --- |"] + pages + shapes.flatMap(section))
      .joined(separator: "\n") + "\n"
  }

  private static func section(_ shape: RecordShape) -> [String] {
    let rows = shape.fields.map {
      "| `\($0.name)` | \(words(for: $0.kind)) | \($0.documentation) |"
    }
    return [
      "", "### \(shape.name)", "", shape.documentation, "", "| name | is | |",
      "| --- | --- | --- |",
    ]
      + rows
  }

  private static func words(for kind: FieldKind) -> String {
    switch kind {
    case .text, .html, .url, .number, .boolean: kind.description
    case .optional(let kind): "optional \(words(for: kind))"
    case .list(let kind): "list of \(words(for: kind))"
    case .record(let reference): link(to: reference.shape)
    }
  }

  private static func link(to shape: RecordShape) -> String {
    "[\(shape.name)](#\(shape.name.split(separator: " ").joined(separator: "-")))"
  }
}
