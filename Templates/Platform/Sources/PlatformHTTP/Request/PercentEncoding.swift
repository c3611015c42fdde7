import PlatformCore

extension Substring {
    /// The text that this percent-encoded text stands for (RFC 3986 §2.1).
    ///
    /// Nil if it is not ASCII, if an escape is incomplete, or if the bytes are not UTF-8 or hold a NUL, which no database could keep.
    func percentDecoded(plusIsSpace: Bool = false) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace:
                bytes.append(UInt8(ascii: " "))
            case 0x21..<0x7f:
                bytes.append(byte)
            default:
                return nil
            }
        }
        return bytes.contains(0) ? nil : bytes.withUnsafeBufferPointer { String(utf8: $0) }
    }
}

extension String {
    /// This text for a place in a query: everything escaped but what RFC 3986 calls unreserved, and `,` and `:`, which read well.
    var percentEncoded: String {
        escaped { $0.isASCIIAlphanumeric || "-._~,:".utf8.contains($0) }
    }

    /// This text with `%XX` for each byte that is not kept.
    func escaped(keeping isKept: (UInt8) -> Bool) -> String {
        if utf8.allSatisfy(isKept) { return self }
        var bytes: [UInt8] = []
        for byte in utf8 {
            if isKept(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append((byte >> 4).hexadecimalDigit)
                bytes.append((byte & 15).hexadecimalDigit)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// 0 to 15, if this is a hexadecimal digit.
    var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - 48
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - 55
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - 87
        default: nil
        }
    }

    /// Whether this is an ASCII letter or digit.
    var isASCIIAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }

    /// The upper-case digit of 0 to 15.
    var hexadecimalDigit: UInt8 { self < 10 ? 48 + self : 55 + self }
}
