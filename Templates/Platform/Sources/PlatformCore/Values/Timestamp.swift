#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A moment in UTC, to the microsecond.
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
    public var microseconds: Int64

    /// The moment that lies this many microseconds after 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Reads an RFC 3339 `date-time`: `2026-11-22T08:30:00Z`, `2026-11-22T09:30:00.25+01:00`.
    ///
    /// An offset is converted to UTC. Refused: a missing offset, a space for the `T`, more than six significant fraction digits,
    /// years outside 1 to 9999 (in UTC), and leap seconds (`:60`), which neither this type nor the databases can hold.
    public init?(_ rfc3339: String) {
        guard let moment = DigitReader.read(rfc3339, { Self.moment(&$0) }) else { return nil }
        self = moment
    }

    /// The present moment by the system's clock.
    public static var now: Timestamp {
        Timestamp(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }

    /// The moments that have a text: the years 1 to 9999.
    public static let range = Timestamp(microseconds: -62_135_596_800_000_000)...Timestamp(microseconds: 253_402_300_799_999_999)

    /// The UTC day in which this moment lies; a moment outside `range` counts as the nearest one inside.
    public var date: CalendarDate {
        CalendarDate(nearestToDaysSinceEpoch: daysAndMicroseconds.days)
    }

    /// RFC 3339 in UTC with no, three or six fraction digits, whichever is the shortest that loses nothing.
    public var description: String { String(write) }

    /// Orders the earlier moment first.
    public static func < (left: Self, right: Self) -> Bool {
        left.microseconds < right.microseconds
    }

    func write(to text: inout TextCursor) {
        let (_, rest) = daysAndMicroseconds
        date.write(to: &text)
        text.append(ascii: "T")
        TimeOfDay(seconds: rest / 1_000_000)?.write(to: &text)
        let fraction = rest % 1_000_000
        if fraction != 0 {
            text.append(ascii: ".")
            let isMilliseconds = fraction % 1000 == 0
            text.append(isMilliseconds ? fraction / 1000 : fraction, width: isMilliseconds ? 3 : 6)
        }
        text.append(ascii: "Z")
    }

    private var daysAndMicroseconds: (days: Int, rest: Int) {
        let inside = min(max(microseconds, Self.range.lowerBound.microseconds), Self.range.upperBound.microseconds)
        let (quotient, remainder) = inside.quotientAndRemainder(dividingBy: 86_400_000_000)
        return remainder < 0 ? (Int(quotient) - 1, Int(remainder) + 86_400_000_000) : (Int(quotient), Int(remainder))
    }

    private static func moment(_ digits: inout DigitReader) -> Timestamp? {
        guard let date = digits.date(), digits.take("T") || digits.take("t"),
            let hour = digits.number(width: 2), digits.take(":"),
            let minute = digits.number(width: 2), digits.take(":"),
            let second = digits.number(width: 2),
            let time = TimeOfDay(hour: hour, minute: minute, second: second)
        else { return nil }
        var fraction = 0
        if digits.take(".") {
            guard let microseconds = digits.microseconds() else { return nil }
            fraction = microseconds
        }
        guard let offset = offset(&digits) else { return nil }
        let seconds = date.daysSinceEpoch * 86_400 + time.seconds - offset
        let moment = Timestamp(microseconds: Int64(seconds * 1_000_000 + fraction))
        return range ~= moment ? moment : nil
    }

    /// `Z`, `+01:00` or `-01:00` in seconds.
    private static func offset(_ digits: inout DigitReader) -> Int? {
        if digits.take("Z") || digits.take("z") { return 0 }
        let isAhead = digits.take("+")
        guard isAhead || digits.take("-"), let hours = digits.number(width: 2), digits.take(":"),
            let minutes = digits.number(width: 2), hours < 24, minutes < 60
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return isAhead ? seconds : -seconds
    }
}
