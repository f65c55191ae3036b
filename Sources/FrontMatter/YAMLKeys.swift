import Diagnostics

/// The keys of a group while it is read, each once.
struct YAMLKeys {
  private(set) var entries: [YAMLEntry] = []
  /// The place of each key among the entries, once there are so many that looking is slow.
  private var places: [String: Int] = [:]

  private static let fewest = 32

  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Adds an entry; the place of the first one where its key was added before.
  mutating func add(_ entry: YAMLEntry) -> ByteSpan? {
    if let first = place(of: entry.key.value) { return entries[first].key.span }
    if !places.isEmpty { places[entry.key.value] = entries.count }
    entries.append(entry)
    if places.isEmpty, entries.count == Self.fewest {
      for (place, entry) in entries.enumerated() { places[entry.key.value] = place }
    }
    return nil
  }

  /// Takes the last entries away, so that `count` are left.
  mutating func remove(downTo count: Int) {
    while entries.count > count {
      let last = entries.removeLast()
      places[last.key.value] = nil
    }
  }

  private func place(of key: String) -> Int? {
    places.isEmpty ? entries.firstIndex { $0.key.value == key } : places[key]
  }
}
