/// What a request line asks for: a path and perhaps a query, as they were sent.
struct RequestTarget: Sendable {
    /// The path, still encoded.
    let path: Substring
    /// What follows the question mark, still encoded; empty if there is none.
    let query: Substring

    /// Splits a request target in origin form (RFC 9112 §3.2.1).
    init(_ target: String) {
        // By bytes: splitting by characters would look at grapheme clusters.
        let end = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        path = target[..<end]
        query = target[end...].dropFirst()
    }

    /// The path as it may stand in a header, a log line or a problem, whatever was sent.
    var printablePath: String {
        String(path).escaped { 0x20 < $0 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }
}
