/// An index that makes a query fast and demands nothing.
public struct Index: Sendable, Hashable, Codable {
    /// Its name: `books_genre_price_id_idx`.
    public var name: String
    /// Its columns.
    public var keys: [IndexKey]

    /// Creates an index.
    public init(name: String, keys: [IndexKey]) {
        self.name = name
        self.keys = keys
    }
}
