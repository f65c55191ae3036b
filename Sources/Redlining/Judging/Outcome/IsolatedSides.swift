extension String {
  /// `8 → 16 hours`, where a side runs from right to left each in its own direction, so that the
  /// arrow still leads from the old words to the new ones.
  public var isolatingSides: String {
    guard unicodeScalars.contains(where: \.runsFromRight) else { return self }
    var sides: [String] = [""]
    for character in self {
      if character == "→" { sides.append("") } else { sides[sides.count - 1].append(character) }
    }
    return sides.map { side in
      let start = side.prefix { $0 == " " }
      let words = side.dropFirst(start.count)
      let end = words.reversed().prefix { $0 == " " }
      return start + "\u{2068}" + words.dropLast(end.count) + "\u{2069}" + String(end)
    }.joined(separator: "→")
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of a script that runs from right to left: Hebrew, Arabic and their
  /// neighbours.
  fileprivate var runsFromRight: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }
}
