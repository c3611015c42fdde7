/// Days and microseconds of the proleptic Gregorian calendar in UTC, without Foundation's time zones and locales.
public enum CivilCalendar {
    /// The days from 1970-01-01 to a date.
    public static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The days from 1970-01-01 to a date written `2026-11-22`; nil if it is not so written.
    public static func days(ofDate text: some StringProtocol) -> Int? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? days(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    /// The date so many days after 1970-01-01, written `2026-11-22`.
    public static func date(days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The seconds since midnight of a time written `08:30` or `08:30:00`; nil if it is not so written.
    public static func seconds(ofTime text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 || parts.count == 3 ? parts[0] * 3600 + parts[1] * 60 + (parts.count == 3 ? parts[2] : 0) : nil
    }

    /// The time so many seconds after midnight, written `08:30:00`.
    public static func time(seconds: Int) -> String {
        "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    }

    /// The microseconds from 1970 to a time in UTC written `2026-11-22T08:30:00Z`, with or without a fraction; nil if it is not so written.
    public static func microseconds(ofTimestamp text: String) -> Int64? {
        guard text.hasSuffix("Z"), let separator = text.firstIndex(of: "T") else { return nil }
        let clock = text[text.index(after: separator)...].dropLast().split(separator: ".")
        let fraction = clock.count == 2 ? String(clock[1].prefix(6)) : ""
        guard
            let days = days(ofDate: text[..<separator]),
            let seconds = clock.first.flatMap({ seconds(ofTime: $0) }),
            let micros = Int64(fraction + String(repeating: "0", count: 6 - fraction.count))
        else { return nil }
        return Int64(days * 86_400 + seconds) * 1_000_000 + micros
    }

    /// The time so many microseconds after 1970, written `2026-11-22T08:30:00Z`, with six digits of fraction unless they are zero.
    public static func timestamp(microseconds: Int64) -> String {
        let seconds = microseconds.floored(by: 1_000_000)
        let days = seconds.quotient.floored(by: 86_400)
        let fraction = seconds.remainder == 0 ? "" : ".\(padded(Int(seconds.remainder), 6))"
        return "\(date(days: Int(days.quotient)))T\(time(seconds: Int(days.remainder)))\(fraction)Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int64 {
    /// Division that rounds down, so that the remainder is never negative.
    fileprivate func floored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
