/// Sixteen bytes of a text, which are looked at in one step.
@usableFromInline package typealias SixteenBytes = SIMD16<UInt8>

extension SIMDMask<SIMD16<Int8>> {
  /// The place of the first byte that is marked; nil where none is. The standard library's `any` goes
  /// through all of them.
  @inlinable @inline(__always)
  package var first: Int? {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    if halves.x != 0 { return halves.x.littleEndian.trailingZeroBitCount >> 3 }
    if halves.y != 0 { return 8 + halves.y.littleEndian.trailingZeroBitCount >> 3 }
    return nil
  }

  /// Whether no byte is marked.
  @inlinable @inline(__always)
  package var isEmpty: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves.x | halves.y == 0
  }
}

extension UnsafeRawPointer {
  /// The sixteen bytes from `offset` on.
  @inlinable @inline(__always)
  package func sixteen(at offset: Int) -> SixteenBytes {
    loadUnaligned(fromByteOffset: offset, as: SixteenBytes.self)
  }
}
