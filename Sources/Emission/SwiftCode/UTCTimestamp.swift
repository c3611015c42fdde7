/// Canonical RFC 3339 texts in UTC as microseconds since 1970.
enum UTCTimestamp {
    /// The microseconds of `2026-11-22T08:30:00.5Z`, as the model writes timestamps.
    static func microseconds(of text: String) -> Int64 {
        let numbers = text.split { !$0.isNumber }.map(String.init)
        func number(_ index: Int) -> Int64 { numbers.indices.contains(index) ? Int64(numbers[index]) ?? 0 : 0 }
        let fraction = numbers.indices.contains(6) ? Int64((numbers[6] + "000000").prefix(6)) ?? 0 : 0
        let days = daysSince1970(year: number(0), month: number(1), day: number(2))
        let seconds = days * 86_400 + number(3) * 3_600 + number(4) * 60 + number(5)
        return seconds * 1_000_000 + fraction
    }

    /// Days from 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func daysSince1970(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
