/// A paragraph or a list of a form, made of a capture's words.
enum CapturedBlock: Equatable {
  case paragraph([Int])
  case list(CapturedList)

  /// Every word in it that isn't a mark, in order.
  var words: [Int] {
    switch self {
    case .paragraph(let words): words
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.words) }
    }
  }

  /// The words that are marks of items.
  var marks: [Int] {
    switch self {
    case .paragraph: []
    case .list(let list):
      list.items.flatMap { ($0.mark.map { [$0] } ?? []) + $0.blocks.flatMap(\.marks) }
    }
  }
}

/// A list of a form.
struct CapturedList: Equatable {
  /// The number of the first item; nil for bullets.
  let start: Int?
  /// The items.
  var items: [CapturedItem]
}

/// One item of a list.
struct CapturedItem: Equatable {
  /// The word that was its bullet or number.
  let mark: Int?
  /// What stands in it.
  var blocks: [CapturedBlock]
}
