import PlatformCore

/// A list as a caller asks for it.
struct ListRequest: Sendable {
    /// One filter: `price.gte=10`, `genre.in=fiction,history`.
    struct Condition: Sendable {
        var field: ListField
        var `operator`: Filter.Operator
        var values: [String]

        var parameter: String { `operator` == .eq ? field.name : "\(field.name).\(`operator`.rawValue)" }
    }

    /// One key of the order.
    struct Key: Sendable, Hashable {
        var field: String
        var descending: Bool

        var term: String { (descending ? "-" : "") + field }
    }

    var conditions: [Condition] = []
    var keys: [Key] = []
    var limit: Int

    /// The query with its question mark.
    var query: String {
        var pairs = conditions.map { "\($0.parameter.percentEncoded)=\($0.values.joined(separator: ",").percentEncoded)" }
        if !keys.isEmpty { pairs.append("sort=" + keys.map(\.term).joined(separator: ",")) }
        return "?" + (pairs + ["limit=\(limit)"]).joined(separator: "&")
    }

    /// The same request without one of its parts: what is left to try when a smaller one is looked for that fails, too.
    var smaller: [ListRequest] {
        let withoutCondition = conditions.indices.map { index in
            var request = self
            request.conditions.remove(at: index)
            return request
        }
        let withoutKey = keys.indices.map { index in
            var request = self
            request.keys.remove(at: index)
            return request
        }
        return withoutCondition + withoutKey
    }
}

extension String {
    /// The text as a query writes it.
    var percentEncoded: String {
        utf8.map { byte in
            let isPlain = 48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || "-._~".utf8.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }
        .joined()
    }
}
