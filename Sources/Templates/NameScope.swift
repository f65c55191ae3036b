import Diagnostics

/// What a section puts around its content: a record, or a plain value.
enum NameScope: Hashable, Sendable {
  /// A record whose fields are names.
  case record(RecordReference)
  /// A value of this kind, named `.`.
  case item(FieldKind)

  /// What a value of `kind` puts around a section's content.
  init(_ kind: FieldKind) {
    switch kind.unwrapped {
    case .record(let reference): self = .record(reference)
    case .text, .html, .url, .number, .boolean, .optional, .list: self = .item(kind)
    }
  }
}

/// The scopes around a tag, outermost first, each at most once.
///
/// Entering a record again hides every name of the outer one of the same type, so the outer one
/// is dropped. That is why a template that includes itself has finitely many ways to be compiled:
/// one for each order of scopes around it.
struct ScopeStack: Hashable, Sendable {
  private(set) var scopes: [NameScope]

  /// The scopes of a page.
  init(root: NameScope) { scopes = [root] }

  /// The scope that names are looked up in first.
  var innermost: NameScope { scopes[scopes.count - 1] }

  /// The stack inside `scope`.
  func entering(_ scope: NameScope) -> ScopeStack {
    var inner = self
    inner.scopes.removeAll { $0 == scope }
    inner.scopes.append(scope)
    return inner
  }
}

/// A name's meaning at one place.
struct Resolution {
  /// The scope that the name was found in.
  let scope: NameScope
  /// The ways to go from there on, one field after the other; never empty.
  let fields: [FieldReader]
  /// What the value is.
  let kind: FieldKind
}

extension ScopeStack {
  /// Why a name has no meaning at a place.
  struct Failure: Error {
    /// The part of the name at fault.
    let name: String
    let message: String
    var help: String?
    var candidates: [String] = []
  }

  /// Finds what `name` means: its first part is looked up in the innermost record that has it,
  /// each further part in the record found so far.
  func resolve(_ name: String) throws(Failure) -> Resolution {
    if name == "." { return try resolveItem() }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { throw unknown(name) }
    for scope in scopes.reversed() {
      guard case .record(let reference) = scope, let found = reference.shape.field(named: first)
      else { continue }
      let start = Resolution(
        scope: scope, fields: [found.reader], kind: found.kind)
      return try follow(parts, from: start)
    }
    throw unknown(first)
  }

  private func resolveItem() throws(Failure) -> Resolution {
    switch innermost {
    case .item(let kind): return Resolution(scope: innermost, fields: [.item], kind: kind)
    case .record(let reference):
      throw Failure(
        name: ".", message: "`.` is the record `\(reference.shape.name)` here",
        help: "name one of its fields: \(reference.shape.fieldList)")
    }
  }

  private func follow(
    _ parts: [String], from start: Resolution
  ) throws(Failure) -> Resolution {
    var (fields, kind) = (start.fields, start.kind)
    for (owner, part) in zip(parts, parts.dropFirst()) {
      guard case .record(let reference) = kind.unwrapped else {
        throw Failure(
          name: part, message: "`\(owner)` is \(kind.withArticle), which has no fields")
      }
      let shape = reference.shape
      guard let field = shape.field(named: part) else {
        throw Failure(
          name: part, message: "`\(part)` isn't a field of `\(shape.name)`",
          help: "its fields are \(shape.fieldList)", candidates: shape.fields.map(\.name))
      }
      fields.append(field.reader)
      // What stands in an optional record is optional itself.
      let isOptional = kind != kind.unwrapped
      kind = field.kind
      if isOptional { kind = .optional(kind.unwrapped) }
    }
    return Resolution(scope: start.scope, fields: fields, kind: kind)
  }

  private func unknown(_ name: String) -> Failure {
    let shapes = scopes.reversed().compactMap { scope -> RecordShape? in
      guard case .record(let reference) = scope else { return nil }
      return reference.shape
    }
    let places = shapes.map { "`\($0.name)`" }.joined(separator: ", ")
    return Failure(
      name: name, message: "`\(name)` isn't a field here; looked in \(places)",
      help: shapes.first.map { "the fields of `\($0.name)` are \($0.fieldList)" },
      candidates: shapes.flatMap { $0.fields.map(\.name) })
  }
}

extension RecordShape {
  fileprivate func field(named name: String) -> Field? {
    fields.first { $0.name == name }
  }

  fileprivate var fieldList: String {
    fields.map(\.name).sorted().joined(separator: ", ")
  }
}
