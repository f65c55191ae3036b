import ArgumentParser
import CatalogModel
import Reviewing
import SitePipeline

/// The matrix of what reviewers sent back.
struct MatrixOfSheets {
  let catalog: Catalog
  let matrix: AdjudicationMatrix

  /// Reads the files at `paths` and the catalog in the folder `content`; stops the program, after all
  /// of them are read, where a file is no sheet, or one of another catalog.
  init(_ paths: [String], content: String) throws {
    let returned = try Self.read(paths)
    let folder = try reading { () throws(EnvironmentError) in try ContentFolder.read(content) }
    guard let catalog = folder.catalog else {
      try ErrorGate.stop(at: folder.diagnostics, in: folder.sources)
      throw ExitCode.content
    }
    var merge = ReviewMerge(catalog)
    matrix = merge.matrix(of: returned)
    self.catalog = catalog
    for name in merge.strangers {
      Self.report(
        "error: \(name) belongs to no text of \(content): none of its line codes is known there.",
        "Name the folder that it was made of with --content, or leave the file out.")
    }
    guard merge.strangers.isEmpty else { throw ExitCode.content }
    for name in merge.silent { Self.report("note: \(name) has no comments.") }
    for file in returned {
      for sheet in file.otherSheets {
        Self.report("note: “\(sheet)” in \(file.name) is no review sheet, and wasn’t read.")
      }
    }
  }

  /// Refuses to write a matrix into the content: what is there may be published.
  static func refuse(_ paths: [String], in content: String) throws {
    let pieces = { (path: String) in path.split(separator: "/").filter { $0 != "." } }
    let folder = pieces(content)
    for path in paths
    where !folder.isEmpty && path.hasPrefix("/") == content.hasPrefix("/")
      && pieces(path).starts(with: folder)
    {
      throw ValidationError(
        "`\(path)` is in the content, of which sites are made. Write the matrix elsewhere.")
    }
  }

  private static func report(_ lines: String...) {
    Terminal.messages.write(lines.map { $0 + "\n" }.joined())
  }

  private static func read(_ paths: [String]) throws -> [ReturnedFile] {
    var files: [ReturnedFile] = []
    var isWrong = false
    var known: Set<String> = []
    let names = names(of: paths)
    for path in paths where known.insert(path).inserted {
      let bytes = try reading { () throws(EnvironmentError) in
        try LooseFile.bytes(
          of: path, remedy: "Give the files that came back: typebook review merge returned/*.")
      }
      let name = names[path] ?? path
      do throws(ReturnedFile.Failure) {
        files.append(try ReturnedFile(name: name, bytes: bytes))
      } catch {
        isWrong = true
        report("error: \(error.problem)", error.remedy)
      }
    }
    guard !isWrong else { throw ExitCode.content }
    return files
  }

  /// What the matrix calls each file: by its name alone, or by its path where another has that name.
  private static func names(of paths: [String]) -> [String: String] {
    let last = { (path: String) in path.split(separator: "/").last.map(String.init) ?? path }
    let counts = Dictionary(Set(paths).map { (last($0), 1) }, uniquingKeysWith: +)
    return Dictionary(
      Set(paths).map { ($0, counts[last($0)] == 1 ? last($0) : $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension PrintedSheet {
  /// The sheet of a catalog's matrix. Comments are as restricted as anything that they may quote.
  static func matrix(of catalog: Catalog) -> PrintedSheet {
    PrintedSheet(
      title: "Adjudication matrix · \(catalog.settings.title)", edition: catalog.editionWords,
      marking: catalog.marking(of: [max(0, catalog.settings.audiences.count - 1)]))
  }
}

extension Catalog {
  /// What a printed sheet says that it was made of.
  var editionWords: String { "\(settings.title), as of \(settings.asOf.long)" }
}
