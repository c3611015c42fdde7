/// Why a text is not acceptable JSON, and where.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Bytes before the place.
    public let offset: Int
    /// The line of the place, from 1.
    public let line: Int
    /// The column of the place, from 1, in Unicode scalars.
    public let column: Int
    /// What is wrong there.
    public let reason: String

    /// An error at this offset of `bytes`.
    init(_ reason: String, at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xc0 != 0x80 {
                column += 1
            }
        }
        self.offset = offset
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// `Line 3, column 14: the member “title” stands here twice.`
    public var description: String {
        "Line \(line), column \(column): \(reason)."
    }
}
