/// An element of an XML document, with all that is in it.
///
/// Names are local ones: `w:p` and `p` are both `p`. Office documents never have two of a name that
/// only a namespace tells apart at one place.
public struct XMLElement: Sendable {
  /// What an element holds.
  public enum Node: Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// The local name.
  public let name: String
  /// The values of the attributes, by their local names.
  public let attributes: [String: String]
  /// What it holds, in order.
  public let nodes: [Node]

  /// The elements that it holds.
  public var children: [XMLElement] {
    nodes.compactMap { node in
      switch node {
      case .element(let element): element
      case .text: nil
      }
    }
  }

  /// The elements of a name that it holds.
  public func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The first element of a name that it holds.
  public func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The value of an attribute.
  public subscript(attribute: String) -> String? { attributes[attribute] }

  /// All text in it, in order.
  public var text: String {
    nodes.reduce(into: "") { text, node in
      switch node {
      case .element(let element): text += element.text
      case .text(let own): text += own
      }
    }
  }
}
