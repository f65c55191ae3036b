extension RandomAccessCollection {
  /// The place of the first element that doesn't satisfy `holds`, which is true of the elements up
  /// to some place and false from there on; the end where it is true of all. Logarithmic.
  @inlinable
  package func partitionPoint(where holds: (Element) -> Bool) -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if holds(self[middle]) { low = index(after: middle) } else { high = middle }
    }
    return low
  }
}
