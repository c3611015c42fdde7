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
    /// A code that has taken in the key, from which each tag begins.
    private let keyed: HMAC<SHA256>

    init(key: SymmetricKey) {
        keyed = HMAC(key: key)
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
        var code = keyed
        // The scope is one JSON array, so where it ends and the payload begins cannot be shifted.
        code.update(data: scope.bytes + payload)
        return Array(code.finalize().prefix(Self.tagLength))
    }

    /// Base64 for URLs (RFC 4648 §5), without padding.
    private static func text(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { text in
            var count = 0
            var bits = 0
            var rest: UInt32 = 0
            for byte in bytes {
                rest = rest << 8 | UInt32(byte)
                bits += 8
                while bits >= 6 {
                    bits -= 6
                    text[count] = alphabet[Int(rest >> bits) & 63]
                    count += 1
                }
            }
            if bits > 0 {
                text[count] = alphabet[Int(rest << (6 - bits)) & 63]
                count += 1
            }
            return count
        }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The bytes of a text in that alphabet; nil unless it is the one text that stands for them.
    private static func bytes(_ text: String) -> [UInt8]? {
        var characters = text.utf8.map { character in
            switch character {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: character
            }
        }
        while characters.count % 4 != 0 { characters.append(UInt8(ascii: "=")) }
        guard let bytes = Data(base64Encoded: Data(characters)).map({ [UInt8]($0) }), Self.text(bytes) == text else { return nil }
        return bytes
    }
}
