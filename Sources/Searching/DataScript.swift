import CommonMark
import DataWriting

/// A script that hands data to the page that loads it: one call with a JSON text. Pages can load
/// data in no other way from a folder.
enum DataScript {
  /// The bytes of the call. The first argument says what the data is, and of which edition.
  static func bytes(
    part: String, marking: String?, edition: String, _ data: JSONWriter
  ) -> [UInt8] {
    var about = JSONWriter()
    about.object { json in
      json.member("edition", edition)
      json.member("part", part)
      if let marking { json.member("marking", marking) }
    }
    var text = JSONWriter()
    text.string(String(decoding: data.bytes, as: UTF8.self))
    return Array("typebookData(".utf8) + about.bytes + Array(",".utf8) + text.bytes
      + Array(");\n".utf8)
  }

  /// The texts of a document's places: label, id, text and, for local text, who says so. The
  /// places stand in the index's order.
  static func texts(of document: SearchDocument, edition: String) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for passage in document.passages {
        json.array { json in
          json.string(passage.label)
          json.string(passage.anchor)
          json.string(text(of: passage))
          if let authority = passage.authority { json.string(authority) }
        }
      }
    }
    return bytes(part: "text", marking: document.marking, edition: edition, json)
  }

  private static func text(of passage: SearchPassage) -> String {
    var bytes: [UInt8] = []
    for leaf in passage.leaves {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += leaf.utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
