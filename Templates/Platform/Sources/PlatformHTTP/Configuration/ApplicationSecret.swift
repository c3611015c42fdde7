public import Crypto

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The one secret of a service. It is never used itself: each use has a key of its own, derived by HKDF (RFC 5869).
public struct ApplicationSecret: Sendable, CustomStringConvertible {
    static let minimumLength = 32

    private let material: SymmetricKey
    /// Whether it was made up at the start of this process, and will be lost with it.
    public let isRandom: Bool

    /// The secret that a text holds; nil if the text is shorter than 32 bytes.
    public init?(_ text: String) {
        guard text.utf8.count >= Self.minimumLength else { return nil }
        self.init(material: SymmetricKey(data: Data(text.utf8)), isRandom: false)
    }

    private init(material: SymmetricKey, isRandom: Bool) {
        self.material = material
        self.isRandom = isRandom
    }

    /// A secret for this process alone.
    public static func random() -> ApplicationSecret {
        ApplicationSecret(material: SymmetricKey(size: .bits256), isRandom: true)
    }

    /// The key for one use; keys for different uses tell nothing about each other.
    public func key(for use: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: material, info: Data(use.utf8), outputByteCount: 32)
    }

    /// Never the secret.
    public var description: String { "(secret)" }
}
