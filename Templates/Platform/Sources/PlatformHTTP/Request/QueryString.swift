import PlatformCore

/// The query parameters of a request, read strictly: each name once, everything decoded, and no more than a person would send.
public struct QueryString: Sendable {
    /// One parameter, decoded.
    public struct Item: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its value; empty if there is no `=`.
        public let value: String
    }

    /// The parameters, in the order in which they were sent.
    public let items: [Item]

    /// No parameters.
    static let empty = QueryString(items: [])
    private static let lengthLimit = 8192
    private static let itemLimit = 100

    private init(items: [Item]) {
        self.items = items
    }

    /// Reads what follows the question mark.
    ///
    /// - Throws: `DomainError` of kind `malformed` with every parameter that is sent twice or wrongly encoded.
    init(_ query: Substring) throws(DomainError) {
        guard query.utf8.count <= Self.lengthLimit else {
            throw .malformed(code: "query_too_long", detail: "The query is longer than \(Self.lengthLimit) bytes.")
        }
        let parts = query.isEmpty ? [] : Self.parts(of: query, at: "&")
        guard parts.count <= Self.itemLimit else {
            throw .malformed(code: "query_too_long", detail: "The query has more than \(Self.itemLimit) parameters.")
        }
        var items: [Item] = []
        var violations: [Violation] = []
        for part in parts {
            let pair = Self.parts(of: part, at: "=", maxSplits: 1)
            let name = pair[0].percentDecoded(plusIsSpace: true) ?? ""
            guard !name.isEmpty, let value = (pair.count == 2 ? pair[1] : "").percentDecoded(plusIsSpace: true) else {
                violations.append(.parameter(name, "malformed_parameter", "It is not percent-encoded UTF-8 text of the form name=value."))
                continue
            }
            if items.contains(where: { $0.name == name }) {
                violations.append(.parameter(name, "duplicate_parameter", "It is there more than once."))
            }
            items.append(Item(name: name, value: value))
        }
        if !violations.isEmpty { throw .query(violations) }
        self.items = items
    }

    /// Split by bytes: characters would be grapheme clusters, which are slow to find.
    private static func parts(of text: Substring, at separator: Unicode.Scalar, maxSplits: Int = .max) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: separator), maxSplits: maxSplits, omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// The value of a parameter.
    public subscript(name: String) -> String? {
        items.first { $0.name == name }?.value
    }

    /// The parameters but for one, in canonical encoding and with a leading `?`; empty if none is left.
    func text(without name: String? = nil) -> String {
        let pairs = items.filter { $0.name != name }.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
}

extension Violation {
    /// A violation by a query parameter.
    static func parameter(_ name: String, _ code: String, _ detail: String) -> Violation {
        Violation(pointer: name, code: code, detail: detail, in: .query)
    }
}

extension DomainError {
    /// A query with these faults.
    static func query(_ violations: [Violation]) -> DomainError {
        .malformed(
            code: "invalid_query",
            detail: violations.count == 1 ? "One query parameter is not valid." : "\(violations.count) query parameters are not valid.",
            violations: violations
        )
    }
}
