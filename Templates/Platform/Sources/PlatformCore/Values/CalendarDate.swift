/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31, without a time zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// The date of these parts, or nil if the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `2026-11-22`: ten characters, nothing around them.
    public init?(_ text: String) {
        guard let date = DigitReader.read(text, { $0.date() }) else { return nil }
        self = date
    }

    /// The date that lies this many days after 1970-01-01, or nil outside the years 1 to 9999.
    public init?(daysSinceEpoch days: Int) {
        guard Self.epochRange ~= days else { return nil }
        self.init(nearestToDaysSinceEpoch: days)
    }

    /// The date that lies this many days after 1970-01-01, or the first or last one there is.
    ///
    /// The arithmetic counts in eras of 400 years that begin in March, so that a leap day is the last of its year.
    init(nearestToDaysSinceEpoch days: Int) {
        let shifted = min(max(days, Self.epochRange.lowerBound), Self.epochRange.upperBound) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days from 1970-01-01 to this date; negative before it.
    public var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// `2026-11-22`.
    public var description: String { String(write) }

    /// Orders by year, month and day.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    func write(to text: inout TextCursor) {
        text.append(year, width: 4)
        text.append(ascii: "-")
        text.append(month, width: 2)
        text.append(ascii: "-")
        text.append(day, width: 2)
    }

    /// Days since 1970-01-01 of the first and the last date.
    private static let epochRange = -719_162...2_932_896

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
