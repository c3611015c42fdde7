import Crypto

/// The SHA-256 of a text, in lowercase hexadecimal digits.
struct ContentHash: Sendable, Hashable, Comparable {
    let hex: String

    /// Hashes bytes.
    init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes(Self.init(hashing:))
    }

    /// Hashes a text's UTF-8, without copying it where it is stored so.
    init(of text: String) {
        self = text.utf8.withContiguousStorageIfAvailable { Self(hashing: UnsafeRawBufferPointer($0)) } ?? Self(of: Array(text.utf8))
    }

    /// Takes a hash that was written down; nil unless it is 64 lowercase hexadecimal digits.
    init?(hex: String) {
        guard hex.utf8.count == 64, hex.utf8.allSatisfy(Self.digits.contains) else { return nil }
        self.hex = hex
    }

    static func < (left: ContentHash, right: ContentHash) -> Bool { left.hex < right.hex }

    private init(hashing buffer: UnsafeRawBufferPointer) {
        var hash = SHA256()
        hash.update(bufferPointer: buffer)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in hash.finalize() {
            text.append(Self.digits[Int(byte >> 4)])
            text.append(Self.digits[Int(byte & 15)])
        }
        hex = String(decoding: text, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
