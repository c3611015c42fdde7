/// A time of day to the second, from 00:00:00 to 23:59:59, without a date or a time zone.
public struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 00:00:00.
    public static let midnight = TimeOfDay()

    /// Seconds since midnight, 0 to 86,399.
    public let seconds: Int

    private init() { seconds = 0 }

    /// The time that lies this many seconds after midnight, or nil if that is another day.
    public init?(seconds: Int) {
        guard 0..<86_400 ~= seconds else { return nil }
        self.seconds = seconds
    }

    /// The time of these parts, or nil if a clock never shows it. Leap seconds are not representable.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard 0..<24 ~= hour, 0..<60 ~= minute, 0..<60 ~= second else { return nil }
        seconds = hour * 3600 + minute * 60 + second
    }

    /// Reads `08:30:00` or `08:30`.
    public init?(_ text: String) {
        guard let time = DigitReader.read(text, { $0.time() }) else { return nil }
        self = time
    }

    /// 0 to 23.
    public var hour: Int { seconds / 3600 }
    /// 0 to 59.
    public var minute: Int { seconds / 60 % 60 }
    /// 0 to 59.
    public var second: Int { seconds % 60 }

    /// `08:30:00`.
    public var description: String { String(write) }

    /// Orders from midnight on.
    public static func < (left: Self, right: Self) -> Bool {
        left.seconds < right.seconds
    }

    func write(to text: inout TextCursor) {
        text.append(hour, width: 2)
        text.append(ascii: ":")
        text.append(minute, width: 2)
        text.append(ascii: ":")
        text.append(second, width: 2)
    }
}
