import CLibxml2

/// Reads XML by libxml2, whose values don't leave this file.
///
/// Nothing is loaded from elsewhere and no entity is expanded; depth and length keep to libxml2's
/// limits, so that a document made to take all memory is refused.
public enum XMLDocumentReader {
  /// The document's root; nil where the bytes aren't well-formed XML.
  public static func read(_ bytes: [UInt8]) -> XMLElement? {
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { return nil }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil,
        Int32(bitPattern: options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    return xmlDocGetRootElement(document).map { element($0) }
  }

  private static func element(_ node: xmlNodePtr) -> XMLElement {
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let current = attribute {
      attributes[string(current.pointee.name)] = text(from: current.pointee.children)
      attribute = current.pointee.next
    }
    var nodes: [XMLElement.Node] = []
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE: nodes.append(.element(element(current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        nodes.append(.text(string(current.pointee.content)))
      case _: break
      }
      child = current.pointee.next
    }
    return XMLElement(name: string(node.pointee.name), attributes: attributes, nodes: nodes)
  }

  /// The value of an attribute: a chain of texts.
  private static func text(from first: xmlNodePtr?) -> String {
    sequence(first: first) { $0?.pointee.next }.prefix { $0 != nil }
      .reduce(into: "") { $0 += string($1?.pointee.content) }
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
