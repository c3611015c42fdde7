/// The language that a database speaks. A module for another database adds its own.
public struct Dialect: Sendable, Hashable, CustomStringConvertible {
    /// Its name: `sqlite`.
    public let name: String

    /// A dialect of this name.
    public init(name: String) {
        self.name = name
    }

    /// SQLite.
    public static let sqlite = Dialect(name: "sqlite")

    /// Its name.
    public var description: String { name }
}
