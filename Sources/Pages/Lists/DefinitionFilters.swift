import CatalogModel
import Templates

/// The filters of the list of definitions: by what readers can choose, and what each definition
/// answers to. A script applies them; without scripts the pages of terms serve.
struct DefinitionFilters {
  /// One thing to choose by.
  private struct Choice {
    let key: String
    let label: String
    var options: [Option] = []

    struct Option {
      let value: String
      let label: String
      let definitions: Set<DefinitionID>
    }
  }

  private let choices: [Choice]

  init(_ site: SiteContext) {
    let definitions = site.catalog.definitions
    func terms(_ key: String, _ word: InterfaceWord, _ field: VocabularyField) -> Choice {
      Choice(
        key: key, label: site.words[word],
        options: site.terms.entries(of: field).map {
          .init(value: $0.slug, label: $0.name, definitions: Set($0.definitions))
        })
    }
    func grouped(
      _ key: String, _ word: InterfaceWord, _ values: [(value: String, label: String)],
      _ has: (Definition, String) -> Bool
    ) -> Choice {
      Choice(
        key: key, label: site.words[word],
        options: values.map { value, label in
          .init(
            value: value, label: label,
            definitions: Set(definitions.filter { has($0, value) }.map(\.id)))
        })
    }
    let counts = Set(definitions.map(\.current.body.typesNamed.count)).sorted()
    let all = [
      terms("category", .filterCategory, .category), terms("kind", .filterKind, .kind),
      grouped(
        "form", .filterForm,
        [("508", site.words[.filterForm508]), ("509", site.words[.filterForm509])]
      ) {
        $0.current.form == ($1 == "509" ? .positionQualification : .resourceTyping)
      },
      terms("capability", .filterCapability, .coreCapability), Self.missionAreas(site),
      terms("status", .filterStatus, .status),
      grouped("types", .filterTypes, counts.map { (String($0), Wording.count($0, "type")) }) {
        String($0.current.body.typesNamed.count) == $1
      },
      grouped(
        "proposal", .filterProposal,
        [("yes", site.words[.filterHasProposal]), ("no", site.words[.filterHasNoProposal])]
      ) {
        $0.proposals.isEmpty == ($1 == "no")
      },
    ]
    // A choice that leaves everything or nothing is none.
    choices = all.map { choice in
      var choice = choice
      choice.options.removeAll { $0.definitions.isEmpty }
      return choice
    }.filter { choice in
      choice.options.contains { $0.definitions.count < definitions.count }
    }
  }

  /// The groups of core capabilities, in the vocabulary's order.
  private static func missionAreas(_ site: SiteContext) -> Choice {
    var names: [String] = []
    var definitions: [String: Set<DefinitionID>] = [:]
    for entry in site.terms.entries(of: .coreCapability) {
      for group in entry.term?.groups ?? [] {
        if definitions[group] == nil { names.append(group) }
        definitions[group, default: []].formUnion(entry.definitions)
      }
    }
    return Choice(
      key: "mission", label: site.words[.filterMissionArea],
      options: names.map {
        .init(value: Slug.make($0), label: $0, definitions: definitions[$0] ?? [])
      })
  }

  /// The choices as the template takes them.
  var records: [FilterRecord] {
    choices.map { choice in
      FilterRecord(
        key: choice.key, label: choice.label,
        options: choice.options.map {
          .init(value: $0.value, label: $0.label, count: $0.definitions.count)
        })
    }
  }

  /// What a definition answers to: `0.2 3.1`, the numbers of a choice and of its option.
  func answers(of definition: DefinitionID) -> String {
    var answers: [String] = []
    for (number, choice) in choices.enumerated() {
      for (option, content) in choice.options.enumerated()
      where content.definitions.contains(definition) {
        answers.append("\(number).\(option + 1)")
      }
    }
    return answers.joined(separator: " ")
  }
}

/// One thing to choose definitions by.
struct FilterRecord: TemplateRecord {
  let key: String
  let label: String
  let options: [Option]

  /// One answer to choose.
  struct Option: TemplateRecord {
    let value: String
    let label: String
    let count: Int

    static let schema = RecordSchema<Option>(
      "filter option", "One answer to choose definitions by.",
      [
        .field("value", { $0.value }, "Its name in the address."),
        .field("label", { $0.label }, "Its words."),
        .field("count", { $0.count }, "How many definitions it leaves."),
      ])
  }

  static let schema = RecordSchema<FilterRecord>(
    "filter", "One thing to choose definitions by.",
    [
      .field("key", { $0.key }, "Its name in the address: `kind`."),
      .field("label", { $0.label }, "Its words."),
      .field("options", { $0.options }, "The answers."),
    ])
}
