/// A regular expression that a whole value must match, in time that grows linearly with the value.
///
/// The language is a part of ECMA-262, so that the OpenAPI document can state the very same text: characters, `.`, classes such as
/// `[a-z0-9_]` and `[^"]`, `\d \w \s` and their opposites, groups, alternatives, `* + ? {m,n}`, `^` and `$`. It has no look-around
/// and no back-references, and that is why no value can make it slow: all ways to match are followed side by side, as in RE2.
/// Swift's own `Regex` backtracks; one crafted value keeps it busy for minutes.
public struct Pattern: Sendable, Hashable, CustomStringConvertible {
    /// The expression as it was written.
    public let text: String
    private let program: PatternProgram?

    /// Compiles an expression.
    ///
    /// - Throws: `PatternError` if it is no expression of the language, or one that is too large.
    public init(_ text: String) throws(PatternError) {
        self.text = text
        program = try PatternParser.parse(text)
    }

    /// Compiles an expression that the generator has checked already. If it is invalid all the same, nothing matches it.
    public init(checked text: StaticString) {
        self.text = text.description
        do {
            program = try PatternParser.parse(self.text)
        } catch {
            program = nil
        }
    }

    /// Whether the whole value matches, from its first to its last character. Characters are Unicode scalars.
    public func matches(_ value: String) -> Bool {
        program?.matches(value) ?? false
    }

    /// The expression.
    public var description: String { text }

    /// Whether both are the same expression.
    public static func == (left: Self, right: Self) -> Bool { left.text == right.text }

    /// Hashes the expression.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Why an expression is refused.
public struct PatternError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Unicode scalars before the place in the expression.
    public let offset: Int
    /// What is wrong there.
    public let reason: String

    /// `Character 4: a group is not closed.`
    public var description: String { "Character \(offset + 1): \(reason)." }
}
