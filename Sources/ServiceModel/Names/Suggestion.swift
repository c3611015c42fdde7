import Diagnostics

/// What a hint says of a word that is not known.
enum Suggestion {
    /// ``did you mean `x`?``, or what else to say.
    static func hint(for word: String, in candidates: some Sequence<String>, otherwise: String? = nil) -> String? {
        nearestSpelling(to: word, among: candidates).map { "did you mean `\($0)`?" } ?? otherwise
    }
}
