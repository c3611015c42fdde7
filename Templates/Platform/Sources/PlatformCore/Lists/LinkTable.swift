/// A table of pairs of ids, seen from one side: what a relation between many rows and many others is kept in.
public struct LinkTable: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The column with the ids of this side.
    public let near: String
    /// The column with the ids of the side that it leads to.
    public let far: String
    /// The column that is null unless a pair is hidden; nil if none ever is.
    public let liveColumn: String?

    /// A table of pairs.
    public init(_ name: String, near: String, far: String, liveColumn: String? = nil) {
        self.liveColumn = liveColumn
        self.name = name
        self.near = near
        self.far = far
    }
}
