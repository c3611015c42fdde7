/// What a string member must look like.
struct TextRule {
    let length: ClosedRange<Int>
    let pattern: Pattern?
    let format: StringFormat?
    let trim: Bool
    let lowercase: Bool

    func read(_ value: JSONValue) throws(MemberReader.Refusal) -> String {
        var text = try MemberReader.text(value)
        if trim { text = Self.trimmed(text) }
        if lowercase { text = text.lowercased() }
        let count = text.unicodeScalars.count
        guard count >= length.lowerBound else { throw .tooShort(length.lowerBound, "characters") }
        guard count <= length.upperBound else { throw .tooLong(length.upperBound, "characters") }
        if let pattern, !pattern.matches(text) {
            throw MemberReader.Refusal(code: "pattern_mismatch", detail: "Must match \(pattern.text)")
        }
        if let format, !format.matches(text) { throw .format(format.description) }
        return text
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
