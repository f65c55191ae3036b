/// Every fact of the form's head, once. Decoding, pages and comparison switch over it, so that a
/// new field makes the compiler list what has to learn of it.
public enum DefinitionField: String, Sendable, Hashable, CaseIterable {
  /// The definition's ID.
  case id
  /// The resource's name.
  case name
  /// What the document is good for.
  case status
  /// The document's version.
  case version
  /// When the document was last touched.
  case updated
  /// When it was first released.
  case originalRelease = "original_release"
  /// When it last had a major release.
  case lastMajorRelease = "last_major_release"
  /// Whether it is a position of the National Qualification System.
  case nqsPosition = "nqs_position"
  /// What kind of resource it is.
  case kind
  /// The discipline it belongs to.
  case category
  /// The core capability it serves first.
  case primaryCoreCapability = "primary_core_capability"
  /// The core capability it serves second.
  case secondaryCoreCapability = "secondary_core_capability"
  /// Further core capabilities.
  case supportingCoreCapabilities = "supporting_core_capabilities"
  /// Whether it can be ordered by itself.
  case singleResource = "single_resource"
  /// Whether it can be ordered with a typed team.
  case withTypedTeam = "with_typed_team"
  /// That team.
  case typedTeam = "typed_team"
  /// Whether it can be ordered with a typed unit.
  case withTypedUnit = "with_typed_unit"
  /// That unit.
  case typedUnit = "typed_unit"

  /// The key in a file's front matter.
  public var key: String { rawValue }

  /// The id of the fact on a page: the key with hyphens.
  public var anchor: String {
    switch self {
    case .id, .name, .status, .version, .updated, .kind, .category: rawValue
    case .originalRelease: "original-release"
    case .lastMajorRelease: "last-major-release"
    case .nqsPosition: "nqs-position"
    case .primaryCoreCapability: "primary-core-capability"
    case .secondaryCoreCapability: "secondary-core-capability"
    case .supportingCoreCapabilities: "supporting-core-capabilities"
    case .singleResource: "single-resource"
    case .withTypedTeam: "with-typed-team"
    case .typedTeam: "typed-team"
    case .withTypedUnit: "with-typed-unit"
    case .typedUnit: "typed-unit"
    }
  }

  /// The form's own label.
  public var label: String {
    switch self {
    case .id: "ID"
    case .name: "Name"
    case .status: "Status"
    case .version: "Version"
    case .updated: "Updated"
    case .originalRelease: "Original Release"
    case .lastMajorRelease: "Last Major Release"
    case .nqsPosition: "NQS Position"
    case .kind: "Resource Kind"
    case .category: "Resource Category"
    case .primaryCoreCapability: "Primary Core Capability"
    case .secondaryCoreCapability: "Secondary Core Capability"
    case .supportingCoreCapabilities: "Supporting Core Capabilities"
    case .singleResource: "Single resource"
    case .withTypedTeam: "In conjunction with a NIMS typed team"
    case .typedTeam: "NIMS Typed Team"
    case .withTypedUnit: "In conjunction with a NIMS typed unit"
    case .typedUnit: "NIMS Typed Unit"
    }
  }
}
