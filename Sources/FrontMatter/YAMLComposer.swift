public import Diagnostics
import Yams

/// Reads the keys and values of YAML: block and flow style, all scalar styles, comments.
///
/// libyaml decides what is YAML, where that is in question at all (`PlainYAML`). What content never needs and readers of it don't expect is
/// refused: anchors, aliases, tags, merge keys, keys that aren't text, several documents.
public enum YAMLComposer {
  /// The keys and values in `span` of `text`.
  ///
  /// Every problem is reported, not just the first: a part that isn't YAML is set aside and the
  /// rest is read without it. Repeated keys are all reported, each at its second and later places.
  public static func compose(_ text: SourceText, in span: ByteSpan) -> Diagnosed<YAMLMapping> {
    if let plain = PlainYAML.read(text, in: span) { return Diagnosed(plain) }
    if let hazard = YAMLHazards.find(in: text, span) {
      return Diagnosed(YAMLMapping([], span, isComplete: false), [hazard])
    }
    var draft = YAMLDraft(text, span)
    var diagnostics: [Diagnostic] = []
    for _ in 0..<draft.mostAttempts {
      let fault: YAMLFault
      switch attempt(text, draft) {
      case .composed(let composed):
        return Diagnosed(composed.value, diagnostics + composed.diagnostics)
      case .duplicate(let name, let mark):
        if draft.rename(name, at: mark) { continue }
        let found = duplicate(name, at: draft.span(of: mark), in: text.path)
        fault = YAMLFault(diagnostic: found, line: mark.line)
      case .fault(let found): fault = found
      }
      diagnostics.append(fault.diagnostic)
      guard draft.setAside(line: fault.line, toEnd: fault.spoilsTheRest) else { break }
    }
    diagnostics += draft.names.sorted { $0.key < $1.key }.map { offset, name in
      duplicate(name, at: ByteSpan(offset, offset + name.utf8.count), in: text.path)
    }
    return Diagnosed(YAMLMapping([], span, isComplete: false), diagnostics)
  }

  /// What came of reading a draft.
  private enum Outcome {
    case composed(Diagnosed<YAMLMapping>)
    case duplicate(name: String, Mark)
    case fault(YAMLFault)
  }

  private static func attempt(_ text: SourceText, _ draft: YAMLDraft) -> Outcome {
    do {
      // The encoding is given because the default asks the environment.
      let parser = try Parser(yaml: draft.yaml, resolver: .basic, encoding: .utf8)
      let root = try parser.singleRoot()
      return .composed(YAMLConversion.convert(root, of: text, draft))
    } catch let error as YamlError {
      switch error {
      case .duplicatedKeysInMapping(let names, let context):
        return .duplicate(name: names.first ?? "", context.mark)
      case .scanner(let context, let problem, let mark, _),
        .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        return .fault(YAMLFaultExplainer(context, problem, mark, in: text, draft).explain())
      case .reader, .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
        return .fault(YAMLFault.unreadable(in: text, draft))
      }
    } catch {
      return .fault(YAMLFault.unreadable(in: text, draft))
    }
  }

  private static func duplicate(
    _ name: String, at span: ByteSpan, in path: String
  ) -> Diagnostic {
    Diagnostic(
      FrontMatterRules.duplicateKey, in: path, at: span,
      "the key `\(name)` stands here more than once",
      help: "keep one of them")
  }

  /// The finding for a feature of YAML that content doesn't use.
  static func unsupported(_ what: String, at span: ByteSpan, in path: String) -> Diagnostic {
    Diagnostic(
      FrontMatterRules.unsupportedYAML, in: path, at: span,
      "\(what) is a feature of YAML that isn't used here",
      help: "if it is meant as text, put the value in quotes")
  }
}
