/// Writes ASCII text straight into memory: how dates, numbers and identifiers get into strings and into JSON without a string in
/// between. Whoever makes one sees to it that there is room for all that is written through it.
struct TextCursor {
    /// Room for the text of any date, time, number or identifier, quotes included.
    static let room = 48

    private let start: UnsafeMutablePointer<UInt8>
    private var next: UnsafeMutablePointer<UInt8>

    init(_ start: UnsafeMutablePointer<UInt8>) {
        self.start = start
        next = start
    }

    /// How many bytes have been written.
    var count: Int { next - start }

    mutating func append(ascii character: Unicode.Scalar) {
        append(UInt8(truncatingIfNeeded: character.value))
    }

    mutating func append(_ byte: UInt8) {
        next.pointee = byte
        next += 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        next.update(from: first, count: bytes.count)
        next += bytes.count
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A number that is not negative, with zeros in front of it.
    mutating func append(_ number: Int, width: Int) {
        var rest = number
        var index = width
        while index > 0 {
            index -= 1
            next[index] = 48 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        next += width
    }

    /// A number in as many digits as it needs.
    mutating func append(_ number: Int64) {
        if number < 0 { append(ascii: "-") }
        append(number.magnitude)
    }

    /// A number in as many digits as it needs.
    mutating func append(_ number: UInt64) {
        var width = 1
        var bound: UInt64 = 10
        while number >= bound, width < 20 {
            width += 1
            bound = bound.multipliedReportingOverflow(by: 10).overflow ? .max : bound * 10
        }
        var rest = number
        var index = width
        while index > 0 {
            index -= 1
            next[index] = 48 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        next += width
    }
}

extension String {
    /// The text that `write` writes, which fits into `TextCursor.room`.
    init(_ write: (inout TextCursor) -> Void) {
        self.init(unsafeUninitializedCapacity: TextCursor.room) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            var cursor = TextCursor(start)
            write(&cursor)
            return cursor.count
        }
    }
}
