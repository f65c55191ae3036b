import Pages
import Templates

/// The memory that pages are made in, one after the other.
struct PageBufferPool: ~Copyable {
  private var page = PageBuffer()
  private var twin = PageBuffer()

  /// Makes a page, without its twin, and hands on its bytes.
  mutating func make<Result>(
    _ page: SitePlan.File, use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    self.page.clear()
    if case .rendered(let render) = page.content { render(&self.page) }
    return use(self.page.bytes)
  }

  /// The bytes that `write` writes.
  static func bytes(_ write: (inout PageBuffer) -> Void) -> [UInt8] {
    HTML(trusted: write).bytes
  }

  /// Makes a planned file and its twin, where it has one, and hands on the bytes of each with its
  /// address; `copy` is asked for one that is copied, by its path among the attachments. Gives
  /// what came of each.
  mutating func make<Result>(
    _ file: SitePlan.File,
    copy: (_ name: String, _ path: String) throws(EnvironmentError) -> Result,
    write: (_ bytes: UnsafeRawBufferPointer, _ path: String) throws(EnvironmentError) -> Result
  ) throws(EnvironmentError) -> [Result] {
    page.clear()
    switch file.content {
    case .rendered(let render): render(&page)
    case .bytes(let bytes): bytes.withUnsafeBufferPointer { page.append($0) }
    case .copied(let name): return [try copy(name, file.path)]
    }
    let first = try write(UnsafeRawBufferPointer(page.bytes), file.path)
    guard let other = file.twin else { return [first] }
    twin.clear()
    twin.append(page, titled: other.title)
    return [first, try write(UnsafeRawBufferPointer(twin.bytes), other.path)]
  }
}
