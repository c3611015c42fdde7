/// What a stage found, collected while it goes on looking.
public struct Diagnostics: Sendable, Hashable {
    /// The most that is kept; what comes after is only counted, so that a hostile file cannot fill the memory with its errors.
    public static let capacity = 10_000

    /// Everything found so far, in the order it was found.
    public private(set) var all: [Diagnostic] = []
    /// How many more were found than are kept.
    public private(set) var omitted = 0

    /// The same as a set, so that a spec with many errors is not searched once for each of them.
    private var known: Set<Diagnostic> = []

    /// Creates an empty collection.
    public init() {}

    /// Whether one of them is an error.
    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// All of them by place, then code: the order in which a person reads them.
    public var sorted: [Diagnostic] {
        all.sorted { left, right in
            switch (left.location, right.location) {
            case (let first?, let second?) where first != second: first < second
            case (nil, .some): true
            case (.some, nil): false
            default: (left.code, left.message) < (right.code, right.message)
            }
        }
    }

    /// Adds one, unless the very same is there already.
    public mutating func report(_ diagnostic: Diagnostic) {
        guard all.count < Self.capacity else {
            omitted += 1
            return
        }
        if known.insert(diagnostic).inserted { all.append(diagnostic) }
    }

    /// Adds an error.
    public mutating func error(
        _ code: String,
        at location: SourceLocation?,
        _ message: String,
        hint: String? = nil,
        related: [Diagnostic.Related] = []
    ) {
        report(Diagnostic(code: code, at: location, message, hint: hint, related: related))
    }

    /// These, then those of another collection.
    public func appending(_ other: Diagnostics) -> Diagnostics {
        var sum = self
        sum.append(other)
        return sum
    }

    /// Adds all of another collection.
    public mutating func append(_ other: Diagnostics) {
        for diagnostic in other.all { report(diagnostic) }
        omitted += other.omitted
    }
}

/// Thrown by a stage that cannot give its result, with all that it found.
public struct DiagnosticFailure: Error, Sendable {
    /// What was found; at least one is an error.
    public var diagnostics: Diagnostics

    /// Creates a failure from what was found.
    public init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }
}
