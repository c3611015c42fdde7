import ServiceModel

/// The parameters of an entity's lists: its own, and those of sub-collections that lead to it.
struct ListParameters {
    let entity: Entity
    let model: ServiceModel
    let names: ComponentNames

    /// What a list operation refers to.
    var references: [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>] {
        [.component("limit"), .component("cursor"), .component("count")] + all.map { .component($0.name) }
    }

    /// What an operation that shows one row refers to.
    var ofOneRow: [OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>] {
        ([fields] + include).map { .component("\(entity.name).\($0.name)") }
    }

    /// The parameters of this entity alone: the members to show, what rows include, the search, the sort, then the filters. There are none
    /// if nothing shows it.
    var all: [OpenAPIDocument.Named<OpenAPIDocument.Parameter>] {
        let lists = model.lists(entity)
        let shown = lists || entity.offers(.get) ? [fields] + include : []
        let parameters = shown + (lists ? [search, sort].compactMap { $0 } + filters : [])
        return parameters.map { OpenAPIDocument.Named("\(entity.name).\($0.name)", $0) }
    }

    private var include: [OpenAPIDocument.Parameter] {
        [Inclusion(entity: entity, model: model, names: names).parameter].compactMap { $0 }
    }

    private var fields: OpenAPIDocument.Parameter {
        OpenAPIDocument.Parameter(
            name: "fields",
            location: .query,
            description: "The members to show, each at most once; `id` is always shown. Without it, all of them.",
            schema: Self.choice(of: entity.shownMembers, atMost: entity.shownMembers.count)
        )
    }

    private var search: OpenAPIDocument.Parameter? {
        let fields = entity.fields.filter(\.isSearchable).map(\.json)
        guard let last = fields.last else { return nil }
        let list = fields.count == 1 ? last : "\(fields.dropLast().joined(separator: ", ")) or \(last)"
        var schema = JSONSchema("string", pattern: TextPattern.withoutNull)
        schema.minLength = 1
        schema.maxLength = 200
        return OpenAPIDocument.Parameter(
            name: "q",
            location: .query,
            description: "Only where each of these words stands in \(list), whatever its case and accents; the last word may be the "
                + "beginning of a longer one.",
            schema: schema
        )
    }

    /// An array of names from a list, each at most once.
    static func choice(of names: [String], atMost count: Int) -> JSONSchema {
        var item = JSONSchema("string")
        item.enumeration = names
        var schema = JSONSchema("array")
        schema.items = item
        schema.minItems = 1
        schema.maxItems = count
        schema.hasUniqueItems = true
        return schema
    }

    private var sort: OpenAPIDocument.Parameter? {
        let fields = entity.fields.filter(\.isSortable).map(\.json)
        guard !fields.isEmpty else { return nil }
        let terms = entity.defaultSort.map { ($0.descending ? "-" : "") + (entity.field($0.field)?.json ?? $0.field) }
        let usual = terms.joined(separator: ",")
        var schema = Self.choice(of: fields.flatMap { [$0, "-\($0)"] }, atMost: fields.count)
        // It may end in a column of Strata's own, by which nobody can ask to sort.
        if terms.allSatisfy({ schema.items?.enumeration.contains($0) ?? false }) { schema.defaultTexts = terms }
        return OpenAPIDocument.Parameter(
            name: "sort",
            location: .query,
            description: "The order: fields, each at most once, with a minus to descend; then by id. Without it, by "
                + (usual.isEmpty ? "id." : "\(usual)."),
            schema: schema
        )
    }

    private var filters: [OpenAPIDocument.Parameter] {
        let schemas = FieldSchema(model: model, names: names)
        let fields = entity.fields.filter(\.isFilterable).flatMap { field in
            filters(field.json, schema: schemas.filter(field.type), comparison: Comparison(field.type), isOptional: field.isOptional)
        }
        let keys = entity.references.filter(\.isFilterable).flatMap { reference in
            let type = reference.targetIdentifier.keyType
            return filters(
                reference.json,
                schema: schemas.filter(type),
                comparison: Comparison(type),
                isOptional: reference.isOptional
            )
        }
        return fields + keys
    }

    /// What besides equality makes sense for a type.
    private enum Comparison {
        case equality, order, beginning

        init(_ type: FieldType) {
            switch type {
            case .int, .int32, .double, .decimal, .date, .time, .timestamp: self = .order
            case .string, .email, .url: self = .beginning
            default: self = .equality
            }
        }
    }

    private func filters(_ name: String, schema: JSONSchema, comparison: Comparison, isOptional: Bool) -> [OpenAPIDocument.Parameter] {
        var several = JSONSchema("array")
        several.items = schema
        several.minItems = 1
        several.maxItems = 100
        func parameter(_ suffix: String, _ meaning: String, _ schema: JSONSchema) -> OpenAPIDocument.Parameter {
            OpenAPIDocument.Parameter(name: name + suffix, location: .query, description: "Only where \(name) \(meaning).", schema: schema)
        }
        var filters = [
            parameter("", "is this value", schema),
            parameter(".ne", "is not this value", schema),
            parameter(".in", "is one of these values", several),
        ]
        switch comparison {
        case .equality: break
        case .order:
            filters += [
                parameter(".gt", "is greater", schema),
                parameter(".gte", "is greater or equal", schema),
                parameter(".lt", "is less", schema),
                parameter(".lte", "is less or equal", schema),
            ]
        case .beginning:
            var start = schema
            start.minLength = 1
            filters.append(parameter(".startsWith", "begins with this text, upper and lower case told apart", start))
        }
        if isOptional { filters.append(parameter(".isnull", "has no value (true) or has one (false)", JSONSchema("boolean"))) }
        return filters
    }
}

extension Entity.Identifier {
    /// The type of a key that leads to such a row.
    var keyType: FieldType { self == .uuid ? .uuid : .int }
}

extension ServiceModel {
    /// Whether some route lists an entity.
    func lists(_ target: Entity) -> Bool {
        target.offers(.list) || entities.contains { $0.collections.contains { $0.target == target.name && !$0.isOne } }
    }
}

extension Collection {
    /// Whether it leads to one row at most.
    var isOne: Bool { if case .hasOne = kind { true } else { false } }
}
