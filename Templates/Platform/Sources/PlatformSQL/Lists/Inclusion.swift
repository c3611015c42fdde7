public import PlatformCore

/// Puts beside the rows of a page what their relations lead to: one statement for each relation, however many rows there are.
public struct Inclusion<Owner: JSONResource> {
    /// The page with what has been loaded so far.
    public private(set) var page: Page<Owner>
    private let relations: [String]
    private let session: any Session

    /// Begins with a page. Only these relations are loaded.
    public init(of page: Page<Owner>, _ relations: [String], in session: any Session) {
        self.page = page
        self.relations = relations
        self.session = session
    }

    /// Loads a relation that leads to one row at most: the one whose `column` holds the key of the owner.
    public mutating func one<Value: JSONResource>(
        _ relation: String,
        from list: ListStatement,
        by column: String,
        _ key: (Owner) -> ScalarValue,
        _ map: (any Row) throws -> Value
    ) throws {
        guard relations.contains(relation) else { return }
        let keys = page.rows.map(key)
        let found = try list.rows(of: keys, by: column, in: session, map)
        page.related.append(RelatedRows(relation, keys.map { .one(found[$0]?.first) }))
    }

    /// Loads a relation that may lead to many rows: the first of them, in the usual order of their list, as many as one of its pages has.
    public mutating func many<Value: JSONResource>(
        _ relation: String,
        from list: ListStatement,
        by path: RelationPath,
        _ key: (Owner) -> ScalarValue,
        _ listing: Listing,
        _ map: (any Row) throws -> Value
    ) throws {
        guard relations.contains(relation) else { return }
        let keys = page.rows.map(key)
        let found = try list.rows(
            of: keys,
            by: path,
            sort: listing.defaultSort,
            limit: listing.maximumLimit,
            in: session,
            map
        )
        page.related.append(RelatedRows(relation, keys.map { .many(found[$0] ?? []) }))
    }
}
