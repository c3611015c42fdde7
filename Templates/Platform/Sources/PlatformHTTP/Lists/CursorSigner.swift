import Crypto
import PlatformCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Turns positions into cursors and back. A cursor is the position, then a tag of position and list under a key of the server's:
/// it can be read, but neither changed nor taken to another list. It gives no right to anything.
struct CursorSigner: Sendable {
    private static let tagLength = 16
    private let key: SymmetricKey

    init(key: SymmetricKey) {
        self.key = key
    }

    /// The cursor that stands for a position.
    func cursor(at position: [ScalarValue], of scope: CursorScope) -> String {
        let payload = PositionCoder.encode(position)
        return Self.text(payload + tag(of: payload, scope))
    }

    /// The position that a cursor stands for; nil if it was not made by this server for this list.
    func position(in cursor: String, of scope: CursorScope) -> [ScalarValue]? {
        guard let bytes = Self.bytes(cursor), bytes.count > Self.tagLength else { return nil }
        let payload = Array(bytes.dropLast(Self.tagLength))
        // Compared without stopping at the first difference, so that the time taken tells nothing.
        let difference = zip(tag(of: payload, scope), bytes.suffix(Self.tagLength)).reduce(0) { $0 | ($1.0 ^ $1.1) }
        return difference == 0 ? PositionCoder.decode(payload) : nil
    }

    private func tag(of payload: [UInt8], _ scope: CursorScope) -> [UInt8] {
        var code = HMAC<SHA256>(key: key)
        code.update(data: SHA256.hash(data: scope.bytes).withUnsafeBytes { Array($0) })
        code.update(data: payload)
        return Array(code.finalize().prefix(Self.tagLength))
    }

    /// Base64 for URLs (RFC 4648 §5), without padding.
    private static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// The bytes of a text in that alphabet; nil unless it is the one text that stands for them.
    private static func bytes(_ text: String) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + padding
        guard let bytes = Data(base64Encoded: base64).map({ [UInt8]($0) }), Self.text(bytes) == text else { return nil }
        return bytes
    }
}
