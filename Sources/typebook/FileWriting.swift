import ArgumentParser
import SitePipeline

/// Puts new files into the catalog, and prints their paths.
enum FileWriting {
  /// Writes all of them or none; ends the program where the system refuses.
  ///
  /// With a folder, which all of them lie in, only their number is printed.
  static func write(_ files: [NewFiles.File], in folder: String? = nil) throws(ExitCode) {
    EndingSignal.listen()
    let written: [String]
    do throws(EnvironmentError) {
      written = try NewFiles.write(files, interruption: EndingSignal.interruption)
    } catch {
      Terminal.messages.write("error: \(error)\n")
      if error.reason == .interrupted { EndingSignal.pass() }
      throw .environment
    }
    guard !written.isEmpty else {
      Terminal.messages.write("All of it is there already, and the same.\n")
      return
    }
    if let folder {
      Terminal.messages.write("\(folder): \(written.count) files\n")
      return
    }
    try Terminal.output.deliver(written.map { $0 + "\n" }.joined())
  }
}
