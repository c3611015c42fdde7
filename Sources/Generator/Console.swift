/// Where a command writes, and what it may assume of the reader.
public struct Console: Sendable {
    /// Writes results.
    public var output: @Sendable (String) -> Void
    /// Writes diagnostics and progress.
    public var error: @Sendable (String) -> Void
    /// Whether diagnostics may be coloured: a terminal, and no `NO_COLOR`.
    public var usesColor: Bool
    /// Whether progress is shown: a terminal only.
    public var showsProgress: Bool

    /// Creates a console.
    public init(
        output: @escaping @Sendable (String) -> Void,
        error: @escaping @Sendable (String) -> Void,
        usesColor: Bool = false,
        showsProgress: Bool = false
    ) {
        self.output = output
        self.error = error
        self.usesColor = usesColor
        self.showsProgress = showsProgress
    }

    /// Writes one line of progress where a person is watching.
    public func progress(_ text: @autoclosure () -> String) {
        if showsProgress { error(text() + "\n") }
    }
}
