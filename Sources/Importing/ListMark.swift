/// What stands before an item of a list: a bullet, a number or a letter.
struct ListMark: Equatable {
  /// What kind of mark it is.
  enum Style: Hashable {
    case bullet(String)
    case number(ending: Character)
    case letter(ending: Character)
  }

  /// The kind.
  let style: Style
  /// The number; a letter's place in the alphabet.
  let number: Int

  /// A bullet that is drawn, and no word.
  static let bullet = ListMark(style: .bullet("•"), number: 1)

  private init(style: Style, number: Int) { (self.style, self.number) = (style, number) }

  /// Reads a word that stands by itself; nil for one that is no mark.
  init?(_ word: String) {
    if let bullet = Self.bullet(word) {
      (style, number) = (.bullet(bullet), 1)
      return
    }
    let isInParentheses = word.hasPrefix("(")
    guard let ending = word.last, ending == "." && !isInParentheses || ending == ")" else {
      return nil
    }
    let body = word.dropLast().dropFirst(isInParentheses ? 1 : 0)
    if (1...2).contains(body.utf8.count), let value = Int(body), value > 0, body.first != "+" {
      (style, number) = (.number(ending: ending), value)
    } else if body.utf8.count == 1, let letter = body.utf8.first, (0x61...0x7A).contains(letter) {
      (style, number) = (.letter(ending: ending), Int(letter) - 0x60)
    } else {
      return nil
    }
  }

  /// Bullets of text processors: round, square, arrows and checks, those of Symbol and Wingdings in
  /// the private use area or as the letters that such a font shows as bullets.
  private static func bullet(_ word: String) -> String? {
    guard let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1 else { return nil }
    if isBulletByItself(scalar) { return word }
    switch scalar {
    case "-", "–", "—", "*", "o", "§", "Ø", "ü", "·", "+", "~": return word
    default: return nil
    }
  }

  /// Whether a sign is a bullet even where the first word is glued to it.
  static func isBulletByItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "•", "‣", "◦", "▪", "▫", "■", "□", "●", "○", "◆", "◇", "❖", "►", "▶", "▸", "➢", "➤", "✓",
      "✔", "⁃", "∙", "\u{F000}"..."\u{F0FF}":
      true
    default: false
    }
  }

  /// Whether an item after one with this mark may have `next`.
  func isFollowed(by next: ListMark) -> Bool {
    guard style == next.style else { return false }
    if case .bullet = style { return true }
    return next.number == number + 1
  }
}
