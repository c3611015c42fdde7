import PlatformCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A position as bytes: for each value its kind, then its contents, of a known length or with the length before them.
enum PositionCoder {
    static func encode(_ position: [ScalarValue]) -> [UInt8] {
        var bytes: [UInt8] = []
        for value in position {
            switch value {
            case .null: bytes.append(0)
            case .bool(let value): bytes += [1, value ? 1 : 0]
            case .int(let value): bytes += [2] + number(UInt64(bitPattern: value))
            case .double(let value): bytes += [3] + number(value.bitPattern)
            case .decimal(let value): bytes += [4, UInt8(truncatingIfNeeded: value.scale)] + number(UInt64(bitPattern: value.units))
            case .text(let value): bytes += [5] + sized(Array(value.utf8))
            case .uuid(let value): bytes += [6] + withUnsafeBytes(of: value.uuid) { Array($0) }
            case .date(let value): bytes += [7] + sized(Array(value.description.utf8))
            case .time(let value): bytes += [8] + sized(Array(value.description.utf8))
            case .timestamp(let value): bytes += [9] + number(UInt64(bitPattern: value.microseconds))
            case .bytes(let value): bytes += [10] + sized(value)
            }
        }
        return bytes
    }

    /// The position that these bytes stand for; nil if they stand for none.
    static func decode(_ bytes: [UInt8]) -> [ScalarValue]? {
        var rest = bytes[...]
        var position: [ScalarValue] = []
        while let kind = rest.popFirst() {
            guard let value = value(kind, &rest) else { return nil }
            position.append(value)
        }
        return position
    }

    private static func value(_ kind: UInt8, _ rest: inout ArraySlice<UInt8>) -> ScalarValue? {
        switch kind {
        case 0: .null
        case 1: rest.popFirst().map { .bool($0 == 1) }
        case 2: number(&rest).map { .int(Int64(bitPattern: $0)) }
        case 3: number(&rest).map { .double(Double(bitPattern: $0)) }
        case 4:
            rest.popFirst().flatMap { scale in
                number(&rest).map { .decimal(FixedDecimal(units: Int64(bitPattern: $0), scale: Int(scale))) }
            }
        case 5: text(&rest).map { .text($0) }
        case 6: take(16, &rest).flatMap { UUID(bytes: $0) }.map { .uuid($0) }
        case 7: text(&rest).flatMap { CalendarDate($0) }.map { .date($0) }
        case 8: text(&rest).flatMap { TimeOfDay($0) }.map { .time($0) }
        case 9: number(&rest).map { .timestamp(Timestamp(microseconds: Int64(bitPattern: $0))) }
        case 10: sized(&rest).map { .bytes(Array($0)) }
        default: nil
        }
    }

    private static func number(_ value: UInt64) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }

    private static func sized(_ bytes: [UInt8]) -> [UInt8] {
        number(UInt64(bytes.count)).suffix(4) + bytes
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
        take(8, &rest)?.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func sized(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        take(4, &rest).flatMap { length in take(length.reduce(0) { $0 << 8 | Int($1) }, &rest) }
    }

    private static func text(_ rest: inout ArraySlice<UInt8>) -> String? {
        sized(&rest).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
