// For emitted code, whose dates and times the generator has checked: nothing here can fail.

extension CalendarDate {
    /// The first day that a date can be.
    public static let earliest = CalendarDate(nearestToDaysSinceEpoch: Int.min / 2)
    /// The last day that a date can be.
    public static let latest = CalendarDate(nearestToDaysSinceEpoch: Int.max / 2)

    /// A date of parts that are known to be right; of parts that are not, the earliest date.
    public init(checkedYear year: Int, month: Int, day: Int) {
        self = CalendarDate(year: year, month: month, day: day) ?? .earliest
    }
}

extension TimeOfDay {
    /// The last second of a day.
    public static let latest = TimeOfDay(checkedHour: 23, minute: 59, second: 59)

    /// A time of parts that are known to be right; of parts that are not, midnight.
    public init(checkedHour hour: Int, minute: Int, second: Int) {
        self = TimeOfDay(hour: hour, minute: minute, second: second) ?? .midnight
    }
}
