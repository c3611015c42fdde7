/// One column.
public struct Column: Sendable, Hashable, Codable {
    /// Its name: `published_on`.
    public var name: String
    /// What it holds.
    public var type: ColumnType
    /// Whether it may be null.
    public var isNullable: Bool
    /// Its value where an INSERT names none, as JSON would show it (`12.50`, `true`, `2026-11-22T08:30:00Z`).
    ///
    /// The service always writes every column; this serves rows written by hand, and the rows that are there when the column is added.
    public var defaultValue: String?

    /// Creates a column.
    public init(name: String, type: ColumnType, isNullable: Bool = false, defaultValue: String? = nil) {
        self.name = name
        self.type = type
        self.isNullable = isNullable
        self.defaultValue = defaultValue
    }

    private enum CodingKeys: String, CodingKey {
        case name, type
        case isNullable = "nullable"
        case defaultValue = "default"
    }
}
