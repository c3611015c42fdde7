#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
import Synchronization

/// Time-ordered identifiers: UUID version 7 of RFC 9562, unique and ascending within the process.
public enum UUIDv7 {
    /// The next identifier by the system's clock and randomness.
    public static func next() -> UUID {
        let milliseconds = Timestamp.now.microseconds / 1000
        return generator.withLock { generator in
            var randomness = SystemRandomNumberGenerator()
            return generator.next(milliseconds: milliseconds, randomness: &randomness)
        }
    }

    private static let generator = Mutex(UUIDGenerator())
}

/// Makes ascending version 7 UUIDs from a clock and a source of randomness that the caller passes in.
///
/// In a new millisecond all 74 random bits are fresh. Within the same one, or when the clock runs backwards, they are raised by a
/// random step (RFC 9562 §6.2, method 2), so that an identifier is never less than the one before and its successor stays hard
/// to guess. If they overflow, the time part moves one millisecond ahead.
public struct UUIDGenerator: Sendable {
    private var milliseconds: UInt64 = 0
    /// The 12 bits after the version.
    private var high: UInt16 = 0
    /// The 62 bits after the variant.
    private var low: UInt64 = 0

    private static let lowMask: UInt64 = 1 << 62 - 1

    /// A generator that has made nothing yet.
    public init() {}

    /// The next identifier; `milliseconds` is the time since 1970-01-01T00:00:00Z.
    public mutating func next(milliseconds now: Int64, randomness: inout some RandomNumberGenerator) -> UUID {
        let now = UInt64(clamping: now)
        if now > milliseconds {
            milliseconds = now
            refill(&randomness)
        } else {
            low += randomness.next() >> 32 + 1
            if low > Self.lowMask {
                low &= Self.lowMask
                high += 1
            }
            if high > 0xfff {
                milliseconds += 1
                refill(&randomness)
            }
        }
        return identifier
    }

    private mutating func refill(_ randomness: inout some RandomNumberGenerator) {
        high = UInt16(truncatingIfNeeded: randomness.next()) & 0xfff
        low = randomness.next() & Self.lowMask
    }

    private var identifier: UUID {
        let first = milliseconds << 16 | 0x7000 | UInt64(high)
        let second = 1 << 63 | low
        var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &bytes) { target in
            target.storeBytes(of: first.bigEndian, toByteOffset: 0, as: UInt64.self)
            target.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
        return UUID(uuid: bytes)
    }
}
