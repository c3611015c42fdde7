/// Something that a person should know about their input: what, where, and what to do.
///
/// Diagnostics are values. A stage collects all that it finds; only the command line prints them.
public struct Diagnostic: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Codable, Comparable {
        /// Nothing is generated.
        case error
        /// Generation goes on; the person should look.
        case warning
        /// Information only.
        case note

        /// Orders errors first.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }
    }

    /// A second place that explains the first, such as an earlier declaration of the same name.
    public struct Related: Sendable, Hashable {
        /// Where it is.
        public var location: SourceLocation
        /// What stands there.
        public var message: String

        /// Creates a related place.
        public init(location: SourceLocation, message: String) {
            self.location = location
            self.message = message
        }
    }

    /// The stable code, such as `E0304`, that `strata explain` knows.
    public var code: String
    /// How much it matters.
    public var severity: Severity
    /// Where it is; absent where no file is to blame.
    public var location: SourceLocation?
    /// What is wrong, in one sentence without a final stop.
    public var message: String
    /// What to do about it, in one sentence without a final stop.
    public var hint: String?
    /// Further places that explain it.
    public var related: [Related]

    /// Creates a diagnostic.
    public init(
        code: String,
        severity: Severity = .error,
        at location: SourceLocation?,
        _ message: String,
        hint: String? = nil,
        related: [Related] = []
    ) {
        self.code = code
        self.severity = severity
        self.location = location
        self.message = message
        self.hint = hint
        self.related = related
    }
}
