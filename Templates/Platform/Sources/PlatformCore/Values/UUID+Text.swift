#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension UUID {
    /// Reads the canonical text of a UUID: 8-4-4-4-12 hexadecimal digits of any case, nothing around them.
    public init?(canonical text: String) {
        self.init(canonical: text[...])
    }

    /// Reads the canonical text of a UUID: 8-4-4-4-12 hexadecimal digits of any case, nothing around them.
    public init?(canonical text: Substring) {
        var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        let isValid = withUnsafeMutableBytes(of: &bytes) { target in
            var digits = 0
            var position = 0
            for character in text.utf8 {
                defer { position += 1 }
                if position == 8 || position == 13 || position == 18 || position == 23 {
                    guard character == UInt8(ascii: "-") else { return false }
                    continue
                }
                guard position < 36, let value = hexadecimalValue(character) else { return false }
                target[digits / 2] = target[digits / 2] << 4 | value
                digits += 1
            }
            return position == 36
        }
        guard isValid else { return nil }
        self.init(uuid: bytes)
    }

    /// The UUID of these 16 bytes, or nil if there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var tuple: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &tuple) { $0.copyBytes(from: bytes) }
        self.init(uuid: tuple)
    }

    /// The canonical text in lower case, as it stands in JSON and in paths.
    public var lowercased: String { String(write) }

    func write(to text: inout TextCursor) {
        withUnsafeBytes(of: uuid) { bytes in
            for index in 0..<16 {
                if index == 4 || index == 6 || index == 8 || index == 10 { text.append(ascii: "-") }
                text.append(hexadecimalDigit(bytes[index] >> 4))
                text.append(hexadecimalDigit(bytes[index] & 15))
            }
        }
    }
}

/// 0 to 15 for a hexadecimal digit of any case.
func hexadecimalValue(_ character: UInt8) -> UInt8? {
    switch character {
    case 48...57: character - 48
    case 65...70: character - 55
    case 97...102: character - 87
    default: nil
    }
}

/// The lower-case digit of 0 to 15.
func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 48 + value : 87 + value
}
