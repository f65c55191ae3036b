/// The files that findings speak of, each indexed once, when it is first asked for.
struct SourcePlaces {
  /// A file and its lines.
  struct Entry {
    let bytes: [UInt8]
    let index: LineIndex
  }

  private let lookUp: (String) -> SourceFile?
  private var entries: [String: Entry?] = [:]

  init(_ lookUp: @escaping (String) -> SourceFile?) { self.lookUp = lookUp }

  /// The file at `path`, or nil where nothing was read from it.
  mutating func entry(_ path: String) -> Entry? {
    if let known = entries[path] { return known }
    let entry = lookUp(path).map { Entry(bytes: $0.bytes, index: LineIndex($0.bytes)) }
    entries[path] = .some(entry)
    return entry
  }

  /// The place of `offset`; line 1, column 1 in a file that wasn't read.
  mutating func place(_ path: String, _ offset: Int) -> LinePlace {
    entry(path)?.index.place(at: offset) ?? LinePlace(line: 1, column: 1)
  }
}
