import DataWriting

/// A notice to a page, as JSON on one line.
enum PreviewNotice {
  static func json(number: Int, findings: String) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("number", number)
      json.member("findings", findings)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
