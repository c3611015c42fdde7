/// Everything that is wrong with a configuration.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    /// One sentence a problem, each naming its key. None holds a value, which might be a secret.
    public let problems: [String]

    /// All problems, one a line.
    public var description: String {
        "The configuration is not valid:\n" + problems.map { "  \($0)\n" }.joined()
    }
}
