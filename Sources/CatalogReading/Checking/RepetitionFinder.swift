import Bytes
import Words

/// Finds words that are said twice in a row: "a local, state, and a local, state, and".
///
/// White space, punctuation and case between and in the words don't matter. A single word counts
/// only where nothing but white space stands between it and itself, and not where English doubles
/// it ("had had") or a name does ("Walla Walla").
struct RepetitionFinder {
  private static let longest = 12
  private static let slots = 1024

  /// Where each word stood last: the number of the text and the word's index.
  private var lastSeen: [(text: Int32, word: Int32)] = Array(repeating: (0, 0), count: slots)
  private var text: Int32 = 0

  /// The bytes of every repetition, both times included, in order, none inside another.
  mutating func find(
    in words: WordScanner.Words, of bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    text += 1
    var found: [Range<Int>] = []
    var taken = 0
    // The last run that is no fault: each of its words leads to it again.
    var sound = (distance: 0, end: 0)
    for index in words.indices {
      let slot = Int(truncatingIfNeeded: words[index].hash >> 16) & (Self.slots - 1)
      let (seenIn, previous) = lastSeen[slot]
      lastSeen[slot] = (text, Int32(index))
      let distance = index - Int(previous)
      guard seenIn == text, distance <= Self.longest, Int(previous) >= taken,
        words[Int(previous)].hash == words[index].hash,
        distance != sound.distance || index >= sound.end,
        let run = run(around: index, distance, in: words, from: taken)
      else { continue }
      guard Self.isFault(run, distance, words, bytes) else {
        sound = (distance, run.upperBound)
        continue
      }
      found.append(
        words[run.lowerBound].range
          .lowerBound..<words[run.lowerBound + 2 * distance - 1].range
          .upperBound)
      taken = run.upperBound
      sound = (0, 0)
    }
    return found
  }

  /// The words around `index` that each stand also `distance` words before, together with those,
  /// where they are enough to make a phrase of that length twice.
  private func run(
    around index: Int, _ distance: Int, in words: WordScanner.Words, from first: Int
  ) -> Range<Int>? {
    var start = index
    while start - 1 - distance >= first, words[start - 1].hash == words[start - 1 - distance].hash {
      start -= 1
    }
    var end = index + 1
    while end < words.count, words[end].hash == words[end - distance].hash { end += 1 }
    return end - start >= distance ? start - distance..<end : nil
  }

  private static func isFault(
    _ run: Range<Int>, _ distance: Int, _ words: WordScanner.Words,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (first, second) = (run.lowerBound, run.lowerBound + distance)
    let gap = words[second - 1].range.upperBound..<words[second].range.lowerBound
    guard distance == 1 else {
      let count = words[first..<second].count { isProse($0, bytes) }
      return count >= 2 && !gap.contains { separators.contains(bytes[$0]) }
    }
    return isProse(words[first], bytes) && gap.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x0A }
      && !doubled.contains(words[first].hash)
      && !bytes[words[second].range.lowerBound].isUppercaseLetter
  }

  /// Whether a word is made of letters, two at least.
  private static func isProse(
    _ word: WordScanner.Word, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    word.range.count > 1 && word.range.allSatisfy { !bytes[$0].isDigit }
  }

  /// What makes two equal phrases two statements.
  private static let separators: Set<UInt8> = [
    UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "("),
    UInt8(ascii: ")"),
  ]
  private static let doubled: Set<UInt64> = [WordHash.of("had"), WordHash.of("that")]
}
