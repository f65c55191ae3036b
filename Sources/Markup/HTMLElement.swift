/// An element of HTML that the program itself writes; all others stand in templates.
@frozen
public enum HTMLElement: Sendable {
  case a, b, blockquote, br, code, del, div, em, h1, h2, h3, h4, h5, h6, hr, img, ins, li, ol, p,
    pre, span, strong, u, ul

  /// Its tags, with nothing between them.
  @inlinable @inline(__always)
  var tags: StaticString {
    switch self {
    case .a: "<a></a>"
    case .b: "<b></b>"
    case .blockquote: "<blockquote></blockquote>"
    case .br: "<br>"
    case .code: "<code></code>"
    case .del: "<del></del>"
    case .div: "<div></div>"
    case .em: "<em></em>"
    case .h1: "<h1></h1>"
    case .h2: "<h2></h2>"
    case .h3: "<h3></h3>"
    case .h4: "<h4></h4>"
    case .h5: "<h5></h5>"
    case .h6: "<h6></h6>"
    case .hr: "<hr>"
    case .img: "<img>"
    case .ins: "<ins></ins>"
    case .li: "<li></li>"
    case .ol: "<ol></ol>"
    case .p: "<p></p>"
    case .pre: "<pre></pre>"
    case .span: "<span></span>"
    case .strong: "<strong></strong>"
    case .u: "<u></u>"
    case .ul: "<ul></ul>"
    }
  }

  /// How long its first tag is.
  @inlinable @inline(__always)
  var openingCount: Int {
    switch self {
    case .br, .hr, .img: tags.utf8CodeUnitCount
    case .a, .b, .blockquote, .code, .del, .div, .em, .h1, .h2, .h3, .h4, .h5, .h6, .ins, .li, .ol,
      .p, .pre, .span, .strong, .u, .ul:
      (tags.utf8CodeUnitCount - 1) / 2
    }
  }

  /// The heading of a rank from 1 on, which is most important; below 6 all are the same.
  public static func heading(_ rank: Int) -> HTMLElement {
    switch rank {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}
