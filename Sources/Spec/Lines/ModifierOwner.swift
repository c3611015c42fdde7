/// What modifiers stand on: each takes its own set.
enum ModifierOwner {
    case field
    case relation(RelationDeclaration.Kind)

    /// The modifiers it takes.
    var allowed: [Modifier.Name] {
        switch self {
        case .field:
            [
                .unique, .sort, .filter, .search, .readonly, .immutable, .secret, .encrypted, .trim, .lowercase,
                .default, .min, .max, .pattern, .example, .read, .write,
            ]
        case .relation(.belongsTo): [.unique, .filter, .readonly, .immutable, .default, .onDelete, .read, .write]
        case .relation(.hasOne), .relation(.hasMany): [.inverse]
        case .relation(.manyToMany): [.inverse, .through]
        }
    }

    /// It, in words.
    var inWords: String {
        switch self {
        case .field: "a field"
        case .relation(let kind): kind.rawValue
        }
    }

    /// What to do about a modifier that exists, but not for this.
    func hint(for name: Modifier.Name) -> String? {
        switch (self, name) {
        case (.field, .onDelete), (.field, .inverse), (.field, .through): "it belongs to a line under `relations`"
        case (.relation(.belongsTo), .inverse): "`inverse=` stands on the other side, at hasMany or hasOne"
        case (.relation(.belongsTo), .sort): "sort by a field of the entity"
        case (.relation(.belongsTo), _): nil
        case (.relation(.hasMany), .through): "write manyToMany Target through=Entity"
        case (.relation, .onDelete), (.relation, .unique), (.relation, .filter), (.relation, .immutable), (.relation, .readonly),
            (.relation, .default):
            "the key is on the other side: write it there, at belongsTo"
        default: nil
        }
    }
}

extension Modifier.Name {
    /// Whether nothing follows it.
    var isFlag: Bool {
        switch self {
        case .unique, .sort, .filter, .search, .readonly, .immutable, .secret, .encrypted, .trim, .lowercase: true
        case .default, .min, .max, .pattern, .example, .read, .write, .onDelete, .inverse, .through: false
        }
    }
}
