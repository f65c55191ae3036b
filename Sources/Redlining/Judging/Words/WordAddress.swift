extension WordList {
  /// Whether the word at `index` is part of an address, in which each letter and sign counts:
  /// "https://example.org/a-b", "help@example.org".
  func isInAddress(_ index: Int) -> Bool {
    var (start, end) = (index, index + 1)
    while start > 0, words[start].isJoined { start -= 1 }
    while end < count, words[end].isJoined { end += 1 }
    guard end - start > 2 else { return false }
    let isDotted = (start + 1..<end - 1).contains {
      words[$0].folded == "." && words[$0 - 1].kind == .word && words[$0 + 1].kind == .word
    }
    return isDotted
      && (words[start].folded == "www"
        || words[start..<end].contains {
          $0.kind == .sign && ($0.folded == "/" || $0.folded == "@")
        })
  }
}
