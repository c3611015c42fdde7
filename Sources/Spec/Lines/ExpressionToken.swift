/// A piece of a condition or of an access expression.
struct ExpressionToken: Sendable {
    /// What it is.
    enum Kind: Sendable, Hashable {
        /// Names with `.` between, words of the language included.
        case word(String)
        case text(String)
        case number(String)
        case comparison(Comparison)
        /// `(` `)` `,`
        case mark(Unicode.Scalar)
        case end
    }

    /// What it is.
    var kind: Kind
    /// Where it begins in the line.
    var start: Int

    /// It as a person wrote it, for messages.
    var shown: String {
        switch kind {
        case .word(let text), .number(let text): "`\(text)`"
        case .text(let text): "`\"\(text)\"`"
        case .comparison(let comparison): "`\(comparison.rawValue)`"
        case .mark(let mark): "`\(mark)`"
        case .end: "the end"
        }
    }
}
