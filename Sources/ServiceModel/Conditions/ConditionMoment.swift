/// A moment at which conditions are evaluated.
public struct ConditionMoment: Sendable, Hashable {
    /// Microseconds since 1970 in UTC.
    public var microseconds: Int64

    /// A moment.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The moment at which the clock of emitted tests stands: the first second of 1970.
    public static let ofTests = ConditionMoment(microseconds: 1_000_000)
    /// A moment after which nobody runs an emitted test.
    public static let distant = ConditionMoment(microseconds: Int64(CivilCalendar.days(year: 2900, month: 1, day: 1)) * 86_400_000_000)

    /// The first moment that a timestamp can hold.
    public static let earliest = ConditionMoment(microseconds: -62_135_596_800_000_000)
    /// A moment of the present, for documents.
    public static let present = ConditionMoment(microseconds: Int64(CivilCalendar.days(year: 2026, month: 11, day: 22)) * 86_400_000_000)
    /// The last moment that a timestamp can hold.
    public static let latest = ConditionMoment(microseconds: 253_402_300_799_999_999)

    var timestamp: Literal { .timestamp(CivilCalendar.timestamp(microseconds: microseconds)) }
    var date: Literal { .date(CivilCalendar.date(days: Int((Double(microseconds) / 86_400_000_000).rounded(.down)))) }
}
