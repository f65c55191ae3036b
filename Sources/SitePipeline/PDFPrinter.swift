#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints pages to PDF with a browser of this machine.
public struct PDFPrinter: Sendable {
  private let browser: String

  /// The names that Chromium and its relatives have, the first that is there counts.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
  ]

  /// Where macOS has them.
  private static let applications = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ]

  /// The printer of the first browser in the folders of `path`, which are parted by colons; nil where
  /// none has any.
  public init?(path: String) {
    let folders = path.split(separator: ":")
    let places = Self.names.flatMap { name in folders.map { "\($0)/\(name)" } } + Self.applications
    guard let browser = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.browser = browser
  }

  /// The page as a tagged PDF. Waits until the browser ends.
  public func pdf(of page: [UInt8]) throws(EnvironmentError) -> [UInt8] {
    let folder = try Self.temporaryFolder()
    defer { Self.remove(folder) }
    _ = try NewFiles.write([(folder + "/page.html", page)])
    // Chromium's sandbox doesn't work for the administrator; the page runs nothing.
    let options =
      (geteuid() == 0 ? ["--no-sandbox"] : []) + [
        "--headless", "--disable-gpu", "--no-pdf-header-footer", "--export-tagged-pdf",
        "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(folder)/page.pdf",
        "file://\(folder)/page.html",
      ]
    do throws(SystemFailure) {
      if try ChildProcess(browser, options, keepsOutput: false) != nil {
        return try Disk.read(folder + "/page.pdf")
      }
    } catch {
      throw refusal("made no PDF")
    }
    throw refusal("can't be started")
  }

  private func refusal(_ words: String) -> EnvironmentError {
    EnvironmentError(
      reason: .system, problem: "\(browser) \(words).",
      remedy: "Write an .html file instead with --output, open it, and print it as PDF.")
  }

  private static func temporaryFolder() throws(EnvironmentError) -> String {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(root)/typebook-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw EnvironmentError(
        reason: .system, problem: "No folder can be made in \(root).",
        remedy: "Make room there, or name another place in TMPDIR.")
    }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a folder with all that is in it, as far as the system lets it.
  private static func remove(_ folder: String) {
    let pieces = folder.split(separator: "/", omittingEmptySubsequences: false)
    do {
      let parent = try OpenFolder(pieces.dropLast().joined(separator: "/"))
      try parent.removeTree(String(pieces.last ?? ""))
    } catch {
      // What is left stays in the place for temporary files, which the system clears.
    }
  }
}
