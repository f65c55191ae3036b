import Bytes
public import CatalogModel
public import Diagnostics
import FrontMatter

/// Reads `frozen.sums`, line by line.
public enum FrozenSumsDecoder {
  /// What the file says; what isn't a line of it is reported and left out.
  public static func decode(_ file: SourceFile) -> Diagnosed<FrozenSums> {
    let decoded = ContentDecoding.decode(file)
    guard let text = decoded.value else {
      return Diagnosed(FrozenSums(path: file.path, rows: []), decoded.diagnostics)
    }
    var findings = DiagnosticCollector(file.path)
    var rows: [FrozenSums.Row] = []
    var isNumbered = false
    var start = text.start
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count
      let span = ByteSpan(start, end > start && text.bytes[end - 1] == 0x0D ? end - 1 : end)
      start = end + 1
      let line = String(decoding: text.bytes[span.range], as: UTF8.self)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if !isNumbered {
        isNumbered = true
        if line == "serialization \(FrozenText.serialization)" { continue }
        findings.add(
          FrozenRules.unreadable, at: span,
          "the first line has to be `serialization \(FrozenText.serialization)`",
          help: "take the file from git as it was, or build with the program that wrote it")
        break
      }
      if line.hasPrefix("  "), rows.last?.correction != nil {
        rows[rows.count - 1].correction?.changes.append(String(line.dropFirst(2)))
      } else if let row = row(line, at: span) {
        rows.append(row)
      } else {
        findings.add(
          FrozenRules.unreadable, at: span, "this is no line that `typebook freeze` writes",
          help: "take the file from git as it was")
      }
    }
    return Diagnosed(
      FrozenSums(path: file.path, rows: rows), decoded.diagnostics + findings.diagnostics)
  }

  private static func row(_ line: String, at span: ByteSpan) -> FrozenSums.Row? {
    let fields = fields(of: line)
    guard fields.count == 2 || fields.count == 5, fields[0].utf8.count == 64,
      fields[0].utf8.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0) })
    else { return nil }
    let name = fields[1].split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard name.count == 2, let id = DefinitionID(name[0]), let version = Version(name[1]) else {
      return nil
    }
    let sum = Located(fields[0], ByteSpan(Int(span.start), Int(span.start) + 64))
    guard fields.count == 5 else { return FrozenSums.Row(id: id, version: version, sum: sum) }
    guard let date = DocumentDate(fields[2]) else { return nil }
    return FrozenSums.Row(
      id: id, version: version, sum: sum,
      correction: FrozenSums.Correction(date: date, by: fields[3], reason: fields[4]))
  }

  /// What stands between two spaces and two.
  private static func fields(of line: String) -> [String] {
    var fields: [String] = []
    var rest = line[...]
    while fields.count < 4, let gap = rest.firstRange(of: "  ") {
      fields.append(String(rest[..<gap.lowerBound]))
      rest = rest[gap.upperBound...]
    }
    return fields + [String(rest)]
  }
}
