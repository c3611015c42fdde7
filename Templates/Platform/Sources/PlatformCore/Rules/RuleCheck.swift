/// Collects the rules that a row breaks, so that its caller hears of all of them at once.
public struct RuleCheck: Sendable {
    private var broken: [Violation] = []

    /// Nothing is broken yet.
    public init() {}

    /// Adds a violation if the truth is *false*; what is unknown, because a value is absent, breaks no rule.
    public mutating func require(_ truth: Bool?, or violation: Violation) {
        if truth == false { broken.append(violation) }
    }

    /// Ends the check.
    ///
    /// - Throws: `DomainError` of kind `invalid` with every rule that is broken, if one is.
    public func finish() throws(DomainError) {
        if !broken.isEmpty { throw .invalid(broken) }
    }
}
