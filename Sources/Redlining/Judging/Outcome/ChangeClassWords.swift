extension ChangeClass {
  /// The class for readers.
  public var words: String {
    switch self {
    case .raised: "Requirement raised"
    case .lowered: "Requirement lowered"
    case .added: "Requirement added"
    case .removed: "Requirement removed"
    case .changed: "Requirement changed"
    case .uncompared: "Not compared"
    case .note: "Note"
    case .moved: "Moved or renamed"
    case .editorial: "Editorial"
    case .record: "Dates and version"
    }
  }

  /// The class in a word or two, where a sign stands before it.
  public var word: String {
    switch self {
    case .raised: "Raised"
    case .lowered: "Lowered"
    case .added: "Added"
    case .removed: "Removed"
    case .changed: "Changed"
    case .uncompared: "Not compared"
    case .note: "Note"
    case .moved: "Moved or renamed"
    case .editorial: "Editorial"
    case .record: "Dates and version"
    }
  }

  /// The same of a change that isn't renamed.
  var shortWord: String { self == .moved ? "Moved" : word }

  /// The sign before the words, so that a class is seen without colours.
  public var sign: String {
    switch self {
    case .raised: "↑"
    case .lowered: "↓"
    case .added: "+"
    case .removed: "−"
    case .changed: "≠"
    case .uncompared: "?"
    case .note: "*"
    case .moved: "↕"
    case .editorial: "¶"
    case .record: "•"
    }
  }
}
