/// A media type with its parameters (RFC 9110 §8.3.1), as `Content-Type` and `Accept` hold them.
struct MediaType: Sendable, Hashable {
    /// `application/json`, in lower case; in `Accept` perhaps `*/*` or `application/*`.
    let name: String
    /// Parameters by name in lower case.
    let parameters: [String: String]

    /// Reads one media type; nil if it is not one.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ";").map { $0.trimmed }
        guard let name = parts.first?.lowercased() else { return nil }
        let halves = name.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty && !$0.contains(" ") && !$0.contains(",") }) else { return nil }
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() where !part.isEmpty {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { return nil }
            let value = pair[1]
            let isQuoted = value.count > 1 && value.first == "\"" && value.last == "\""
            parameters[pair[0].lowercased()] = String(isQuoted ? value.dropFirst().dropLast() : value)
        }
        self.name = name
        self.parameters = parameters
    }

    /// Whether the text is in UTF-8, said or unsaid.
    var isUTF8: Bool {
        parameters["charset"].map { $0.lowercased() == "utf-8" } ?? true
    }

    /// Whether an `Accept` header allows a media type (RFC 9110 §12.5.1): the most specific range that fits decides.
    static func accepts(_ header: String, _ offered: String) -> Bool {
        if header == "*/*" || header == offered { return true }
        let group = offered.prefix { $0 != "/" } + "/*"
        var best = (specificity: 0, isWanted: false)
        for range in header.split(separator: ",").compactMap({ MediaType($0) }) {
            let specificity = range.name == offered ? 3 : range.name == group ? 2 : range.name == "*/*" ? 1 : 0
            let isWanted = range.parameters["q"].map { Double($0) ?? 1 > 0 } ?? true
            if specificity > best.specificity { best = (specificity, isWanted) }
        }
        return best.isWanted
    }
}
