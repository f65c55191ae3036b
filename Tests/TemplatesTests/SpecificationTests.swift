import Diagnostics
import Foundation
import Testing

@testable import Templates

/// One test of the Mustache specification.
struct SpecificationTest: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let data: JSON
  let template: String
  let partials: [String: String]?
  let expected: String

  var testDescription: String { name }

  /// The tests in the specification's file `name`.
  static func all(in name: String) throws -> [SpecificationTest] {
    struct File: Decodable { let tests: [SpecificationTest] }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/Mustache")
    let data = try Data(contentsOf: folder.appendingPathComponent(name + ".json"))
    return try JSONDecoder().decode(File.self, from: data).tests
  }

  /// What the test's template becomes, and what is found wrong with it.
  func run() -> Diagnosed<String> {
    let files = (partials ?? [:]).sorted { $0.key < $1.key }.map {
      SourceFile(path: $0.key + ".mustache", text: $0.value)
    }
    let kind = DerivedSchema.kind(of: [data])
    let main = SourceFile(path: "main of the test", text: template)
    return TemplateLibrary.read(files + [main])
      .then { $0.compile("main of the test", for: kind, .specification) }
      .then { program in
        var output = PageBuffer()
        TemplateRenderer.render(program, DerivedSchema.value(data, as: kind), into: &output)
        return Diagnosed(String(decoding: output.bytes, as: UTF8.self))
      }
  }
}

@Suite("The Mustache specification")
struct SpecificationTests {
  /// The specification's files and how many tests each has.
  static let files = [
    ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22),
    ("partials", 12), ("sections", 34), ("~inheritance", 27),
  ]

  /// The tests whose point is a name or partial that isn't there, and the rule it breaks here.
  static let missing: [String: Rule] = [
    "interpolation/Basic Context Miss Interpolation": TemplateRules.unknownName,
    "interpolation/Triple Mustache Context Miss Interpolation": TemplateRules.unknownName,
    "interpolation/Ampersand Context Miss Interpolation": TemplateRules.unknownName,
    "interpolation/Dotted Names - Broken Chains": TemplateRules.unknownName,
    "interpolation/Dotted Names - Broken Chain Resolution": TemplateRules.unknownName,
    "interpolation/Dotted Names - Context Precedence": TemplateRules.unknownName,
    "interpolation/Dotted Names are never single keys": TemplateRules.unknownName,
    "inverted/Context": TemplateRules.unknownName,
    "inverted/List": TemplateRules.unknownName,
    "inverted/Context Misses": TemplateRules.unknownName,
    "inverted/Dotted Names - Broken Chains": TemplateRules.unknownName,
    "partials/Failed Lookup": TemplateRules.unknownPartial,
    "sections/Context Misses": TemplateRules.unknownName,
    "sections/Dotted Names - Broken Chains": TemplateRules.unknownName,
    "~inheritance/Negative Sections": TemplateRules.unknownName,
  ]

  @Test("is met in every test whose names are all there", arguments: files)
  func rendering(file: String, count: Int) throws {
    let tests = try SpecificationTest.all(in: file)
    #expect(tests.count == count)
    for test in tests where Self.missing["\(file)/\(test.name)"] == nil {
      let result = test.run()
      #expect(result.diagnostics.map(\.message) == [], "\(test.name)")
      #expect(result.value == test.expected, "\(test.name)")
    }
  }

  @Test("has tests of what isn't there, which is an error here", arguments: files)
  func absence(file: String, count: Int) throws {
    let tests = try SpecificationTest.all(in: file)
    let listed = Self.missing.keys.filter { $0.hasPrefix(file + "/") }
    #expect(Set(listed).isSubset(of: tests.map { "\(file)/\($0.name)" }))
    for test in tests {
      guard let rule = Self.missing["\(file)/\(test.name)"] else { continue }
      #expect(test.run().diagnostics.map(\.rule) == [rule], "\(test.name)")
    }
  }
}
