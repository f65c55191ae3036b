/// An attribute of HTML that the program itself writes.
@frozen
public enum HTMLAttribute: Sendable {
  case alt, ariaHidden, ariaLabel, `class`, dataChange, dataNote, dataOnly, href, id, role, src,
    start, title, value

  /// What stands before its value.
  @inlinable @inline(__always)
  var opening: StaticString {
    switch self {
    case .alt: " alt=\""
    case .ariaHidden: " aria-hidden=\""
    case .ariaLabel: " aria-label=\""
    case .class: " class=\""
    case .dataChange: " data-change=\""
    case .dataNote: " data-note=\""
    case .dataOnly: " data-only=\""
    case .href: " href=\""
    case .id: " id=\""
    case .role: " role=\""
    case .src: " src=\""
    case .start: " start=\""
    case .title: " title=\""
    case .value: " value=\""
    }
  }
}
