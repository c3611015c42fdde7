public import ServiceModel

/// Which indexes an entity's table gets, and what each is for.
///
/// The rule, in the order of an index's columns: what a list holds equal, what it is sorted by, `id` to break ties.
/// - A sort S: `(S, id)`. The default sort likewise, with all its keys.
/// - A filter F, or the key behind a sub-collection: `(F, id)`. Where many rows share a value (an enum, a bool, a key), also `(F, S, id)` for
///   each sort S; of other types few rows are equal, and sorting them costs less than an index that every write has to keep.
/// - The keys of an entity that others are read through: `(near, far)`, which finds the far ids without reading a row.
/// - Any other foreign key: `(key)`, so that a delete of its target does not read the whole table.
/// - Declared `indexes`, as declared.
///
/// Where a deletion hides, all of these hold live rows only, which is what lists look at. A foreign key whose target can be removed, or
/// that is emptied with it, has an index over the hidden rows, too.
///
/// What another index or a unique already serves is left out. C coarse filters, F others and S sorts thus cost up to S + F + C × (S + 1)
/// indexes, and each is written by every INSERT: `filter` and `sort` are declared for a reason. Lists that filter by several fields use the index of one of
/// them; sorts by several fields that are not the default sort, and ranges sorted by another field, sort what they found.
///
/// `id` follows the direction of the key before it, so that one index serves a sort both ways: it is read backwards for the other.
public struct IndexPlan: Sendable, Hashable {
    /// One index and what it serves.
    public struct Entry: Sendable, Hashable {
        /// The index.
        public var index: Index
        /// What it serves, in words: `filter genre, sort price`.
        public var purposes: [String]
    }

    /// The indexes, by name.
    public let entries: [Entry]

    /// Plans the indexes of an entity.
    public init(for entity: Entity, in model: ServiceModel) {
        self.init(for: entity, in: model, uniques: entity.uniqueColumnSets.map { $0.map(\.column) })
    }

    init(for entity: Entity, in model: ServiceModel, uniques: [[String]]) {
        var candidates = Candidates()
        let orders = entity.listOrders
        for order in orders {
            candidates.add(order.keys(after: nil), purpose: order.purpose)
        }
        for equality in entity.equalities(in: model) {
            for order in equality.isCoarse ? orders : [.byID] {
                candidates.add(order.keys(after: equality.column), purpose: "\(equality.purpose), \(order.purpose)")
            }
        }
        for pair in entity.throughPairs(in: model) {
            candidates.add([IndexKey(pair.near), IndexKey(pair.far)], purpose: pair.purpose)
        }
        for reference in entity.references where !entity.reachesHiddenRows(through: reference, in: model) {
            candidates.add([IndexKey(reference.column)], purpose: "foreign key \(reference.name)")
        }
        for declared in entity.indexes {
            candidates.add(declared.compactMap { entity.column(of: $0).map { IndexKey($0.column) } }, purpose: "declared")
        }
        let nullable = entity.nullableColumns
        let served = (uniques + entity.identityColumnSets).map { columns in
            ServedByUnique(columns: columns, nullable: nullable.intersection(columns))
        }
        let live = candidates.pruned(served).map { keys, purposes in
            Entry(index: Index(name: Self.name(keys, of: entity), keys: keys, whereNull: entity.liveColumn), purposes: purposes)
        }
        let all = entity.references.filter { entity.reachesHiddenRows(through: $0, in: model) }.map { reference in
            let index = Index(name: Self.name([IndexKey(reference.column)], of: entity), keys: [IndexKey(reference.column)])
            return Entry(index: index, purposes: ["foreign key \(reference.name), hidden rows too"])
        }
        entries = (live + all).sorted { $0.index.name < $1.index.name }
    }

    private static func name(_ keys: [IndexKey], of entity: Entity) -> String {
        let words = keys.map { $0.isDescending ? "\($0.column)_desc" : $0.column }
        return ConstraintName.make(table: entity.names.table, columns: words, kind: "idx")
    }
}

extension Entity {
    /// What the primary key serves for free. It holds hidden rows as well; only a number, by which the table itself is ordered, is worth
    /// reading past them.
    fileprivate var identityColumnSets: [[String]] {
        softDelete && identifier == .uuid ? [] : [[SystemColumn.id]]
    }
}

/// What the index behind a unique, or the primary key, serves for free.
private struct ServedByUnique {
    var columns: [String]
    /// Those that may be null; rows without them are not in it.
    var nullable: Set<String>

    func serves(_ keys: [IndexKey]) -> Bool {
        // Values that single out one row leave nothing to do for whatever follows them in a sort.
        if nullable.isEmpty, columns == keys.prefix(columns.count).map(\.column) { return true }
        return keys.isPrefix(of: columns.map { IndexKey($0) }) && nullable.isSubset(of: keys.map(\.column))
    }
}

/// Wanted indexes, each once, in the order wanted.
private struct Candidates {
    private var order: [[IndexKey]] = []
    private var purposes: [[IndexKey]: [String]] = [:]

    mutating func add(_ keys: [IndexKey], purpose: String) {
        guard !keys.isEmpty else { return }
        if purposes[keys] == nil { order.append(keys) }
        purposes[keys, default: []].append(purpose)
    }

    /// Those that nothing else serves; a purpose that a longer index serves moves there.
    func pruned(_ served: [ServedByUnique]) -> [(keys: [IndexKey], purposes: [String])] {
        let wanted = order.filter { keys in !served.contains { $0.serves(keys) } }
        let kept = wanted.enumerated().filter { position, keys in
            !wanted.enumerated().contains { other, longer in
                // Of two that serve each other, the first stays.
                other != position && keys.isPrefix(of: longer) && (keys.count < longer.count || other < position)
            }
        }
        .map(\.element)
        return kept.map { keys in
            (keys, wanted.filter { $0.isPrefix(of: keys) }.flatMap { purposes[$0, default: []] })
        }
    }
}
