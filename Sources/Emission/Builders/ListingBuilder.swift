import ServiceModel

/// Makes the allow-list of an entity's lists.
struct ListingBuilder {
    let model: ServiceModel
    let entity: Entity

    /// The literal of the names of the members that clients see: names alone, so that twenty of them take two lines, not twenty.
    func members() -> String {
        SwiftLayout.words(entity.shownMembers, indentation: 8, used: "members: ,".count)
    }

    /// The array of the fields that filter or sort.
    func fields() -> String {
        let fields = entity.fields.filter { $0.isSortable || $0.isFilterable }.compactMap { field in
            SwiftType.of(field.type, in: model).kind.map { (field, $0) }
        }
        .map { field, kind in
            declaration(
                field.json,
                column: field.column,
                kind: kind,
                flags: [("isOptional", field.isOptional), ("sortable", field.isSortable), ("filterable", field.isFilterable)]
            )
        }
        let references = entity.references.filter(\.isFilterable).map { reference in
            declaration(
                reference.json,
                column: reference.column,
                kind: reference.targetIdentifier == .uuid ? ".uuid" : ".int",
                flags: [("isOptional", reference.isOptional), ("filterable", true)]
            )
        }
        return SwiftLayout.list(fields + references, indentation: 8, column: "        fields: ".count)
    }

    /// The statement of its lists.
    func statement(of columns: [ColumnView], _ search: SearchView?) -> String {
        let names = SwiftLayout.words(columns.map(\.column), indentation: 8, used: "columns: ,".count)
        var arguments = ["table: \"\(entity.names.table)\"", "columns: \(names)"]
        if entity.softDelete { arguments.append("liveColumn: \"deleted_at\"") }
        if let search { arguments.append("search: \(search.index)") }
        return SwiftLayout.call("ListStatement", arguments, indentation: 4, used: "static let list = ".count)
    }

    /// The array of the keys of the default sort.
    func defaultSort() -> String {
        let terms = entity.defaultSort.compactMap { key in
            column(key.field).map { column in
                var arguments = ["column: \"\(column.name)\""]
                if key.descending { arguments.append("descending: true") }
                if column.isOptional { arguments.append("isOptional: true") }
                arguments.append("kind: \(column.kind)")
                return SwiftLayout.call("SortTerm", arguments, indentation: 12, used: 1)
            }
        }
        return SwiftLayout.list(terms, indentation: 8, column: "        defaultSort: ".count)
    }

    /// The column of a key of a sort: a field's, or one of Strata's own.
    private func column(_ name: String) -> (name: String, kind: String, isOptional: Bool)? {
        if let field = entity.field(name) {
            return SwiftType.of(field.type, in: model).kind.map { (field.column, $0, field.isOptional) }
        }
        switch name {
        case "id": return ("id", entity.identifier == .uuid ? ".uuid" : ".int", false)
        case "createdAt": return ("created_at", ".timestamp", false)
        case "updatedAt": return ("updated_at", ".timestamp", false)
        default: return nil
        }
    }

    private func declaration(_ name: String, column: String, kind: String, flags: [(name: String, isSet: Bool)]) -> String {
        let set = flags.filter(\.isSet).map { "\($0.name): true" }
        let arguments = ["name: \"\(name)\"", "column: \"\(column)\"", "kind: \(kind)"] + set
        return SwiftLayout.call("ListField", arguments, indentation: 12, used: 1)
    }
}
