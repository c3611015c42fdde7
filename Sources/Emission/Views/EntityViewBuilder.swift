import ServiceModel

/// Makes the view of an entity: everything that its templates print, worked out once.
struct EntityViewBuilder {
    let model: ServiceModel
    let entity: Entity

    /// The view.
    func view() -> EntityView {
        let columns = columns()
        let properties = properties(from: columns.count - entity.fields.count - entity.references.count)
        let names = entity.names
        let isIntegerID = entity.identifier == .int
        return EntityView(
            module: model.service.module,
            name: entity.name,
            type: names.type,
            variable: names.variable,
            pluralVariable: names.pluralVariable,
            table: names.table,
            singular: names.singular,
            aSingular: DocComment.article(names.singular),
            plural: names.plural,
            pluralCapitalized: DocComment.capitalized(names.plural),
            doc: DocComment.sentence(entity.description, or: DocComment.capitalized(DocComment.article(names.singular)) + "."),
            idType: isIntegerID ? "Int64" : "UUID",
            idScalar: isIntegerID ? ".int" : ".uuid",
            idText: isIntegerID ? "id" : "id.lowercased",
            identifier: isIntegerID ? "integerIdentifier" : "identifier",
            isIntegerID: isIntegerID,
            isVersioned: entity.versioning != .off,
            requiresIfMatch: entity.versioning == .required,
            hasTimestamps: entity.hasTimestamps,
            creationTakesTime: entity.hasTimestamps || entity.fields.contains { $0.isReadonly && $0.defaultValue?.isClock == true },
            properties: properties,
            columns: columns,
            references: references(),
            collections: collections(),
            routes: routes(),
            collectionPath: "\(model.service.pathPrefix)/\(names.path)",
            operations: Set(entity.operations),
            listFields: listFields(),
            defaultSort: defaultSort(),
            defaultLimit: "\(model.pagination.defaultLimit)",
            maximumLimit: "\(model.pagination.maximumLimit)",
            columnLines: Wrapped.lines(columns.map { "\"\($0.column)\"" }),
            placeholderLines: Wrapped.lines(columns.indices.map { "?\($0 + 1)" }),
            assignmentLines: Wrapped.lines(columns.enumerated().dropFirst().map { "\"\($1.column)\" = ?\($0 + 1)" }),
            constraintMembers: constraintMembers()
        )
    }

    /// The columns in the order of the select list: Strata's own, then fields, then references.
    private func columns() -> [ColumnView] {
        var columns: [ColumnView] = []
        func add(_ column: String, _ assignee: String, _ read: String, _ scalar: String) {
            columns.append(ColumnView(column: column, assignee: assignee, rowRead: "\(read)(\(columns.count))", scalar: scalar))
        }
        if entity.identifier == .int { add("id", "id", "int64", ".int(id)") } else { add("id", "id", "uuid", ".uuid(id)") }
        if entity.versioning != .off { add("version", "version", "int64", ".int(version)") }
        if entity.hasTimestamps {
            add("created_at", "createdAt", "timestamp", ".timestamp(createdAt)")
            add("updated_at", "updatedAt", "timestamp", ".timestamp(updatedAt)")
        }
        for property in properties(from: columns.count) {
            columns.append(
                ColumnView(column: property.column, assignee: property.assignee, rowRead: property.rowRead, scalar: property.scalar)
            )
        }
        return columns
    }

    private func properties(from start: Int) -> [PropertyView] {
        let fields = entity.fields.enumerated().map { PropertyView($1, index: start + $0, in: model) }
        let next = start + fields.count
        return fields + entity.references.enumerated().map { PropertyView($1, index: next + $0, in: model) }
    }

    private func references() -> [ReferenceView] {
        entity.references.compactMap { reference in
            guard let target = model.entity(reference.target) else { return nil }
            let scalar = reference.targetIdentifier == .uuid ? "uuid" : "int"
            return ReferenceView(
                json: reference.json,
                swift: reference.swiftName,
                scalar: reference.isOptional ? "ScalarValue(\(reference.swiftName))" : ".\(scalar)(\(reference.swiftName))",
                targetType: target.names.type,
                targetTable: target.names.table,
                targetVariable: target.names.variable,
                targetSingular: target.names.singular,
                isOptional: reference.isOptional
            )
        }
    }

    private func collections() -> [CollectionView] {
        var seen: Set<String> = [entity.name]
        return entity.collections.compactMap { collection in
            guard case .hasMany(let inverse) = collection.kind,
                let target = model.entity(collection.target),
                let reference = target.reference(inverse)
            else { return nil }
            return CollectionView(
                name: collection.name,
                method: collection.swiftName,
                handler: "list" + DocComment.capitalized(collection.name),
                path: collection.path,
                target: target.names.type,
                repository: target.names.pluralVariable,
                declares: seen.insert(target.name).inserted,
                column: reference.column,
                plural: target.names.plural,
                ownerSingular: entity.names.singular
            )
        }
    }

    private func routes() -> [RouteView] {
        entity.routes.compactMap { route in
            let handler: String
            switch route.purpose {
            case .operation(let operation): handler = operation.rawValue
            case .collection(let name): handler = "list" + DocComment.capitalized(name)
            case .action: return nil
            }
            return RouteView(
                verb: route.method.lowercased(),
                method: route.method,
                path: route.path,
                handler: handler,
                operationID: route.operationID
            )
        }
    }

    private func listFields() -> [String] {
        let fields = entity.fields.filter { $0.isSortable || $0.isFilterable }.map { field in
            listField(
                field.json,
                column: field.column,
                kind: SwiftType.of(field.type, in: model).kind,
                isOptional: field.isOptional,
                sortable: field.isSortable,
                filterable: field.isFilterable
            )
        }
        let references = entity.references.filter(\.isFilterable).map { reference in
            listField(
                reference.json,
                column: reference.column,
                kind: reference.targetIdentifier == .uuid ? ".uuid" : ".int",
                isOptional: reference.isOptional,
                sortable: false,
                filterable: true
            )
        }
        return fields + references
    }

    private func listField(_ name: String, column: String, kind: String, isOptional: Bool, sortable: Bool, filterable: Bool) -> String {
        var arguments = ["name: \"\(name)\"", "column: \"\(column)\"", "kind: \(kind)"]
        if isOptional { arguments.append("isOptional: true") }
        if sortable { arguments.append("sortable: true") }
        if filterable { arguments.append("filterable: true") }
        return "ListField(\(arguments.joined(separator: ", ")))"
    }

    private func defaultSort() -> String {
        entity.defaultSort.compactMap { key in
            guard let field = entity.field(key.field) else { return nil }
            var arguments = ["column: \"\(field.column)\""]
            if key.descending { arguments.append("descending: true") }
            if field.isOptional { arguments.append("isOptional: true") }
            arguments.append("kind: \(SwiftType.of(field.type, in: model).kind)")
            return "SortTerm(\(arguments.joined(separator: ", ")))"
        }
        .joined(separator: ", ")
    }

    /// The columns that a broken UNIQUE, FOREIGN KEY or CHECK can name, with the members that a client knows.
    private func constraintMembers() -> [MemberView] {
        entity.fields.map { MemberView(column: $0.column, json: $0.json) }
            + entity.references.map { MemberView(column: $0.column, json: $0.json) }
    }
}

extension Literal {
    /// Whether its value depends on the moment.
    var isClock: Bool { self == .now || self == .today }
}
