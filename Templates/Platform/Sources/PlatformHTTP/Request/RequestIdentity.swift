import HTTPTypes

/// The two names under which a request is found again: in logs, in problems, and by the services behind this one.
struct RequestIdentity: Sendable {
    /// The caller's `X-Request-Id` if it is well formed, else the trace id.
    let requestID: String
    /// The trace id of the caller's `traceparent` (W3C Trace Context) if that is well formed, else a new one: 32 hexadecimal digits.
    let traceID: String

    /// The identity that a request brings or gets.
    init(_ headers: HTTPFields) {
        traceID = headers[.traceparent].flatMap(Self.traceID) ?? Self.newTraceID()
        requestID = HTTPField.Name.requestID.flatMap { headers[$0] }.flatMap { Self.isWellFormed($0) ? $0 : nil } ?? traceID
    }

    /// Letters, digits and a little punctuation, at most 128: nothing that could break a header or a log line.
    private static func isWellFormed(_ text: String) -> Bool {
        1...128 ~= text.utf8.count && text.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-._:".utf8.contains($0) }
    }

    /// The second field of `00-<32 digits>-<16 digits>-<2 digits>`; nil if any rule of the format is broken.
    private static func traceID(_ traceparent: String) -> String? {
        let fields = traceparent.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count >= 4, zip(fields, [2, 32, 16, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(isLowerHex) }),
            fields[0] != "ff", fields[0] != "00" || fields.count == 4,
            [fields[1], fields[2]].allSatisfy({ $0.utf8.contains { $0 != UInt8(ascii: "0") } })
        else { return nil }
        return String(fields[1])
    }

    private static func isLowerHex(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
    }

    /// 128 random bits.
    private static func newTraceID() -> String {
        var generator = SystemRandomNumberGenerator()
        let words = [generator.next(), generator.next() | 1]
        return String(unsafeUninitializedCapacity: 32) { text in
            for (index, word) in words.enumerated() {
                for digit in 0..<16 {
                    let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * digit)) & 15
                    text[16 * index + digit] = value < 10 ? 48 + value : 87 + value
                }
            }
            return 32
        }
    }
}
