/// Names of constraints and indexes: table, columns, kind, as in `books_price_min`.
enum ConstraintName {
    /// PostgreSQL cuts longer names silently, and then finds duplicates.
    static let maximumLength = 63

    /// The name for a kind of constraint on these columns.
    static func make(table: String, columns: [String], kind: String) -> String {
        shortened(([table] + columns + [kind]).joined(separator: "_"))
    }

    /// A name of at most 63 bytes: a longer one is cut, and ends in a hash of the whole.
    static func shortened(_ name: String) -> String {
        name.utf8.count <= maximumLength ? name : marked(name, by: name)
    }

    /// The name with a hash of `identity` at its end, for when something else has taken the name.
    static func marked(_ name: String, by identity: String) -> String {
        "\(name.prefix(maximumLength - 9))_\(hash(identity))"
    }

    /// FNV-1a folded to 32 bits, in hexadecimal: the same on every machine, which Swift's own hash is not.
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
