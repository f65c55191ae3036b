import CatalogModel
import DataWriting
import Diagnostics

/// Writes what a form says at a place, as the members of an object: its `state`, and its words
/// where there are any.
enum EntryData {
  /// The state of a place that the form doesn't have.
  static let absent = "absent"

  static func write(_ entry: FormEntry<String>, to json: inout JSONWriter) {
    state(of: entry, to: &json)
    guard let text = entry.value else { return }
    json.member("text", text)
    json.member("answer", StandardAnswer(text)?.rawValue)
  }

  static func state<Value>(of entry: FormEntry<Value>, to json: inout JSONWriter) {
    switch entry {
    case .missing: json.member("state", "missing")
    case .blank: json.member("state", "blank")
    case .value: json.member("state", "value")
    }
  }
}
