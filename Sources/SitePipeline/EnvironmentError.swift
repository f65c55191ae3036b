/// Something outside of the content that stands in a build's way: what, where, and what to do.
public struct EnvironmentError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kind of obstacle.
  public enum Reason: Equatable, Sendable {
    /// A folder to be read isn't there, isn't a folder or can't be opened.
    case missingInput
    /// The output's place is one that a site must never take.
    case dangerousOutput
    /// The output's folder holds files that aren't from an earlier build.
    case foreignFolder
    /// Files of the site were added or changed by somebody else.
    case foreignFiles
    /// The site in the output's place is another audience's.
    case otherAudience
    /// The catalog has no such audience, or has several and none was named.
    case unknownAudience
    /// The catalog has no such definition.
    case unknownName
    /// Another build is making the same site.
    case busy
    /// The disk, quota or largest file size is used up.
    case outOfSpace
    /// The user may not read or write there.
    case forbidden
    /// The folder of the site can't be moved: a mount point, or a layer of a container's image.
    case immovable
    /// The new site is in its place, and the system can't say whether it would outlast a loss of
    /// power.
    case notDurable
    /// The user or the system wants the program to end.
    case interrupted
    /// Two files of the site have one address: a fault of the program.
    case duplicateAddress
    /// Any other refusal of the system.
    case system

    /// Whether the command names what the catalog hasn't.
    public var isOfCommandLine: Bool { self == .unknownAudience || self == .unknownName }
  }

  /// The kind of obstacle.
  public let reason: Reason
  /// What is in the way, and where, in one sentence.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// The problem and the remedy.
  public var description: String { problem + "\n" + remedy }
}

extension EnvironmentError {
  /// What a failed system call means while a site is written.
  init(_ failure: SystemFailure, writing place: String) {
    let what = "The site can't be written: \(failure.path): \(failure.words)."
    if failure.isOutOfSpace {
      self.init(
        reason: .outOfSpace, problem: what,
        remedy: "Make room on the disk of \(place) and build again; the old site is unharmed.")
    } else if failure.isForbidden {
      self.init(
        reason: .forbidden, problem: what,
        remedy: "Get the right to write beside \(place), or choose another place with --output.")
    } else if failure.isImmovable {
      self.init(
        reason: .immovable, problem: what,
        remedy: """
          The folder can't be exchanged for a new one: it is a mount point or part of a container's \
          image. Build into a folder inside it, or remove it first.
          """)
    } else {
      self.init(
        reason: .system, problem: what, remedy: "The old site is unharmed; try again.")
    }
  }
}

extension EnvironmentError {
  /// What a failed system call means for a folder that a build must read.
  init(_ failure: SystemFailure, reading folder: String) {
    self.init(
      reason: .missingInput, problem: "The folder \(folder) can't be read: \(failure.words).",
      remedy: """
        Run typebook in the folder that holds it, or name that folder with -C; \
        --content and --themes name other places.
        """)
  }
}

/// Reads what stands at `path` and says what a failure means there.
func reading<Value: ~Copyable>(
  _ path: String, _ body: () throws(SystemFailure) -> Value
) throws(EnvironmentError) -> Value {
  do throws(SystemFailure) {
    return try body()
  } catch {
    throw EnvironmentError(error, reading: path)
  }
}

/// Calls the disk for the site at `place` and says what a failure means there.
func writing<Value: ~Copyable>(
  _ place: String, _ body: () throws(SystemFailure) -> Value
) throws(EnvironmentError) -> Value {
  do throws(SystemFailure) {
    return try body()
  } catch {
    throw EnvironmentError(error, writing: place)
  }
}
