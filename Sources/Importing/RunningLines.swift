import Words

extension PrintedLayout {
  /// The lines that stand at the head or foot of pages, and are no part of the form: the same on several
  /// pages, numbers aside.
  func runningLines(of capture: Capture) -> Set<Int> {
    let pages = Dictionary(grouping: lines.indices, by: { lines[$0].page })
    guard pages.count > 1 else { return [] }
    var found: [String: Set<Int>] = [:]
    for page in pages.values {
      let sorted = page.sorted()
      for (place, index) in Array(sorted.prefix(2).enumerated()) { note(index, "head \(place)") }
      for (place, index) in Array(sorted.reversed().prefix(2).enumerated()) {
        note(index, "foot \(place)")
      }
    }
    return found.values.filter { $0.count > 1 }.reduce(into: []) { $0.formUnion($1) }

    func note(_ index: Int, _ place: String) {
      guard PrintedHeads(at: index, capture, self) == nil else { return }
      let text = FoldedText.fold(capture.text(of: lines[index].words))
      let words = String(text.map { $0.isNumber ? "0" : $0 })
      found["\(place) at \(Int(lines[index].middle / 2)): \(words)", default: []].insert(index)
    }
  }
}
