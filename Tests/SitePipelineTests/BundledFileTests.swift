import BundledFiles
import Foundation
import Testing

@Suite("Files that come with the program")
struct BundledFileTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("are those of the repository, all of them", arguments: BundledFile.Folder.allCases)
  func sameFiles(folder: BundledFile.Folder) throws {
    let root = Self.repository.appendingPathComponent(folder.rawValue)
    let all = try #require(
      FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String])
    let files = all.filter { !root.appendingPathComponent($0).hasDirectoryPath }
      .filter { $0.split(separator: "/").last?.hasPrefix(".") == false }
    let bundled = BundledFile.files(of: folder)
    #expect(bundled.map(\.name).sorted() == files.sorted())
    for file in bundled {
      #expect(try Data(contentsOf: root.appendingPathComponent(file.name)) == Data(file.bytes))
    }
  }
}
