import ArgumentParser
import Authoring
import Diagnostics
import SitePipeline

/// `typebook fmt`
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write versions and proposals in one way.",
    discussion: """
      Puts keys into the form's order and the same spaces everywhere. What a file says stays as it is, to \
      the last mark: where another way to write it would change that, it is left alone. So are files with \
      errors. The path of each file that is changed is printed.

      EXAMPLES:
        typebook fmt
        typebook fmt Content/definitions/6-509-1280/1.3.md
        typebook fmt --check

      EXIT STATUS:
        0   written in one way
        1   with --check: files are written in another way; nothing was written
        2   something else is in the way
        64  the command line is wrong
      """)

  @OptionGroup var place: WorkingPlace

  @Argument(help: "Files or folders of the content; all without one.")
  var files: [String] = []

  @Flag(help: "Print the files that are written in another way, and write nothing.")
  var check = false

  @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
  var content = "Content"

  func run() throws {
    try place.enter()
    let selection = try FileSelection(existing: files)
    let folder = try reading { () throws(EnvironmentError) in try ContentFolder.read(content) }
    var changed: [String] = []
    for file in folder.sources.values.sorted(by: { $0.path < $1.path })
    where selection.contains(file.path) && isForm(file.path) {
      guard let bytes = CanonicalForm.bytes(of: file) else {
        Terminal.messages.write("\(file.path): left alone, since it has errors\n")
        continue
      }
      guard bytes != file.bytes else { continue }
      changed.append(file.path)
      guard !check else { continue }
      try reading { () throws(EnvironmentError) in try RewrittenFile.replace(file.path, with: bytes)
      }
    }
    try Terminal.output.deliver(changed.map { $0 + "\n" }.joined())
    guard !check || changed.isEmpty else { throw ExitCode.content }
  }

  /// Whether the file is a version or a proposal.
  private func isForm(_ path: String) -> Bool {
    let parts = path.dropFirst(content.utf8.count + 1).split(separator: "/")
    guard parts.count == 3, parts[2].hasSuffix(".md") else { return false }
    return parts[0] == "proposals" || parts[0] == "definitions" && parts[2] != "about.md"
  }
}
