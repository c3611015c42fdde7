/// A decimal number of a fixed number of fraction digits, held as a count of its smallest unit: 12.50 is 1250 units of scale 2.
///
/// Money stays exact: no binary fraction is involved on the way from the request to the column and back. Two values are equal if
/// they are the same number, whatever their scales: 12.5 equals 12.50.
public struct FixedDecimal: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// How many smallest units.
    public let units: Int64
    /// How many digits stand after the point, 0 to 18.
    public let scale: Int

    /// A count of units. A scale outside 0 to 18 is brought into it.
    public init(units: Int64, scale: Int) {
        self.units = units
        self.scale = min(max(scale, 0), 18)
    }

    /// Reads `12.50`, `-3`: digits, with a point and at most `scale` more digits where `scale` is not 0.
    ///
    /// At most `precision - scale` digits may stand before the point (one zero if that is none). An exponent, a `+`, a bare
    /// point or a digit too many is refused, never rounded. `pattern(precision:scale:)` says the same as a regular expression.
    public init?(_ text: String, precision: Int, scale: Int) {
        guard 1...18 ~= precision, 0...precision ~= scale else { return nil }
        var units: Int64 = 0
        var whole = 0
        var fraction = -1
        var isNegative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0:
                isNegative = true
            case UInt8(ascii: ".") where whole > 0 && fraction < 0 && scale > 0:
                fraction = 0
            case 48...57:
                if fraction < 0 { whole += 1 } else { fraction += 1 }
                guard whole <= max(precision - scale, 1), fraction <= scale else { return nil }
                // Without room before the point only the one zero may stand there.
                guard precision > scale || fraction >= 0 || byte == 48 else { return nil }
                units = units * 10 + Int64(byte - 48)
            default:
                return nil
            }
        }
        guard whole > 0, fraction != 0 else { return nil }
        units *= Self.powers[scale - max(fraction, 0)]
        self.init(units: isNegative ? -units : units, scale: scale)
    }

    /// The regular expression of the texts that `init(_:precision:scale:)` reads; ECMA-262, as OpenAPI documents want it.
    public static func pattern(precision: Int, scale: Int) -> String {
        let whole = precision > scale ? "[0-9]{1,\(precision - scale)}" : "0"
        return scale > 0 ? "^-?\(whole)(?:\\.[0-9]{1,\(scale)})?$" : "^-?\(whole)$"
    }

    /// The number with exactly `scale` fraction digits: `12.50`.
    public var description: String { String(write) }

    /// Whether both are the same number.
    public static func == (left: Self, right: Self) -> Bool {
        left.comparable == right.comparable
    }

    /// Orders numerically.
    public static func < (left: Self, right: Self) -> Bool {
        left.comparable < right.comparable
    }

    /// Hashes the number, so that equal numbers of different scales hash alike.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(comparable.whole)
        hasher.combine(comparable.fraction)
    }

    func write(to text: inout TextCursor) {
        if units < 0 { text.append(ascii: "-") }
        let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: UInt64(Self.powers[scale]))
        text.append(whole)
        guard scale > 0 else { return }
        text.append(ascii: ".")
        text.append(Int(fraction), width: scale)
    }

    /// The whole part and the rest in units of scale 18: the same for equal numbers, and ordered as they are.
    private var comparable: (whole: Int64, fraction: Int64) {
        let (whole, fraction) = units.quotientAndRemainder(dividingBy: Self.powers[scale])
        return (whole, fraction * Self.powers[18 - scale])
    }

    /// 1, 10, 100 … 10¹⁸.
    private static let powers: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
