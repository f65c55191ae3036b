import Words

/// Names characters that nobody sees, or that look like a space and are none.
public enum InvisibleCharacter {
  /// What to do about the first such character of `text`; nil where there is none.
  public static func help(for text: String) -> String? {
    text.unicodeScalars.lazy.compactMap { name(of: $0) }.first.map {
      "there is \($0) in it: delete it, or type a space in its place"
    }
  }

  /// What the character is, if it is one of them: `a no-break space (U+00A0)`.
  public static func name(of scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0x80, scalar.role == .space || scalar.role == .invisible else {
      return nil
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return "\(scalar.nameWhereInvisible) (U+\(code))"
  }
}
