/// Reads the fixed-width numbers that dates and times are written with. ASCII only, and nothing is allocated.
struct DigitReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// What `body` makes of a text; nil unless it read all of it.
    static func read<Value>(_ text: String, _ body: (inout DigitReader) -> Value?) -> Value? {
        var text = text
        return text.withUTF8 { bytes in
            var digits = DigitReader(bytes)
            let value = body(&digits)
            return digits.isAtEnd ? value : nil
        }
    }

    var isAtEnd: Bool { position == bytes.count }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Exactly `width` digits.
    mutating func number(width: Int) -> Int? {
        guard position + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + width] {
            guard 48...57 ~= byte else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        position += width
        return value
    }

    /// Takes the character if it stands here.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// `2026-11-22`.
    mutating func date() -> CalendarDate? {
        guard let year = number(width: 4), take("-"),
            let month = number(width: 2), take("-"),
            let day = number(width: 2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// `08:30:00` or, at the end of a text, `08:30`.
    mutating func time() -> TimeOfDay? {
        guard let hour = number(width: 2), take(":"), let minute = number(width: 2) else { return nil }
        if isAtEnd { return TimeOfDay(hour: hour, minute: minute) }
        guard take(":"), let second = number(width: 2) else { return nil }
        return TimeOfDay(hour: hour, minute: minute, second: second)
    }

    /// One to nine digits after a decimal point as microseconds. Digits past the sixth must be zero: nothing is cut off in silence.
    mutating func microseconds() -> Int? {
        var value = 0
        var count = 0
        while let byte = next, 48...57 ~= byte {
            count += 1
            guard count <= 9, count <= 6 || byte == 48 else { return nil }
            if count <= 6 { value = value * 10 + Int(byte - 48) }
            position += 1
        }
        guard count > 0 else { return nil }
        while count < 6 {
            value *= 10
            count += 1
        }
        return value
    }
}
