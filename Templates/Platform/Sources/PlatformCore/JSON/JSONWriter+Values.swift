#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// One method a type, overloaded: emitted code names the member and nothing else. `value` writes an element of an array.
extension JSONWriter {
    /// Writes `null`.
    public mutating func null() {
        append { $0.appendNull() }
    }

    /// Writes a truth value.
    public mutating func value(_ value: Bool) {
        append { bytes in
            for byte in (value ? "true" : "false").utf8 { bytes.append(byte) }
        }
    }

    /// Writes a whole number.
    public mutating func value(_ value: Int64) {
        append { $0.appendNumber(value) }
    }

    /// Writes a whole number.
    public mutating func value(_ value: Int32) {
        append { $0.appendNumber(Int64(value)) }
    }

    /// Writes a whole number.
    public mutating func value(_ value: Int) {
        append { $0.appendNumber(Int64(value)) }
    }

    /// Writes a number; one that is not finite, which JSON cannot write, becomes `null`.
    public mutating func value(_ value: Double) {
        guard value.isFinite else { return null() }
        append { $0.append(contentsOf: value.description.utf8) }
    }

    /// Writes a decimal as a string: `"12.50"`.
    public mutating func value(_ value: FixedDecimal) {
        append { $0.appendQuoted(value.write) }
    }

    /// Writes a string.
    public mutating func value(_ value: String) {
        append { $0.appendJSON(value) }
    }

    /// Writes an identifier in lower case.
    public mutating func value(_ value: UUID) {
        append { bytes in
            bytes.appendQuoted { bytes in
                withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { text in
                    value.writeText(to: text)
                    bytes.append(contentsOf: text)
                }
            }
        }
    }

    /// Writes a date: `"2026-11-22"`.
    public mutating func value(_ value: CalendarDate) {
        append { $0.appendQuoted(value.write) }
    }

    /// Writes a time: `"08:30:00"`.
    public mutating func value(_ value: TimeOfDay) {
        append { $0.appendQuoted(value.write) }
    }

    /// Writes a moment in UTC: `"2026-11-22T08:30:00Z"`.
    public mutating func value(_ value: Timestamp) {
        append { $0.appendQuoted(value.write) }
    }

    /// Writes bytes as base64.
    public mutating func value(_ value: [UInt8]) {
        append { bytes in bytes.appendQuoted { $0.append(contentsOf: Data(value).base64EncodedData()) } }
    }

    /// Writes the raw value of an enum.
    public mutating func value(_ value: some RawRepresentable<String>) {
        append { $0.appendJSON(value.rawValue) }
    }

    /// Writes a value that knows how to write itself.
    public mutating func value(_ value: some JSONWritable) {
        value.write(to: &self)
    }

    /// Writes a JSON value as it was read.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let bool): self.value(bool)
        case .number(let text): append { $0.append(contentsOf: text.utf8) }
        case .string(let text): self.value(text)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for (name, value) in object.members {
                self.name(name)
                self.value(value)
            }
            endObject()
        }
    }
}
