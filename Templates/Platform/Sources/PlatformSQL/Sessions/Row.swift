public import PlatformCore

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One row of a result, valid only while it is being mapped. Columns are counted from 0.
///
/// Each method throws `SQLError` of kind `.corrupt` if the column holds anything but a value of its type, null included.
public protocol Row {
    /// Whether the column has no value.
    func isNull(_ column: Int) -> Bool
    /// A truth value.
    func bool(_ column: Int) throws -> Bool
    /// A whole number.
    func int64(_ column: Int) throws -> Int64
    /// A number.
    func double(_ column: Int) throws -> Double
    /// A text.
    func text(_ column: Int) throws -> String
    /// A row of bytes.
    func bytes(_ column: Int) throws -> [UInt8]
    /// An identifier.
    func uuid(_ column: Int) throws -> UUID
    /// A decimal with this many fraction digits.
    func decimal(_ column: Int, scale: Int) throws -> FixedDecimal
    /// A date.
    func date(_ column: Int) throws -> CalendarDate
    /// A time of day.
    func time(_ column: Int) throws -> TimeOfDay
    /// A moment.
    func timestamp(_ column: Int) throws -> Timestamp
    /// The error of a column that holds something else than it should.
    func corrupt(_ column: Int) -> SQLError
}

extension Row {
    /// A whole number of 32 bits.
    public func int32(_ column: Int) throws -> Int32 {
        guard let value = Int32(exactly: try int64(column)) else { throw corrupt(column) }
        return value
    }

    /// A value of an enum.
    @inlinable
    public func enumeration<Value: RawRepresentable<String>>(_ column: Int, _ type: Value.Type) throws -> Value {
        guard let value = Value(rawValue: try text(column)) else { throw corrupt(column) }
        return value
    }

    /// A truth value, or nil.
    public func optionalBool(_ column: Int) throws -> Bool? { isNull(column) ? nil : try bool(column) }
    /// A whole number, or nil.
    public func optionalInt64(_ column: Int) throws -> Int64? { isNull(column) ? nil : try int64(column) }
    /// A whole number of 32 bits, or nil.
    public func optionalInt32(_ column: Int) throws -> Int32? { isNull(column) ? nil : try int32(column) }
    /// A number, or nil.
    public func optionalDouble(_ column: Int) throws -> Double? { isNull(column) ? nil : try double(column) }
    /// A text, or nil.
    public func optionalText(_ column: Int) throws -> String? { isNull(column) ? nil : try text(column) }
    /// A row of bytes, or nil.
    public func optionalBytes(_ column: Int) throws -> [UInt8]? { isNull(column) ? nil : try bytes(column) }
    /// An identifier, or nil.
    public func optionalUuid(_ column: Int) throws -> UUID? { isNull(column) ? nil : try uuid(column) }
    /// A decimal with this many fraction digits, or nil.
    public func optionalDecimal(_ column: Int, scale: Int) throws -> FixedDecimal? {
        isNull(column) ? nil : try decimal(column, scale: scale)
    }
    /// A date, or nil.
    public func optionalDate(_ column: Int) throws -> CalendarDate? { isNull(column) ? nil : try date(column) }
    /// A time of day, or nil.
    public func optionalTime(_ column: Int) throws -> TimeOfDay? { isNull(column) ? nil : try time(column) }
    /// A moment, or nil.
    public func optionalTimestamp(_ column: Int) throws -> Timestamp? { isNull(column) ? nil : try timestamp(column) }
    /// A value of an enum, or nil.
    @inlinable
    public func optionalEnumeration<Value: RawRepresentable<String>>(_ column: Int, _ type: Value.Type) throws -> Value? {
        isNull(column) ? nil : try enumeration(column, type)
    }

    /// The value of a column whose type is only known as a kind: a key of a sort.
    public func value(_ column: Int, _ kind: FieldKind) throws -> ScalarValue {
        if isNull(column) { return .null }
        return switch kind {
        case .string, .enumeration: .text(try text(column))
        case .int, .int32: .int(try int64(column))
        case .double: .double(try double(column))
        case .decimal(_, let scale): .decimal(try decimal(column, scale: scale))
        case .bool: .bool(try bool(column))
        case .uuid: .uuid(try uuid(column))
        case .date: .date(try date(column))
        case .time: .time(try time(column))
        case .timestamp: .timestamp(try timestamp(column))
        }
    }
}
