/// Says which of several equal stretches of words is meant.
enum OrdinalWords {
  /// `the second `, `occurrence 12 of `; nothing where the words stand there once.
  static func which(_ ordinal: Int?) -> String {
    guard let ordinal else { return "" }
    let names = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ]
    return ordinal <= names.count ? "the \(names[ordinal - 1]) " : "occurrence \(ordinal) of "
  }
}
