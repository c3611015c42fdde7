import Spec

/// Which modifier fits which type: the first of the two tables behind the words of a field line.
enum ModifierFit {
    /// The types that each modifier of a field fits; `default` on an array is `[]` alone.
    static let table: [Modifier.Name: Set<TypeKind>] = [
        .unique: .indexableTypes,
        .sort: .indexableTypes,
        .filter: .indexableTypes,
        .search: [.string, .text, .email, .url],
        .readonly: TypeKind.all,
        .immutable: TypeKind.all,
        .secret: TypeKind.all,
        .encrypted: TypeKind.characters.union([.bytes, .json]),
        .trim: TypeKind.characters,
        .lowercase: [.string, .text, .email],
        .default: TypeKind.all.subtracting([.bytes, .json, .value]),
        .min: TypeKind.ordered,
        .max: TypeKind.ordered,
        .pattern: [.string, .text],
        .example: TypeKind.all.subtracting([.bytes, .json, .value, .array]),
        .read: TypeKind.all,
        .write: TypeKind.all,
        .onDelete: [],
        .inverse: [],
        .through: [],
    ]

    /// What a member of a value object may carry: the rest is the holder's.
    static let valueMembers: Set<Modifier.Name> = [.trim, .lowercase, .default, .min, .max, .pattern, .example]

    /// What a field of an action alone may carry: it is sent, never kept.
    static let actionInputs: Set<Modifier.Name> = [.trim, .lowercase, .default, .min, .max, .pattern, .example]

    /// Whether the modifier fits the type.
    static func fits(_ modifier: Modifier.Name, _ kind: TypeKind) -> Bool { table[modifier]?.contains(kind) ?? false }

    /// What to write instead, where that is known.
    static func hint(_ modifier: Modifier.Name, _ type: FieldType, value: String?) -> String? {
        switch (modifier, type.kind) {
        case (.max, .string), (.max, .text), (.min, .string), (.min, .text):
            let number = value.flatMap { Int($0) }
            let example = modifier == .max ? "(\(number ?? 40))" : "(\(number ?? 1)..\(characterMaximum(of: type)))"
            return "a size is written in parentheses: \(type.kind.rawValue)\(example)"
        case (.max, .array), (.min, .array): return "a size is written in brackets: T[0..10]"
        case (.max, .bytes), (.max, .json): return "a size is written in parentheses: \(type.kind.rawValue)(\(value ?? "1024"))"
        case (.unique, .text), (.sort, .text), (.filter, .text):
            return "an index holds short texts; write string(n), or `search` for words in it"
        case (.search, _): return "words are searched in string, text, email and url"
        case (.min, _), (.max, _): return "bounds are for numbers, dates and times"
        case (.pattern, .email), (.pattern, .url): return "\(type.kind.rawValue) has a form of its own; write string(n) for another"
        case (.pattern, _), (.trim, _), (.lowercase, _): return "it is for texts"
        case (.unique, .array), (.sort, .array), (.filter, .array): return "elements of an array are not indexed; an entity of their own is"
        default: return nil
        }
    }

    private static func characterMaximum(of type: FieldType) -> Int {
        if case .string(_, let maximum, _) = type { maximum } else { TypeSizes.string }
    }
}

extension Set<TypeKind> {
    fileprivate static var indexableTypes: Set<TypeKind> { TypeKind.indexable }
}
