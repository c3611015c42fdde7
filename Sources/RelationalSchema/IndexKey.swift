/// One column of an index.
public struct IndexKey: Sendable, Hashable, Codable {
    /// The column.
    public var column: String
    /// Whether larger values come first; matters only beside keys of the other direction.
    public var isDescending: Bool

    /// Creates a key.
    public init(_ column: String, isDescending: Bool = false) {
        self.column = column
        self.isDescending = isDescending
    }

    private enum CodingKeys: String, CodingKey {
        case column
        case isDescending = "descending"
    }
}

extension [IndexKey] {
    /// Whether whatever an index on these keys serves, one on `longer` serves as well: it begins with them, read forwards or backwards.
    func isPrefix(of longer: [IndexKey]) -> Bool {
        guard count <= longer.count else { return false }
        let pairs = zip(self, longer)
        guard pairs.allSatisfy({ $0.column == $1.column }) else { return false }
        return Set(pairs.map { $0.isDescending == $1.isDescending }).count <= 1
    }
}
