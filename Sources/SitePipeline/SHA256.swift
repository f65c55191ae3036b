#if canImport(CryptoKit)
  import CryptoKit
#else
  import CLibcrypto
#endif

/// SHA-256 (FIPS 180-4) of bytes that arrive piece by piece: the one door to the system's
/// cryptography, OpenSSL's libcrypto, or CryptoKit on macOS.
final class SHA256 {
  /// The 32 bytes of a digest.
  typealias Digest = [UInt8]

  /// The digest of bytes in memory.
  static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    let hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  #if canImport(CryptoKit)
    private var state = CryptoKit.SHA256()

    /// Adds bytes.
    func update(_ bytes: UnsafeRawBufferPointer) { state.update(bufferPointer: bytes) }

    /// The digest of all bytes added.
    func finish() -> Digest { Array(state.finalize()) }
  #else
    // Looking an algorithm up takes a lock, so it is done once. The program never frees it.
    nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

    private let state = EVP_MD_CTX_new()

    init() {
      let isReady = EVP_DigestInit_ex(state, Self.algorithm, nil) == 1
      precondition(isReady, "libcrypto has no SHA-256, or no memory is left")
    }

    deinit { EVP_MD_CTX_free(state) }

    /// Adds bytes.
    func update(_ bytes: UnsafeRawBufferPointer) {
      guard let start = bytes.baseAddress else { return }
      let isAdded = EVP_DigestUpdate(state, start, bytes.count) == 1
      precondition(isAdded, "libcrypto failed to add bytes to a digest")
    }

    /// The digest of all bytes added. It can be asked for once.
    func finish() -> Digest {
      Digest(unsafeUninitializedCapacity: 32) { digest, count in
        let isFinished = EVP_DigestFinal_ex(state, digest.baseAddress, nil) == 1
        precondition(isFinished, "libcrypto failed to finish a digest")
        count = 32
      }
    }
  #endif
}
