import Logging
import PlatformCore

/// One line of the log: a JSON object with time, level and message, then whatever belongs to it.
struct LogLine {
    private var json = JSONWriter(capacity: 384)

    init(_ level: Logger.Level, _ message: String) {
        json.beginObject()
        json.member("time", Timestamp.now)
        json.member("level", level.rawValue)
        json.member("msg", Self.printable(message))
    }

    /// Adds a text.
    mutating func add(_ name: StaticString, _ value: String) {
        json.member(name, Self.printable(value))
    }

    /// Adds a text under a name that somebody else has chosen.
    mutating func add(named name: String, _ value: String) {
        json.name(Self.printable(name))
        json.value(Self.printable(value))
    }

    /// Adds a whole number.
    mutating func add(_ name: StaticString, _ value: Int) {
        json.member(name, value)
    }

    /// Adds a number.
    mutating func add(_ name: StaticString, _ value: Double) {
        json.member(name, value)
    }

    /// The line, with its line feed.
    mutating func finish() -> [UInt8] {
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    /// JSON escapes the control characters of ASCII. Those beyond it, which some terminals obey and some readers take for line ends,
    /// are made visible here.
    private static func printable(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x7f }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x7f...0x9f, 0x2028, 0x2029: result += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
