#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A scalar that arrays hold: it writes itself as JSON, and reads what it has written.
public protocol JSONElement: Sendable, Hashable {
    /// The value that was written as this; nil if it was another type's.
    init?(element: JSONValue)

    /// Writes the value, without a name.
    func writeElement(to json: inout JSONWriter)
}

extension String: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .string(let text) = element else { return nil }
        self = text
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension Bool: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .bool(let value) = element else { return nil }
        self = value
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension Int64: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .number(let text) = element else { return nil }
        self.init(text)
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension Int32: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .number(let text) = element else { return nil }
        self.init(text)
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension Double: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .number(let text) = element else { return nil }
        self.init(text)
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension FixedDecimal: JSONElement {
    /// The decimal, with as many fraction digits as were written.
    public init?(element: JSONValue) {
        guard case .string(let text) = element else { return nil }
        let scale = text.utf8.firstIndex(of: UInt8(ascii: ".")).map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 } ?? 0
        self.init(text, precision: 18, scale: scale)
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension UUID: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .string(let text) = element else { return nil }
        self.init(canonical: text)
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension CalendarDate: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .string(let text) = element else { return nil }
        self.init(text)
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension TimeOfDay: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .string(let text) = element else { return nil }
        self.init(text)
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}

extension Timestamp: JSONElement {
    /// The value that was written as this.
    public init?(element: JSONValue) {
        guard case .string(let text) = element else { return nil }
        self.init(text)
    }

    /// Writes the value.
    public func writeElement(to json: inout JSONWriter) { json.value(self) }
}
