#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// One method a type, overloaded: emitted code names the member and nothing else. `value` writes an element of an array.
extension JSONWriter {
    /// Writes `null`.
    public mutating func null() {
        write { $0.append("null") }
    }

    /// Writes `true` or `false`.
    public mutating func value(_ value: Bool) {
        write { value ? $0.append("true") : $0.append("false") }
    }

    /// Writes a whole number.
    public mutating func value(_ value: Int64) {
        write { $0.append(value) }
    }

    /// Writes a whole number.
    public mutating func value(_ value: Int32) {
        write { $0.append(Int64(value)) }
    }

    /// Writes a whole number.
    public mutating func value(_ value: Int) {
        write { $0.append(Int64(value)) }
    }

    /// Writes a number; one that is not finite, which JSON cannot write, becomes `null`.
    public mutating func value(_ value: Double) {
        guard value.isFinite else { return null() }
        writeText(value.description)
    }

    /// Writes a decimal as a string: `"12.50"`.
    public mutating func value(_ value: FixedDecimal) {
        writeQuoted(value.write)
    }

    /// Writes a string.
    public mutating func value(_ value: String) {
        writeString(value)
    }

    /// Writes an identifier in lower case.
    public mutating func value(_ value: UUID) {
        writeQuoted(value.write)
    }

    /// Writes a date: `"2026-11-22"`.
    public mutating func value(_ value: CalendarDate) {
        writeQuoted(value.write)
    }

    /// Writes a time: `"08:30:00"`.
    public mutating func value(_ value: TimeOfDay) {
        writeQuoted(value.write)
    }

    /// Writes a moment in UTC: `"2026-11-22T08:30:00Z"`.
    public mutating func value(_ value: Timestamp) {
        writeQuoted(value.write)
    }

    /// Writes bytes as base64.
    public mutating func value(_ value: [UInt8]) {
        writeText("\"\(Data(value).base64EncodedString())\"")
    }

    /// Writes the raw value of an enum.
    @inlinable
    public mutating func value(_ value: some RawRepresentable<String>) {
        self.value(value.rawValue)
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
        case .number(let text): writeText(text)
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
