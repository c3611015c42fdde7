/// An index that makes a query fast and demands nothing.
public struct Index: Sendable, Hashable, Codable {
    /// Its name: `books_genre_price_id_idx`.
    public var name: String
    /// Its columns.
    public var keys: [IndexKey]
    /// The column that is null in the rows that it holds; nil where it holds all.
    public var whereNull: String?

    /// Creates an index.
    public init(name: String, keys: [IndexKey], whereNull: String? = nil) {
        self.name = name
        self.keys = keys
        self.whereNull = whereNull
    }
}
