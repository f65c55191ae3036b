public import CatalogModel
import CatalogReading
public import Diagnostics

/// A folder of content as it was read and linked, for commands that look at a catalog and build
/// nothing. All of it is here, whatever its audience.
public struct ContentFolder: Sendable {
  /// The catalog; nil without settings.
  public let catalog: Catalog?
  /// What was found in the content, in no promised order.
  public let diagnostics: [Diagnostic]
  /// The files, by path.
  public let sources: [String: SourceFile]

  /// Reads the folder at `path`, as a build would.
  public static func read(_ path: String) throws(EnvironmentError) -> ContentFolder {
    let tree = try FileTree.read(path, attached: "files")
    let catalog = tree.then { EditionReader.catalog(of: $0, after: tree.diagnostics) }
    let sources = tree.value.sources.map { ($0.path, $0) }
    return ContentFolder(
      catalog: catalog.value, diagnostics: catalog.diagnostics,
      sources: Dictionary(sources, uniquingKeysWith: { first, _ in first }))
  }
}

/// A version or a proposal in a file that belongs to no catalog.
public struct LooseFile: Sendable {
  /// The text; nil where the file can't be one.
  public let revision: Revision?
  /// What it inherits from type to type. What it names and cites isn't known here.
  public let tables: RevisionTables
  /// What was found in the file by itself.
  public let diagnostics: [Diagnostic]
  /// The file.
  public let source: SourceFile

  /// The name of the standard input.
  public static let standardInput = "-"
  /// The name of a file that isn't there, for a text that is new or gone.
  public static let nothing = "/dev/null"

  /// Reads the file at `path`, which readers know as `name`.
  public static func read(
    _ path: String, as name: String? = nil
  ) throws(EnvironmentError) -> LooseFile {
    let source = SourceFile(
      path: name ?? path,
      bytes: try bytes(
        of: path,
        remedy: """
          Two arguments are two files; to compare versions of a definition, put its ID first: \
          typebook diff ID OLD NEW.
          """))
    let decoded = ContentDecoder.decodeRevision(
      source, proposalName: proposalName(of: source.path))
    guard let revision = decoded.value else {
      return LooseFile(
        revision: nil, tables: RevisionTables(), diagnostics: decoded.diagnostics, source: source)
    }
    let content = DecodedContent(revisions: [revision], sources: [source.path: source])
    return LooseFile(
      revision: revision, tables: CatalogLinker(content).link(revision).value.tables,
      diagnostics: decoded.diagnostics, source: source)
  }

  /// The bytes of the file at `path`, or of the standard input; `remedy` is what to do where it
  /// can't be read.
  public static func bytes(
    of path: String, remedy: String = "Check the path."
  ) throws(EnvironmentError) -> [UInt8] {
    do throws(SystemFailure) {
      return path == standardInput ? try Disk.read(OpenFile.standardInput()) : try Disk.read(path)
    } catch {
      throw EnvironmentError(
        reason: .missingInput, problem: "The file \(path) can't be read: \(error.words).",
        remedy: remedy)
    }
  }

  /// The file's name as a proposal's, which is a piece of addresses.
  private static func proposalName(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = Slug.make(file.hasSuffix(".md") ? String(file.dropLast(3)) : file)
    return name.isEmpty ? "proposal" : name
  }
}
