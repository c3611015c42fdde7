// Numbers, dates and times are integers of some unit (10^-scale, days, seconds, microseconds), spread over what the field allows.
extension Samples {
    /// What can be sampled of an ordered type, and where to begin.
    private struct Scale {
        /// What the type holds.
        var range: ClosedRange<Int64>
        /// The first sample, where the field allows it.
        var start: Int64
        /// From one sample to the next, where there is room.
        var step: Int64
        /// A bound of the field in this unit.
        var read: (Literal) -> Int64?
        /// A sample as a literal.
        var write: (Int64) -> Literal
    }

    static func ordered(_ field: Field, index: Int) -> Literal {
        guard let scale = scale(of: field.type) else {
            return .double(double(field, index: index))
        }
        let lower = field.minimum.flatMap(scale.read) ?? scale.range.lowerBound
        let upper = field.maximum.flatMap(scale.read) ?? scale.range.upperBound
        return scale.write(spread(index, over: lower...max(lower, upper), from: scale.start, by: scale.step))
    }

    /// The value at `index`, walking up from `start`, and on from the bottom when the top is reached.
    private static func spread(_ index: Int, over range: ClosedRange<Int64>, from start: Int64, by step: Int64) -> Int64 {
        let span = UInt64(bitPattern: range.upperBound &- range.lowerBound)
        let first =
            range.contains(start)
            ? UInt64(bitPattern: start &- range.lowerBound)
            : start < range.lowerBound ? 0 : span - min(span, 1000)
        let pace = (span - first) / 1000 >= UInt64(step) ? UInt64(step) : 1
        let offset = UInt64(index) * pace
        let position = offset <= span - first ? first + offset : (offset - (span - first) - 1) % max(span, 1)
        return range.lowerBound &+ Int64(bitPattern: position)
    }

    private static func scale(of type: FieldType) -> Scale? {
        switch type {
        case .int: integers(Int64.min...Int64.max)
        case .int32: integers(Int64(Int32.min)...Int64(Int32.max))
        case .decimal(let precision, let scale): decimals(precision: precision, scale: scale)
        case .date: dates
        case .time: times
        case .timestamp: timestamps
        default: nil
        }
    }

    private static func integers(_ range: ClosedRange<Int64>) -> Scale {
        // From 1: zero is what mistakes look like.
        Scale(range: range, start: 1, step: 1, read: { if case .integer(let value) = $0 { value } else { nil } }, write: { .integer($0) })
    }

    private static func decimals(precision: Int, scale: Int) -> Scale {
        let most = Literal.powerOfTen(precision) - 1
        let one = Literal.powerOfTen(scale)
        return Scale(
            range: -most...most,
            start: min(one, most),
            step: one,
            read: { $0.units(atScale: scale) },
            write: { .decimal(units: $0, scale: scale) }
        )
    }

    private static var dates: Scale {
        Scale(
            range: day(1, 1, 1)...day(9999, 12, 31),
            start: day(2020, 1, 1),
            step: 1,
            read: { if case .date(let text) = $0 { CivilCalendar.days(ofDate: text).map { Int64($0) } } else { nil } },
            write: { .date(CivilCalendar.date(days: Int($0))) }
        )
    }

    private static var times: Scale {
        Scale(
            range: 0...86_399,
            start: 8 * 3600,
            step: 30,
            read: { if case .time(let text) = $0 { CivilCalendar.seconds(ofTime: text).map { Int64($0) } } else { nil } },
            write: { .time(CivilCalendar.time(seconds: Int($0))) }
        )
    }

    private static var timestamps: Scale {
        let microsecondsADay: Int64 = 86_400_000_000
        return Scale(
            range: day(1, 1, 1) * microsecondsADay...day(9999, 12, 31) * microsecondsADay,
            start: day(2020, 1, 1) * microsecondsADay,
            step: 60_000_000,
            read: { if case .timestamp(let text) = $0 { CivilCalendar.microseconds(ofTimestamp: text) } else { nil } },
            write: { .timestamp(CivilCalendar.timestamp(microseconds: $0)) }
        )
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        Int64(CivilCalendar.days(year: year, month: month, day: day))
    }

    /// Exact binary fractions, so that their text is short.
    private static func double(_ field: Field, index: Int) -> Double {
        switch (field.minimum?.number, field.maximum?.number) {
        case (let lower?, let upper?): lower + (upper - lower) * Double(index % 1024) / 1024
        case (let lower?, nil): lower + Double(index) + 0.5
        case (nil, let upper?): upper - Double(index) - 0.5
        case (nil, nil): Double(index) + 1.5
        }
    }
}

extension Literal {
    /// The number in units of 10^-`scale`, or nil for what is no number.
    public func units(atScale scale: Int) -> Int64? {
        switch self {
        case .decimal(let units, let from): from <= scale ? units * Self.powerOfTen(scale - from) : units / Self.powerOfTen(from - scale)
        case .integer(let value): value * Self.powerOfTen(scale)
        default: nil
        }
    }

    /// The number as a double, or nil for what is no number or a decimal.
    fileprivate var number: Double? {
        switch self {
        case .double(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }

    fileprivate static func powerOfTen(_ exponent: Int) -> Int64 {
        (0..<exponent).reduce(1) { result, _ in result * 10 }
    }
}
