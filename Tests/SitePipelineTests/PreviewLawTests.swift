import Diagnostics
import Foundation
import RevisionEditing
import Testing

@testable import SitePipeline

/// The law of previews: what is taken over from the last time changes no byte of any page, and no finding.
@Suite("A preview that takes over what it knows")
struct PreviewLawTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["TYPEBOOK_ROUNDS"] == nil ? 40 : 1000
  private static let harbor = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Sites/Harbor/Content").path

  private let bench: Workbench
  private let content: String

  init() throws {
    bench = try Workbench()
    content = bench.path("Content")
    try FileManager.default.copyItem(atPath: Self.harbor, toPath: content)
    try bench.write("body { margin: 0 }\n", to: "Themes/standard/style.css")
  }

  @Test("shows after each of many edits what one that knows nothing shows")
  func edits() throws {
    var random = SeededRandom(seed: 1)
    var settings = SiteBuilder.Settings()
    settings.content = content
    settings.themes = bench.path("Themes")
    settings.audience = "internal"
    let builder = SiteBuilder(settings)
    var workspace = Workspace()
    for round in 1...Self.rounds {
      let edit = try edit(&random)
      let known = try builder.preview(in: &workspace)
      var nothing = Workspace()
      let fresh = try builder.preview(in: &nothing)
      #expect(
        Set(known.outcome.diagnostics) == Set(fresh.outcome.diagnostics), "\(round): \(edit)")
      #expect(known.site?.paths == fresh.site?.paths, "\(round): \(edit)")
      for path in fresh.site?.paths ?? [] {
        let pages = [known, fresh].map { try? $0.site?.bytes(at: path) }
        #expect(pages[0] == pages[1], "\(round): \(edit): \(path)")
      }
      if fresh.site == nil { try restore() }
    }
  }

  private func restore() throws {
    try FileManager.default.removeItem(atPath: content)
    try FileManager.default.copyItem(atPath: Self.harbor, toPath: content)
  }

  /// Changes a file as an author does, and says how.
  private func edit(_ random: inout SeededRandom) throws -> String {
    let files = try FileManager.default.subpathsOfDirectory(atPath: content).sorted()
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }
    let name = try #require(files.randomElement(using: &random))
    let number = Int.random(in: 0..<1000, using: &random)
    var lines = try bench.text("Content/" + name).components(separatedBy: "\n")
    let place = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      try bench.remove("Content/" + name)
      return "\(name) deleted"
    case 1:
      try bench.write(lines.joined(separator: "\n"), to: "Content/pages/copy-\(number).md")
      return "\(name) copied"
    case 2:
      try bench.write("body { margin: \(number)px }\n", to: "Themes/standard/style.css")
      return "style.css"
    case 3: lines.remove(at: place)
    case 4: lines[place] += " \(number)"
    default:
      let prose = lines.indices.filter { lines[$0].first?.isUppercase ?? false }
      if let place = prose.randomElement(using: &random) { lines[place] += " Then \(number)." }
    }
    try bench.write(lines.joined(separator: "\n"), to: "Content/" + name)
    return "\(name), line \(place + 1)"
  }
}
