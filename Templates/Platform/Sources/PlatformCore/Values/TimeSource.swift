/// Where a service takes the present moment from: the system's clock, or in a test a moment of its choice.
public struct TimeSource: Sendable {
    /// The present moment.
    public var now: @Sendable () -> Timestamp

    /// A source that asks this function.
    public init(now: @escaping @Sendable () -> Timestamp) {
        self.now = now
    }

    /// The system's clock.
    public static let system = TimeSource { .now }

    /// A clock that stands still.
    public static func fixed(_ moment: Timestamp) -> TimeSource {
        TimeSource { moment }
    }
}
