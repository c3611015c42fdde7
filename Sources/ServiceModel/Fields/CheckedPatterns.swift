/// The patterns of a document, each checked once however often it is written.
final class CheckedPatterns {
    private var patterns: [String: WholeValuePattern] = [:]

    /// The checked pattern of that text.
    func pattern(_ text: String) throws(PatternCheck.Problem) -> WholeValuePattern {
        if let known = patterns[text] { return known }
        try PatternCheck.check(text)
        let pattern = WholeValuePattern(text)
        patterns[text] = pattern
        return pattern
    }
}

/// A checked pattern that describes whole values.
final class WholeValuePattern {
    private let text: String
    /// Compiled when a value asks for it, since that is slow; nothing if Swift cannot read what the check let through.
    private lazy var regex: Regex<AnyRegexOutput>? = compile()

    init(_ text: String) {
        self.text = text
    }

    /// Whether the pattern describes the value. What Swift cannot read is left to the service, which has the last word.
    func matches(_ value: String) -> Bool {
        guard let regex else { return true }
        return value.wholeMatch(of: regex) != nil
    }

    private func compile() -> Regex<AnyRegexOutput>? {
        do {
            return try Regex(text).asciiOnlyCharacterClasses().matchingSemantics(.unicodeScalar)
        } catch {
            return nil
        }
    }
}
