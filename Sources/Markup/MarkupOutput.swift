/// What takes HTML that the program writes: a page, or a piece of one.
///
/// Here is the one door for tags: nothing else in the program writes an angle bracket. Text is
/// escaped on its way, in content and in attributes, and a tag costs a copy of a few known bytes.
///
///     page.open(.a) { $0.attribute(.href, address) }
///     page.append(escaping: words)
///     page.close(.a)
public protocol MarkupOutput: ~Copyable {
  /// Appends bytes that the caller vouches for.
  mutating func append(trusted bytes: UnsafeBufferPointer<UInt8>)
  /// Appends a text in UTF-8, escaped.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>)
  /// Appends a text, escaped; where nothing else is said, through its bytes.
  mutating func append(escaping text: String)
}

extension MarkupOutput where Self: ~Copyable {
  /// Appends an element's first tag, without attributes.
  @inlinable @inline(__always)
  public mutating func open(_ element: HTMLElement) {
    append(
      trusted: UnsafeBufferPointer(start: element.tags.utf8Start, count: element.openingCount))
  }

  /// Appends an element's first tag, with the attributes that `write` appends.
  @inlinable @inline(__always)
  public mutating func open(_ element: HTMLElement, _ write: (inout Self) -> Void) {
    append(
      trusted: UnsafeBufferPointer(start: element.tags.utf8Start, count: element.openingCount - 1))
    write(&self)
    append(static: ">")
  }

  /// Appends the first tag of an element of a class.
  @inlinable @inline(__always)
  public mutating func open(_ element: HTMLElement, class name: StaticString) {
    open(element) { $0.attribute(.class) { $0.append(static: name) } }
  }

  /// Appends an element's last tag.
  @inlinable @inline(__always)
  public mutating func close(_ element: HTMLElement) {
    let tags = element.tags
    append(
      trusted: UnsafeBufferPointer(
        start: tags.utf8Start + element.openingCount,
        count: tags.utf8CodeUnitCount - element.openingCount))
  }

  /// Appends an attribute, its value escaped.
  @inlinable
  public mutating func attribute(_ attribute: HTMLAttribute, _ value: String) {
    self.attribute(attribute) { $0.append(escaping: value) }
  }

  /// Appends an attribute with the value that `write` appends.
  @inlinable @inline(__always)
  public mutating func attribute(_ attribute: HTMLAttribute, _ write: (inout Self) -> Void) {
    append(static: attribute.opening)
    write(&self)
    append(static: "\"")
  }

  /// Appends a text, escaped.
  @inlinable
  public mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Appends words of the program that hold nothing to escape.
  @inlinable @inline(__always)
  public mutating func append(static words: StaticString) {
    append(
      trusted: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }
}
