import CommonMark
import Words

/// A stretch of an amended text that reads in its own way: emphasized, linked, on a new line.
struct TextLook: Hashable, Sendable {
  /// How it reads.
  let kind: RichText.Mark.Kind
  /// Its bytes in the text, white space folded; nothing for what stands between two characters.
  let range: Range<Int>
}

extension [TextLook] {
  /// The looks of a text, by the places of its folded words. White space shows no look, so stretches
  /// that only a space keeps apart are one.
  init(of text: RichText) {
    let marks = text.marks
    guard !marks.isEmpty else {
      self = []
      return
    }
    let places = FoldedPlaces(text.plain)
    let looks = marks.compactMap { mark -> TextLook? in
      let range = places.folded(mark.range)
      let isBetween = mark.range.isEmpty || mark.kind == .lineBreak
      guard isBetween || !range.isEmpty else { return nil }
      return TextLook(kind: mark.kind, range: range)
    }
    self = looks.joined(in: places.text)
  }

  /// The same looks, each as few stretches of `text` as show it, in their order.
  func joined(in text: String) -> [TextLook] {
    guard count > 1 else { return self }
    let bytes = Array<UInt8>(text.utf8)
    let ordered = sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.kind.name)
        < ($1.range.lowerBound, $1.range.upperBound, $1.kind.name)
    }
    var result: [TextLook] = []
    var last: [RichText.Mark.Kind: Int] = [:]
    for look in ordered {
      guard !look.range.isEmpty else {
        if !result.contains(look) { result.append(look) }
        continue
      }
      if let index = last[look.kind] {
        let end = result[index].range.upperBound
        let start = look.range.lowerBound
        if start <= end || start == end + 1 && bytes[end] == 0x20 {
          let range = result[index].range.lowerBound..<Swift.max(end, look.range.upperBound)
          result[index] = TextLook(kind: look.kind, range: range)
          continue
        }
      }
      last[look.kind] = result.count
      result.append(look)
    }
    return result
  }
}

/// Where the bytes of a text stand once its white space is folded.
private struct FoldedPlaces {
  let text: String
  /// Where the first character from a byte on begins.
  private var starts: [Int] = []
  /// Where the last character before a byte ends.
  private var ends: [Int] = []

  init(_ plain: String) {
    text = FoldedText.singleSpaced(plain)
    var plain = plain
    plain.withUTF8 { bytes in
      var (offset, count) = (0, 0)
      while offset < bytes.count {
        let space = WhiteSpace.length(in: bytes, at: offset)
        let isSpace = space > 0
        // The folded space belongs to no character.
        let isAfterSpace = !isSpace && count > 0 && starts.last.map { $0 > count } == true
        if isAfterSpace { count += 1 }
        for _ in 0..<Swift.max(1, space) {
          ends.append(isAfterSpace ? count - 1 : count)
          starts.append(isSpace && count > 0 ? count + 1 : count)
          offset += 1
        }
        if !isSpace { count += 1 }
      }
      ends.append(count)
      starts.append(count)
    }
  }

  /// A stretch of the plain text without the white space at its ends; empty where that is all.
  func folded(_ range: Range<Int>) -> Range<Int> {
    let (start, end) = (starts[range.lowerBound], ends[range.upperBound])
    guard !range.isEmpty, start < end else {
      let place = ends[range.lowerBound]
      return place..<place
    }
    return start..<end
  }
}

extension RichText.Mark.Kind {
  /// What it is, for readers: `in italics`, `linked to https://example.org`.
  var name: String {
    switch self {
    case .emphasis: "in italics"
    case .strong: "in bold"
    case .code: "in fixed-width type"
    case .link(let address, let title): "linked to " + Self.titled(address, title)
    case .image(let address, let title): "shown as the image " + Self.titled(address, title)
    case .lineBreak: "with a new line"
    }
  }

  /// An address with its title, where it has one.
  static func titled(_ address: String, _ title: String) -> String {
    title.isEmpty ? address : "\(address), titled “\(title)”"
  }
}
