#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One value of a column: what is bound to a statement, compared in a filter and carried in a page's position.
public enum ScalarValue: Sendable, Hashable {
    /// No value.
    case null
    /// `bool`.
    case bool(Bool)
    /// `int` and `int32`.
    case int(Int64)
    /// `double`.
    case double(Double)
    /// `decimal(p,s)`.
    case decimal(FixedDecimal)
    /// `string`, `text`, `email`, `url` and enums.
    case text(String)
    /// `uuid`.
    case uuid(UUID)
    /// `date`.
    case date(CalendarDate)
    /// `time`.
    case time(TimeOfDay)
    /// `timestamp`.
    case timestamp(Timestamp)
    /// `bytes`.
    case bytes([UInt8])
}

// From a field of any type, optional or not, so that the emitted code lists its values without naming cases.
extension ScalarValue {
    /// The truth value, or `.null`.
    public init(_ value: Bool?) { self = value.map(Self.bool) ?? .null }
    /// The number, or `.null`.
    public init(_ value: Int64?) { self = value.map(Self.int) ?? .null }
    /// The number, or `.null`.
    public init(_ value: Int32?) { self = value.map { .int(Int64($0)) } ?? .null }
    /// The number, or `.null`.
    public init(_ value: Double?) { self = value.map(Self.double) ?? .null }
    /// The number, or `.null`.
    public init(_ value: FixedDecimal?) { self = value.map(Self.decimal) ?? .null }
    /// The text, or `.null`.
    public init(_ value: String?) { self = value.map(Self.text) ?? .null }
    /// The identifier, or `.null`.
    public init(_ value: UUID?) { self = value.map(Self.uuid) ?? .null }
    /// The date, or `.null`.
    public init(_ value: CalendarDate?) { self = value.map(Self.date) ?? .null }
    /// The time, or `.null`.
    public init(_ value: TimeOfDay?) { self = value.map(Self.time) ?? .null }
    /// The moment, or `.null`.
    public init(_ value: Timestamp?) { self = value.map(Self.timestamp) ?? .null }
    /// The bytes, or `.null`.
    public init(_ value: [UInt8]?) { self = value.map(Self.bytes) ?? .null }
    /// The raw value of an enum, or `.null`.
    public init(_ value: (some RawRepresentable<String>)?) { self = value.map { .text($0.rawValue) } ?? .null }
}
