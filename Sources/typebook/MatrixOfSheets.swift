import ArgumentParser
import CatalogModel
import Reviewing
import SitePipeline

/// The matrix of what reviewers sent back.
struct MatrixOfSheets {
  let catalog: Catalog
  let matrix: AdjudicationMatrix

  /// Reads the files at `paths` and the catalog in the folder `content`; stops the program, after all
  /// of them are read, where a file is no sheet.
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
  }

  private static func read(_ paths: [String]) throws -> [ReturnedFile] {
    var files: [ReturnedFile] = []
    var isWrong = false
    for path in paths {
      let bytes = try reading { () throws(EnvironmentError) in try LooseFile.bytes(of: path) }
      do throws(ReturnedFile.Failure) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        files.append(try ReturnedFile(name: name, bytes: bytes))
      } catch {
        isWrong = true
        Terminal.messages.write("error: \(error.problem)\n\(error.remedy)\n")
      }
    }
    guard !isWrong else { throw ExitCode.content }
    return files
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
