/// What became of a line since its sheet was made.
public enum LineFate: Sendable, Hashable {
  /// It reads as the sheet has it.
  case unchanged
  /// Its place reads otherwise now.
  case reworded(now: String)
  /// Its words stand elsewhere now.
  case moved(to: String)
  /// Neither its place nor its words are there any more.
  case gone
  /// The comment names no line.
  case general
  /// No text of the catalog has such a line, nor ever had: nothing can be said.
  case unknown

  /// For readers.
  public var words: String {
    switch self {
    case .unchanged: "As reviewed"
    case .reworded(let now): "Reworded since. It now reads: \(now)"
    case .moved(let place): "Moved since, to: \(place)"
    case .gone: "No longer in the text"
    case .general: "General comment"
    case .unknown: "No text here has this line"
    }
  }
}

extension ReviewedText {
  /// What became of a line that a sheet of this text had, and which line it is now.
  func fate(of line: ReviewLine) -> (fate: LineFate, index: Int?) {
    if let index = index(of: line.code) { return (.unchanged, index) }
    let isSame = { (other: ReviewLine) in
      line.current.isSameCell(as: other.current) && line.proposed.isSameCell(as: other.proposed)
    }
    let atPlace = line.place.isEmpty ? [] : indices(at: line.place)
    if let same = atPlace.first(where: { isSame(lines[$0]) }) { return (.unchanged, same) }
    if let elsewhere = index(saying: line) {
      let isThere = lines[elsewhere].place == line.place
      return (isThere ? .unchanged : .moved(to: lines[elsewhere].place), elsewhere)
    }
    guard let now = atPlace.first else { return (line.code.isEmpty ? .unknown : .gone, nil) }
    return (.reworded(now: lines[now].words), now)
  }
}
