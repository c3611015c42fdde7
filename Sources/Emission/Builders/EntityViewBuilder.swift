import ServiceModel

/// Makes the view of an entity: everything that its templates print, worked out once.
struct EntityViewBuilder {
    let model: ServiceModel
    let entity: Entity

    /// The view.
    func view() -> EntityView {
        let columns = ColumnBuilder(model: model, entity: entity)
        let listing = ListingBuilder(model: model, entity: entity)
        let properties = PropertyBuilder(model: model, entity: entity).properties()
        let names = entity.names
        let isInteger = entity.identifier == .int
        let operations = Set(entity.operations)
        let references = references()
        let deletion = DeletionBuilder(model: model, entity: entity).view()
        let search = SearchBuilder(model: model, entity: entity).view()
        let relations = RelationBuilder(model: model, entity: entity)
        let links = relations.links()
        let inclusion = InclusionBuilder(model: model, entity: entity)
        let canChange = operations.contains(.replace) || operations.contains(.update)
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
            title: DocComment.capitalized(names.plural),
            doc: DocComment.sentence(entity.description, or: DocComment.capitalized(DocComment.article(names.singular)) + "."),
            idType: isInteger ? "Int64" : "UUID",
            idScalar: isInteger ? ".int" : ".uuid",
            idText: isInteger ? "id" : "id.lowercased",
            idMethod: isInteger ? "integerIdentifier" : "identifier",
            unknownID: Self.unknownID(entity.identifier),
            hasIntegerID: isInteger,
            isVersioned: entity.versioning != .off,
            requiresIfMatch: entity.versioning == .required,
            hasTimestamps: entity.hasTimestamps,
            creationTakesTime: entity.hasTimestamps || properties.contains { $0.initial == "time" || $0.initial == "time.date" },
            isSoftDeleted: entity.softDelete,
            hasDeletion: deletion != nil,
            deletion: deletion,
            isSearched: search != nil,
            search: search,
            properties: properties,
            inputs: properties.filter(\.isInput),
            patterns: properties.filter(\.isInput).compactMap(\.pattern),
            columns: columns.columns,
            rowReads: columns.rowReads,
            columnLines: Wrapped.lines(columns.columns.map { "\"\($0.column)\"" }),
            placeholderLines: Wrapped.lines(columns.columns.indices.map { "?\($0 + 1)" }),
            assignmentLines: Wrapped.lines(columns.columns.enumerated().dropFirst().map { "\"\($1.column)\" = ?\($0 + 1)" }),
            hasSecrets: properties.contains(where: \.isSecret),
            secretNames: SwiftLayout.list(
                properties.filter(\.isSecret).map { "\"\($0.json)\"" },
                indentation: 16,
                column: "                secrets: ".count,
                sharesLine: true
            ),
            constraints: constraints,
            values: SwiftLayout.list(columns.columns.map(\.scalar), indentation: 8),
            hasReferences: !entity.references.isEmpty,
            referenceList: SwiftLayout.list(references.map(Self.reference), indentation: 8),
            references: references,
            collections: relations.collections(),
            ones: relations.ones(),
            links: links,
            hasLinks: !links.isEmpty,
            hasCollections: !entity.collections.isEmpty,
            hasRelations: !inclusion.names.isEmpty,
            relationNames: SwiftLayout.list(
                inclusion.names.map { "\"\($0)\"" },
                indentation: 8,
                column: "        relations: ".count,
                sharesLine: true
            ),
            inclusions: inclusion.calls(),
            neighbours: relations.neighbours(),
            routes: routes(),
            collectionPath: "\(model.service.pathPrefix)/\(names.path)",
            canList: operations.contains(.list),
            canGet: operations.contains(.get),
            canCreate: operations.contains(.create),
            canReplace: operations.contains(.replace),
            canUpdate: operations.contains(.update),
            canChange: canChange,
            canDelete: operations.contains(.delete),
            bulk: BulkView(entity),
            isBulk: entity.hasBulk,
            needsExisting: canChange || operations.contains(.get) || operations.contains(.delete) || !entity.collections.isEmpty
                || !entity.actions.isEmpty,
            listStatement: listing.statement(of: columns.columns, search),
            listFields: listing.fields(),
            memberNames: listing.members(),
            defaultSort: listing.defaultSort(),
            defaultLimit: "\(model.pagination.defaultLimit)",
            maximumLimit: "\(model.pagination.maximumLimit)",
            rules: RuleBuilder(model: model, entity: entity).view(),
            hasRules: !entity.rules.isEmpty,
            hasRuleConstraints: entity.rules.contains { !$0.usesClock },
            actions: ActionBuilder(model: model, entity: entity).views(),
            hasActions: !entity.actions.isEmpty,
            hasActionInputs: entity.actions.contains { !$0.inputs.isEmpty },
            tests: EntityTestBuilder(model: model, entity: entity).view(),
            x: ExtensionKeys.texts(entity.extensions)
        )
    }

    /// An id that no row has: a new one, or a number that no test reaches.
    static func unknownID(_ identifier: Entity.Identifier) -> String {
        identifier == .int ? "999_999" : "UUIDv7.next()"
    }

    /// What explains a broken constraint: the members whose columns are named otherwise, and the rules that the table checks.
    private var constraints: String {
        let fields = entity.fields.filter { ColumnBuilder.isOneColumn($0) }.map { ($0.column, $0.json) }
        let renamed = (fields + entity.references.map { ($0.column, $0.json) }).filter { Self.camelCase($0) != $1 }
        var arguments: [String] = []
        if !renamed.isEmpty {
            arguments.append("members: " + SwiftLayout.list(renamed.map { "\"\($0)\": \"\($1)\"" }, indentation: 8, column: 17))
        }
        if entity.rules.contains(where: { !$0.usesClock }) { arguments.append("rules: \(entity.names.type)RuleChecks.constraints") }
        return SwiftLayout.call("Constraints", arguments, indentation: 4, used: "private static let constraints = ".count)
    }

    /// The member that `Constraints` takes a column for.
    private static func camelCase(_ column: String) -> String {
        let words = column.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map { DocComment.capitalized(String($0)) }.joined()
    }

    private func references() -> [ReferenceView] {
        let sent = Set(SampleRows(of: entity, in: model).references.map(\.name))
        let ruled = Set(entity.rules.flatMap(\.columns).compactMap(\.path.first))
        return entity.references.map { reference in
            ReferenceView(
                json: reference.json,
                swift: reference.swiftName,
                title: DocComment.capitalized(reference.name),
                scalar: ColumnBuilder.scalar(reference),
                targetTable: model.entity(reference.target)?.names.table ?? reference.target,
                targetType: model.entity(reference.target)?.names.type ?? reference.target,
                targetVariable: model.entity(reference.target)?.names.variable ?? reference.target,
                leadsToHideable: model.entity(reference.target)?.softDelete ?? false,
                unknownID: Self.unknownID(reference.targetIdentifier),
                name: reference.name,
                isUnset: !sent.contains(reference.name) && !ruled.contains(reference.name),
                otherID: reference.targetIdentifier == .uuid ? "other.id.lowercased" : "String(other.id)"
            )
        }
    }

    private static func reference(_ view: ReferenceView) -> String {
        let liveColumn = view.leadsToHideable ? ", liveColumn: \"deleted_at\"" : ""
        return "Constraints.Reference(member: \"\(view.json)\", table: \"\(view.targetTable)\", id: \(view.scalar)\(liveColumn))"
    }

    private func routes() -> [RouteView] {
        entity.routes.compactMap { route in
            guard let (handler, summary) = handler(of: route) else { return nil }
            return RouteView(
                verb: route.method.lowercased(),
                method: route.method,
                path: route.path,
                handler: handler,
                operationID: route.operationID,
                summary: summary
            )
        }
    }

    /// The controller's function that answers a route, and what it does.
    private func handler(of route: Route) -> (name: String, summary: String)? {
        let names = entity.names
        let one = DocComment.article(names.singular)
        switch route.purpose {
        case .operation(.list): return ("list", "list \(names.plural)")
        case .operation(let operation): return (operation.rawValue, "\(operation.rawValue) \(one)")
        case .batch(let operation):
            return ("batch" + DocComment.capitalized(operation.rawValue), "\(operation.rawValue) several \(names.plural), or none")
        case .collection(let name):
            guard let collection = entity.collections.first(where: { $0.name == name }) else { return nil }
            let verb = collection.verb(of: route)
            return (RelationBuilder.handler(verb, name), RelationText(model: model).summary(verb, collection, of: entity))
        case .action(let name):
            guard let action = entity.actions.first(where: { $0.name == name }) else { return nil }
            return (ActionBuilder.swiftName(action, of: entity), "\(action.path.replacing("-", with: " ")) \(one)")
        }
    }
}
