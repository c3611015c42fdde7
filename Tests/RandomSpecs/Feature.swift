/// A construct of the language that a version of Strata may not emit yet.
public enum Feature: String, Sendable, CaseIterable {
    case values, arrays, json, bytes, secret, search, hasOne, manyToMany, through, softDelete, rules, actions

    /// A spec that uses it and nothing else: what Strata says of it tells whether it is emitted.
    public var probe: String {
        let text =
            switch self {
            case .values: "values:\n  V: { a: string }\nentities:\n  A: { fields: { v: V } }"
            case .arrays: "entities:\n  A: { fields: { v: 'int[]' } }"
            case .json: "entities:\n  A: { fields: { v: json } }"
            case .bytes: "entities:\n  A: { fields: { v: bytes } }"
            case .secret: "entities:\n  A: { fields: { a: string, v: string secret } }"
            case .search: "entities:\n  A: { fields: { v: string search } }"
            case .hasOne:
                "entities:\n  A: { fields: { a: int }, relations: { b: hasOne B } }\n  B: { relations: { a: belongsTo A unique } }"
            case .manyToMany: "entities:\n  A: { fields: { a: int }, relations: { bs: manyToMany B } }\n  B: { fields: { a: int } }"
            case .through:
                """
                entities:
                  A: { fields: { a: int }, relations: { bs: manyToMany B through=C } }
                  B: { fields: { a: int } }
                  C: { relations: { a: belongsTo A, b: belongsTo B } }
                """
            case .softDelete: "entities:\n  A: { softDelete: true, fields: { v: string } }"
            case .rules: "entities:\n  A: { fields: { v: int }, rules: { r: v > 0 } }"
            case .actions: "entities:\n  A: { fields: { v: int default=0 readonly }, actions: { go: { when: v == 0, set: { v: 1 } } } }"
            }
        return "strata: 1\nservice: { name: Probe }\n" + text + "\n"
    }
}
