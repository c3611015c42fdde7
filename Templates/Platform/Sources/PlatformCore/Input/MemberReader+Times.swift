// Members that are dates and times.
extension MemberReader {
    /// Reads a date: `2026-11-22`.
    public mutating func date(
        _ name: String,
        range: ClosedRange<CalendarDate>? = nil,
        default fallback: CalendarDate? = nil,
        keeping current: CalendarDate? = nil
    ) -> CalendarDate {
        required(name, default: fallback, keeping: current, placeholder: CalendarDate(nearestToDaysSinceEpoch: 0)) {
            value throws(Refusal) in
            guard let date = CalendarDate(try Self.text(value)) else { throw .format("a date such as 2026-11-22") }
            return try Self.check(date, in: range)
        }
    }

    /// Reads a date: `2026-11-22`, or nothing.
    public mutating func optionalDate(
        _ name: String,
        range: ClosedRange<CalendarDate>? = nil,
        default fallback: CalendarDate? = nil,
        keeping current: CalendarDate?? = nil
    ) -> CalendarDate? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            guard let date = CalendarDate(try Self.text(value)) else { throw .format("a date such as 2026-11-22") }
            return try Self.check(date, in: range)
        }
    }

    /// Reads a time of day: `08:30:00` or `08:30`.
    public mutating func time(
        _ name: String,
        range: ClosedRange<TimeOfDay>? = nil,
        default fallback: TimeOfDay? = nil,
        keeping current: TimeOfDay? = nil
    ) -> TimeOfDay {
        required(name, default: fallback, keeping: current, placeholder: .midnight) { value throws(Refusal) in
            guard let time = TimeOfDay(try Self.text(value)) else { throw .format("a time such as 08:30:00") }
            return try Self.check(time, in: range)
        }
    }

    /// Reads a time of day: `08:30:00` or `08:30`, or nothing.
    public mutating func optionalTime(
        _ name: String,
        range: ClosedRange<TimeOfDay>? = nil,
        default fallback: TimeOfDay? = nil,
        keeping current: TimeOfDay?? = nil
    ) -> TimeOfDay? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            guard let time = TimeOfDay(try Self.text(value)) else { throw .format("a time such as 08:30:00") }
            return try Self.check(time, in: range)
        }
    }

    /// Reads a moment (RFC 3339), of any offset: `2026-11-22T08:30:00Z`.
    public mutating func timestamp(
        _ name: String,
        range: ClosedRange<Timestamp>? = nil,
        default fallback: Timestamp? = nil,
        keeping current: Timestamp? = nil
    ) -> Timestamp {
        required(name, default: fallback, keeping: current, placeholder: Timestamp(microseconds: 0)) { value throws(Refusal) in
            guard let moment = Timestamp(try Self.text(value)) else { throw .format("a moment such as 2026-11-22T08:30:00Z") }
            return try Self.check(moment, in: range)
        }
    }

    /// Reads a moment (RFC 3339), of any offset: `2026-11-22T08:30:00Z`, or nothing.
    public mutating func optionalTimestamp(
        _ name: String,
        range: ClosedRange<Timestamp>? = nil,
        default fallback: Timestamp? = nil,
        keeping current: Timestamp?? = nil
    ) -> Timestamp? {
        optional(name, default: fallback, keeping: current) { value throws(Refusal) in
            guard let moment = Timestamp(try Self.text(value)) else { throw .format("a moment such as 2026-11-22T08:30:00Z") }
            return try Self.check(moment, in: range)
        }
    }
}
