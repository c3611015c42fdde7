/// What a JSON text may hold at most, so that a hostile one is refused early and cheaply.
public struct JSONLimits: Sendable, Hashable {
    /// Bytes of the whole text. Items of arrays and objects are bounded by it, too.
    public var bytes: Int
    /// Arrays and objects inside each other.
    public var depth: Int
    /// Characters of one number.
    public var numberLength: Int

    /// Limits; the defaults suit the body of a request.
    public init(bytes: Int = 1_048_576, depth: Int = 32, numberLength: Int = 64) {
        self.bytes = bytes
        self.depth = depth
        self.numberLength = numberLength
    }

    /// One mebibyte, 32 levels, 64 characters a number.
    public static let `default` = JSONLimits()
}
