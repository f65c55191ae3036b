import Foundation
import Packaging
import Testing

@Suite("A ZIP archive")
struct ZipArchiveTests {
  private let day = ZipArchive.Day(year: 2026, month: 11, day: 22)

  @Test("is read by others: names in any script, empty files, large ones, ones that don't compress")
  func readByOthers() throws {
    var generator = SystemRandomNumberGenerator()
    let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let files: [(String, [UInt8])] = [
      ("Catalog/index.html", Array("<p>Hello</p>".utf8)),
      ("Catalog/empty", []),
      ("Catalog/noise.bin", noise),
      ("Catalog/Überwachung/港.html", Array(String(repeating: "watch ", count: 50_000).utf8)),
    ]
    let listing = try unpacked(ZipArchive(files.map(ZipEntry.init), day: day).bytes())
    #expect(listing.map(\.path) == files.map(\.0))
    #expect(listing.map(\.bytes) == files.map(\.1))
    #expect(listing.allSatisfy { $0.date == "2026-11-22" && $0.mode == "0o100644" })
  }

  @Test("counts more files than the plain format can")
  func manyFiles() throws {
    let entries = (0..<65_600).map { ZipEntry(path: "f/\($0)", bytes: []) }
    #expect(try unpacked(ZipArchive(entries, day: day).bytes()).count == entries.count)
  }

  @Test("has the same bytes for the same files")
  func reproducible() throws {
    let entries = [ZipEntry(path: "a", bytes: Array("text".utf8))]
    #expect(
      try ZipArchive(entries, day: day).bytes() == ZipArchive(entries, day: day).bytes())
  }

  @Test("moves a day that the format can't say to the nearest year")
  func oldDay() throws {
    let archive = ZipArchive(
      [ZipEntry(path: "a", bytes: [])], day: .init(year: 1903, month: 2, day: 3))
    #expect(try unpacked(archive.bytes()).map(\.date) == ["1980-02-03"])
  }

  private struct File: Decodable {
    let path: String
    let date: String
    let mode: String
    let base64: String
    var bytes: [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }
  }

  /// What Python's own reader makes of an archive, sums checked.
  private func unpacked(_ archive: [UInt8]) throws -> [File] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.zip")
    try Data(archive).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode([File].self, from: json)
  }

  private static let script = """
    import base64, json, sys, zipfile
    with zipfile.ZipFile(sys.argv[1]) as archive:
        assert archive.testzip() is None
        json.dump([{
            "path": file.filename,
            "date": "%04d-%02d-%02d" % file.date_time[:3],
            "mode": oct(file.external_attr >> 16),
            "base64": base64.b64encode(archive.read(file)).decode(),
        } for file in archive.infolist()], sys.stdout)
    """
}
