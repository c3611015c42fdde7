import ServiceModel

/// The columns that Strata adds itself.
enum SystemColumn {
    static let id = "id"
    static let createdAt = "created_at"
    static let updatedAt = "updated_at"
    static let version = "version"
    static let deletedAt = "deleted_at"
}

/// A column as rules of the spec name it.
struct NamedColumn {
    /// The field, the relation or Strata's own member.
    var name: String
    /// The column.
    var column: String
}

/// One order in which a list can be read; no keys means by id.
struct ListOrder {
    /// By id alone.
    static let byID = ListOrder(keys: [], purpose: "sort id")

    /// The keys, without the closing `id`.
    var keys: [IndexKey]
    /// What it is, in words.
    var purpose: String

    /// The keys of the index that serves this order where `equality` is held equal.
    func keys(after equality: String?) -> [IndexKey] {
        var trailing = keys.filter { $0.column != equality }
        if let position = trailing.firstIndex(where: { $0.column == SystemColumn.id }) {
            trailing.removeSubrange((position + 1)...)
        } else {
            trailing.append(IndexKey(SystemColumn.id, isDescending: trailing.last?.isDescending ?? false))
        }
        // All descending is all ascending, read backwards.
        if trailing.allSatisfy(\.isDescending) { trailing = trailing.map { IndexKey($0.column) } }
        return (equality.map { [IndexKey($0)] } ?? []) + trailing
    }
}

extension Entity {
    /// The column that is null in live rows; nil where a deletion removes.
    var liveColumn: String? { softDelete ? SystemColumn.deletedAt : nil }

    /// The column of a field, a relation, `id`, `createdAt` or `updatedAt`, by its name in the spec.
    func column(of name: String) -> NamedColumn? {
        if let field = field(name) { return NamedColumn(name: name, column: field.column) }
        if let reference = reference(name) { return NamedColumn(name: name, column: reference.column) }
        switch name {
        case "id": return NamedColumn(name: name, column: SystemColumn.id)
        case "createdAt" where hasTimestamps: return NamedColumn(name: name, column: SystemColumn.createdAt)
        case "updatedAt" where hasTimestamps: return NamedColumn(name: name, column: SystemColumn.updatedAt)
        default: return nil
        }
    }

    /// The columns of each unique: fields, then one-to-one relations, then the composite ones.
    var uniqueColumnSets: [[NamedColumn]] {
        let single = fields.filter(\.isUnique).map(\.name) + references.filter(\.isUnique).map(\.name)
        var sets: [[NamedColumn]] = []
        for names in single.map({ [$0] }) + uniques {
            let columns = names.compactMap(column(of:))
            if !sets.contains(where: { $0.map(\.column) == columns.map(\.column) }) { sets.append(columns) }
        }
        return sets
    }

    /// The columns of optional fields and relations.
    var nullableColumns: Set<String> {
        Set(fields.filter(\.isOptional).map(\.column) + references.filter(\.isOptional).map(\.column))
    }

    /// By id, by each sortable field, and by default.
    var listOrders: [ListOrder] {
        var orders = [ListOrder.byID]
        for field in fields where field.isSortable {
            orders.append(ListOrder(keys: [IndexKey(field.column)], purpose: "sort \(field.name)"))
        }
        let defaults = defaultSort.compactMap { key in column(of: key.field).map { IndexKey($0.column, isDescending: key.descending) } }
        if !defaults.isEmpty { orders.append(ListOrder(keys: defaults, purpose: "default sort")) }
        return orders
    }

    /// The columns that lists hold equal: filters, and the keys behind sub-collections.
    func equalities(in model: ServiceModel) -> [Equality] {
        let filters = fields.filter(\.isFilterable).map {
            Equality(column: $0.column, purpose: "filter \($0.name)", isCoarse: $0.type.isCoarse)
        }
        let keys = references.compactMap { reference -> Equality? in
            if reference.isFilterable { return Equality(column: reference.column, purpose: "filter \(reference.name)", isCoarse: true) }
            guard let collection = model.collection(readThrough: reference, of: self) else { return nil }
            return Equality(column: reference.column, purpose: "collection \(collection)", isCoarse: true)
        }
        return filters + keys
    }
}

extension Entity {
    /// The keys that collections read through this entity, and what they are, in words.
    func throughPairs(in model: ServiceModel) -> [(near: String, far: String, purpose: String)] {
        model.entities.flatMap { owner in
            owner.collections.compactMap { collection in
                guard case .through(let joining, let near, let far) = collection.kind, joining == name,
                    let near = reference(near), let far = reference(far)
                else { return nil }
                return (near.column, far.column, "collection \(owner.name).\(collection.name)")
            }
        }
    }
}

/// A column that lists hold equal.
struct Equality {
    var column: String
    /// What it serves, in words.
    var purpose: String
    /// Whether many rows share a value, so that sorting what was found would be slow.
    var isCoarse: Bool
}

extension FieldType {
    /// Whether a value of this type is usually shared by many rows.
    fileprivate var isCoarse: Bool {
        switch self {
        case .bool, .enumeration, .uuid: true
        default: false
        }
    }
}

extension ServiceModel {
    /// The sub-collection that a reference serves, as `Author.books`.
    fileprivate func collection(readThrough reference: Reference, of holder: Entity) -> String? {
        guard let owner = entity(reference.target) else { return nil }
        let collection = owner.collections.first { $0.target == holder.name && $0.kind == .hasMany(inverse: reference.name) }
        return collection.map { "\(owner.name).\($0.name)" }
    }
}
