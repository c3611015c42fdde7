/// What `strata explain CODE` prints: one page for each code that Strata can report.
public struct ErrorPage: Sendable, Hashable {
    /// The code: `E0304`.
    public var code: String
    /// What is wrong, as a heading.
    public var title: String
    /// Why it is an error: a few sentences.
    public var cause: String
    /// What to do: a few sentences.
    public var remedy: String
    /// Lines that show the error; may be empty.
    public var wrong: String
    /// The same lines, mended; may be empty.
    public var right: String

    /// Creates a page.
    public init(_ code: String, _ title: String, cause: String, remedy: String, wrong: String = "", right: String = "") {
        self.code = code
        self.title = title
        self.cause = cause
        self.remedy = remedy
        self.wrong = wrong
        self.right = right
    }
}
