import CatalogModel
import Diagnostics
import FrontMatter

/// Reads `reviews/<id>/<name>.md`. The body is for notes, and isn't read.
enum ReviewRecordDecoder {
  static func decode(
    _ document: ContentDocument, folder: String, name: String
  ) -> Diagnosed<ReviewRecord?> {
    var reader = MappingReader(document)
    let decisions =
      reader.list("decisions") { item -> ReviewRecord.Decision? in
        let change = item.words("change")
        let verdict = item.choice("decision", of: ReviewRecord.Verdict.self, .value).value
        let reason = item.text("reason").value
        let role = item.words("role")
        let by = item.text("by").value
        let place = item.text("place").value
        guard let change, let verdict, let role else { return nil }
        return ReviewRecord.Decision(
          change: change, verdict: verdict, reason: reason, role: role.value, by: by, place: place)
      }.value ?? []
    let findings = reader.finish()
    let record = DefinitionID(folder).map {
      ReviewRecord(path: document.path, definition: $0, name: name, decisions: decisions)
    }
    return Diagnosed(record, findings)
  }
}
