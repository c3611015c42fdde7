#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// Members of objects: a name and a value of any of the types, where nil is written as `null`.
extension JSONWriter {
    /// Writes a member: a truth value.
    public mutating func member(_ name: StaticString, _ value: Bool) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a truth value, or `null`.
    public mutating func member(_ name: StaticString, _ value: Bool?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a whole number.
    public mutating func member(_ name: StaticString, _ value: Int64) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a whole number, or `null`.
    public mutating func member(_ name: StaticString, _ value: Int64?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a whole number.
    public mutating func member(_ name: StaticString, _ value: Int32) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a whole number, or `null`.
    public mutating func member(_ name: StaticString, _ value: Int32?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a whole number.
    public mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a whole number, or `null`.
    public mutating func member(_ name: StaticString, _ value: Int?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a number.
    public mutating func member(_ name: StaticString, _ value: Double) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a number, or `null`.
    public mutating func member(_ name: StaticString, _ value: Double?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a decimal as a string: `"12.50"`.
    public mutating func member(_ name: StaticString, _ value: FixedDecimal) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a decimal as a string: `"12.50"`, or `null`.
    public mutating func member(_ name: StaticString, _ value: FixedDecimal?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a string.
    public mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a string, or `null`.
    public mutating func member(_ name: StaticString, _ value: String?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: an identifier in lower case.
    public mutating func member(_ name: StaticString, _ value: UUID) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: an identifier in lower case, or `null`.
    public mutating func member(_ name: StaticString, _ value: UUID?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a date: `"2026-11-22"`.
    public mutating func member(_ name: StaticString, _ value: CalendarDate) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a date: `"2026-11-22"`, or `null`.
    public mutating func member(_ name: StaticString, _ value: CalendarDate?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a time: `"08:30:00"`.
    public mutating func member(_ name: StaticString, _ value: TimeOfDay) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a time: `"08:30:00"`, or `null`.
    public mutating func member(_ name: StaticString, _ value: TimeOfDay?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a moment in UTC: `"2026-11-22T08:30:00Z"`.
    public mutating func member(_ name: StaticString, _ value: Timestamp) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a moment in UTC: `"2026-11-22T08:30:00Z"`, or `null`.
    public mutating func member(_ name: StaticString, _ value: Timestamp?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: bytes as base64.
    public mutating func member(_ name: StaticString, _ value: [UInt8]) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: bytes as base64, or `null`.
    public mutating func member(_ name: StaticString, _ value: [UInt8]?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a JSON value as it was read.
    public mutating func member(_ name: StaticString, _ value: JSONValue) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a JSON value as it was read, or `null`.
    public mutating func member(_ name: StaticString, _ value: JSONValue?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: the raw value of an enum.
    @inlinable
    public mutating func member(_ name: StaticString, _ value: some RawRepresentable<String>) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: the raw value of an enum, or `null`.
    @inlinable
    public mutating func member(_ name: StaticString, _ value: (some RawRepresentable<String>)?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member: a value that knows how to write itself.
    public mutating func member(_ name: StaticString, _ value: some JSONWritable) {
        self.name(name)
        self.value(value)
    }

    /// Writes a member: a value that knows how to write itself, or `null`.
    public mutating func member(_ name: StaticString, _ value: (some JSONWritable)?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }
}
