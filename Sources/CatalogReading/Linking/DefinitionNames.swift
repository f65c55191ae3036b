import CatalogModel
import Diagnostics

/// The names by which texts may call a definition.
struct DefinitionNames: Equatable, Sendable {
  let id: DefinitionID
  /// The names that it has and had: the current one first.
  let names: [String]
  let aliases: [String]
}

extension DefinitionNames {
  /// The names of the definition of these revisions.
  init(_ group: DefinitionGroup, in content: DecodedContent) {
    self.init(
      id: group.id, names: group.names(in: content),
      aliases: content.abouts[group.id]?.aliases.map(\.value) ?? [])
  }
}
