/// The value of `If-Match` or `If-None-Match` (RFC 9110 §13.1): any tag, or one of a list.
enum TagCondition {
    /// One entity tag, without its quotes.
    struct Tag {
        let isWeak: Bool
        let text: Substring
    }

    case any
    case tags([Tag])

    /// Reads a header value; nil if it is neither `*` nor a list of entity tags.
    init?(_ header: String) {
        if header == "*" {
            self = .any
            return
        }
        var tags: [Tag] = []
        var rest = header[...]
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
            if rest.isEmpty { break }
            let isWeak = rest.hasPrefix("W/")
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
            tags.append(Tag(isWeak: isWeak, text: rest[rest.index(after: rest.startIndex)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        if tags.isEmpty { return nil }
        self = .tags(tags)
    }

    /// Whether the tag of the present representation is named, by the weak comparison that `If-None-Match` asks for: in whichever coding
    /// the caller has it.
    func matches(_ tag: String) -> Bool {
        switch self {
        case .any: true
        case .tags(let tags): tags.contains { ContentCoding.version(ofTag: $0.text) == ContentCoding.version(ofTag: tag[...]) }
        }
    }
}
