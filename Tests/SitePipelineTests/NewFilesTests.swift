import Foundation
import Testing

@testable import SitePipeline

@Suite("New files")
struct NewFilesTests {
  let root = NSTemporaryDirectory() + "typebook-new-" + UUID().uuidString

  private func names() -> [String] {
    (FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []).sorted()
  }

  private func write(
    _ files: [String: String], interruption: Interruption = .never
  ) throws(EnvironmentError) -> [String] {
    try NewFiles.write(
      files.sorted { $0.key < $1.key }.map { (root + "/" + $0.key, Array($0.value.utf8)) },
      interruption: interruption
    ).map { String($0.dropFirst(root.count + 1)) }
  }

  @Test("are written with the folders that they need, and nothing beside them")
  func folders() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(try write(["a/b/c.md": "c", "d.md": "d"]) == ["a/b/c.md", "d.md"])
    #expect(names() == ["a", "a/b", "a/b/c.md", "d.md"])
  }

  @Test("take no other file's place: then none is written")
  func others() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try write(["d.md": "mine"])
    let error = #expect(throws: EnvironmentError.self) {
      try write(["a/b/c.md": "c", "d.md": "d"])
    }
    #expect(error?.problem == root + "/d.md is there already.")
    #expect(names() == ["d.md"])
    #expect(try String(contentsOfFile: root + "/d.md", encoding: .utf8) == "mine")
  }

  @Test(
    "that are there already with the same bytes stay, so a command that was killed can be run again"
  )
  func again() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try write(["a/c.md": "c"])
    #expect(try write(["a/c.md": "c", "d.md": "d"]) == ["d.md"])
  }

  @Test("are taken back, with their folders, where the work is interrupted or refused")
  func takenBack() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    _ = try write(["kept.md": "k"])
    let looks = Counter()
    let second = Interruption { looks.next() == 2 }
    #expect(throws: EnvironmentError.self) {
      try write(["a/1": "1", "b/2": "2"], interruption: second)
    }
    #expect(names() == ["kept.md"])
    #expect(throws: EnvironmentError.self) { try write(["a/1": "1", "kept.md/2": "2"]) }
    #expect(names() == ["kept.md"])
  }
}

/// Counts how often it is asked.
private final class Counter: @unchecked Sendable {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}
