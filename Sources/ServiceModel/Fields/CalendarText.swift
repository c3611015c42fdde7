/// Dates and times as texts: read strictly, written in one canonical form.
enum CalendarText {
    /// A date between 0001-01-01 and 9999-12-31, as it was written.
    static func date(_ text: some StringProtocol) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            (1...9999).contains(year), (1...12).contains(month), (1...daysIn(month: month, year: year)).contains(day)
        else { return nil }
        return String(text)
    }

    /// A time of day with seconds: `08:30` is `08:30:00`.
    static func time(_ text: some StringProtocol) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 || bytes.count == 8, bytes[2] == colon, let hour = number(bytes[0..<2]), let minute = number(bytes[3..<5]),
            hour < 24, minute < 60
        else { return nil }
        if bytes.count == 5 { return text + ":00" }
        guard bytes[5] == colon, let second = number(bytes[6..<8]), second < 60 else { return nil }
        return String(text)
    }

    /// Microseconds since 1970 of an RFC 3339 text with an offset and at most six decimals.
    static func microseconds(_ text: some StringProtocol) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), date(String(decoding: bytes[0..<10], as: UTF8.self)) != nil,
            time(String(decoding: bytes[11..<19], as: UTF8.self)) != nil, let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
            let second = number(bytes[17..<19])
        else { return nil }
        var index = 19
        var fraction = 0
        if bytes[index] == UInt8(ascii: ".") {
            let digits = bytes[(index + 1)...].prefix { $0 >= zero && $0 <= zero + 9 }
            guard (1...6).contains(digits.count), let value = number(digits) else { return nil }
            fraction = value
            for _ in digits.count..<6 { fraction *= 10 }
            index += 1 + digits.count
        }
        guard let offset = offsetSeconds(bytes[index...]) else { return nil }
        let days = CivilCalendar.days(year: year, month: month, day: day)
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
        let result = Int64(seconds) * 1_000_000 + Int64(fraction)
        return (earliest...latest).contains(result) ? result : nil
    }

    /// RFC 3339 in UTC with 0, 3 or 6 decimals.
    static func timestamp(microseconds: Int64) -> String {
        var (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        if fraction < 0 { (seconds, fraction) = (seconds - 1, fraction + 1_000_000) }
        var (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        if rest < 0 { (days, rest) = (days - 1, rest + 86_400) }
        let date = CivilCalendar.date(days: Int(days))
        let time = CivilCalendar.time(seconds: Int(rest))
        if fraction == 0 { return "\(date)T\(time)Z" }
        if fraction % 1000 == 0 { return "\(date)T\(time).\(padded(Int(fraction) / 1000, 3))Z" }
        return "\(date)T\(time).\(padded(Int(fraction), 6))Z"
    }

    private static let dash = UInt8(ascii: "-")
    private static let colon = UInt8(ascii: ":")
    private static let zero = UInt8(ascii: "0")
    /// 0001-01-01T00:00:00Z.
    private static let earliest: Int64 = -62_135_596_800_000_000
    /// 9999-12-31T23:59:59.999999Z.
    private static let latest: Int64 = 253_402_300_799_999_999

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= zero, digit <= zero + 9 else { return nil }
            value = value * 10 + Int(digit - zero)
        }
        return value
    }

    private static func offsetSeconds(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == colon, bytes[0] == UInt8(ascii: "+") || bytes[0] == dash, let hour = number(bytes[1..<3]),
            let minute = number(bytes[4..<6]), hour < 24, minute < 60
        else { return nil }
        let seconds = hour * 3600 + minute * 60
        return bytes[0] == dash ? -seconds : seconds
    }

    private static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
