public import Diagnostics
public import Spec

/// Settles a spec once: names, links, columns, routes; and reports all that is wrong with it.
public struct ModelResolver {
    /// The model of a document, unless it has errors; and everything that was found.
    public static func resolve(_ document: SpecDocument) -> (model: ServiceModel?, diagnostics: Diagnostics) {
        var resolution = Resolution(document)
        let model = resolution.run()
        return (resolution.diagnostics.hasErrors ? nil : model, resolution.diagnostics)
    }
}

/// One run over one document, stage after stage.
private struct Resolution {
    let document: SpecDocument
    var diagnostics = Diagnostics()
    var renamings: [Renaming] = []

    init(_ document: SpecDocument) {
        self.document = document
    }

    mutating func run() -> ServiceModel {
        let symbols = SpecSymbols(document, &diagnostics)
        let names = NameSettlement(document)
        renamings = names.renamings
        diagnostics.append(names.diagnostics)

        let declarations = expand(symbols)
        let enums = document.enums.map { declaration in
            let name = names.types[declaration.name.value] ?? declaration.name.value
            return EnumResolver.resolve(declaration, swiftName: name, &renamings, &diagnostics)
        }
        var fields = FieldResolver(symbols: symbols)
        let values = document.values.map { declaration in
            let name = declaration.name.value
            let words = Words(name)
            return ValueType(
                name: name,
                swiftName: names.types[name] ?? name,
                variable: SwiftWords.escaped(words.lowerCamelCase),
                singular: words.prose,
                fields: declaration.fields.compactMap { fields.resolve($0, of: name, in: .value) },
                extensions: declaration.extensions
            )
        }
        diagnostics.append(ValueCheck.check(document.values))
        var entities = resolveEntities(declarations, symbols, names, &fields)
        checkUnusedMixins(symbols, &fields)
        resolveCollections(&entities, declarations, symbols)
        let valuesByName = Dictionary(values.map { ($0.name, $0) }) { first, _ in first }
        check(&entities, declarations, valuesByName)
        resolveExpressions(&entities, declarations, valuesByName, &fields)
        let identity = ServiceIdentityResolver.identity(document.service, module: names.module)
        buildRoutes(&entities, declarations, identity, names)
        diagnostics.append(fields.diagnostics)
        renamings += fields.renamings
        var model = ServiceModel(
            service: identity,
            pagination: ServiceIdentityResolver.pagination(document.api),
            databases: ServiceIdentityResolver.databases(document.databases),
            enums: enums,
            values: values,
            entities: entities,
            renamings: renamings,
            extensions: document.extensions,
            overlay: document.api.overlayContent
        )
        model.principal = AccessCheck.providesAuth(document) ? document.auth?.principal?.value : nil
        if !diagnostics.hasErrors { diagnostics.append(SampleCheck.check(model, declarations)) }
        return model
    }

    private mutating func expand(_ symbols: SpecSymbols) -> [ExpandedEntity] {
        var expansion = MixinExpansion(mixins: symbols.mixins)
        let declarations = document.entities.map { expansion.expand($0) }
        for mixin in document.mixins { _ = expansion.expand(mixin) }
        diagnostics.append(expansion.diagnostics)
        return declarations
    }

    private mutating func resolveEntities(
        _ declarations: [ExpandedEntity],
        _ symbols: SpecSymbols,
        _ names: NameSettlement,
        _ fields: inout FieldResolver
    ) -> [Entity] {
        let identifiers = Dictionary(declarations.map { ($0.name, EntityResolver.identifier(of: $0.declaration)) }) { first, _ in first }
        var resolver = EntityResolver(fields: fields, references: ReferenceResolver(symbols: symbols, identifiers: identifiers))
        let entities = declarations.compactMap { expanded in
            names.entities[expanded.name].map { resolver.resolve(expanded, names: $0) }
        }
        fields = resolver.fields
        diagnostics.append(resolver.references.diagnostics)
        diagnostics.append(resolver.diagnostics)
        return entities
    }

    /// What no entity includes is checked all the same.
    private mutating func checkUnusedMixins(_ symbols: SpecSymbols, _ fields: inout FieldResolver) {
        let used = Set((document.entities + document.mixins).flatMap { $0.include.map(\.value) })
        var references = ReferenceResolver(symbols: symbols, identifiers: [:])
        for mixin in document.mixins where !used.contains(mixin.name.value) {
            for field in mixin.fields { _ = fields.resolve(field, of: mixin.name.value, in: .entity) }
            for relation in mixin.relations { _ = references.resolve(relation) }
        }
        diagnostics.append(references.diagnostics)
    }

    private mutating func resolveCollections(_ entities: inout [Entity], _ declarations: [ExpandedEntity], _ symbols: SpecSymbols) {
        var resolver = CollectionResolver(entities: entities, declarations: declarations)
        for index in entities.indices {
            let relations = declarations[index].declaration.relations
            entities[index].collections = relations.compactMap { relation in
                guard relation.kind.value != .belongsTo, !relation.isUnreadable, symbols.kind(of: relation.target.value) == .entity else {
                    return nil
                }
                return resolver.resolve(relation, of: entities[index])
            }
        }
        diagnostics.append(resolver.diagnostics)
        renamings += resolver.renamings
    }

    private mutating func check(_ entities: inout [Entity], _ declarations: [ExpandedEntity], _ values: [String: ValueType]) {
        for index in entities.indices {
            let declaration = declarations[index].declaration
            diagnostics.append(MemberCheck.check(entities[index], declaration, values: values))
            if declaration.isUnreadable { continue }
            var keys = KeyCheck(entities[index], unreadable: declaration.unreadableNames)
            entities[index].uniques = keys.sets(declaration.unique, "unique")
            entities[index].indexes = keys.sets(declaration.indexes, "indexes")
            entities[index].defaultSort = keys.sort(declaration.defaultSort ?? [])
            diagnostics.append(keys.diagnostics)
        }
        diagnostics.append(DependencyCheck.check(entities, declarations))
        diagnostics.append(LinkTableCheck.check(entities, declarations))
    }

    private mutating func resolveExpressions(
        _ entities: inout [Entity],
        _ declarations: [ExpandedEntity],
        _ values: [String: ValueType],
        _ fields: inout FieldResolver
    ) {
        let principal = AccessCheck.providesAuth(document) ? document.auth?.principal?.value : nil
        for index in entities.indices {
            let declaration = declarations[index].declaration
            if declaration.isUnreadable || (declaration.rules.isEmpty && declaration.actions.isEmpty) { continue }
            var typer = ConditionTyper(
                scope: ExpressionScope(entities[index], values: values, unreadable: declaration.unreadableNames),
                literals: fields.literals
            )
            entities[index].rules = RuleResolver.resolve(declaration.rules, &typer)
            var resolver = ActionResolver(entity: entities[index], principal: principal, typer: typer, fields: fields)
            entities[index].actions = resolver.resolve(declaration.actions)
            fields = resolver.fields
            diagnostics.append(resolver.typer.diagnostics)
            diagnostics.append(resolver.diagnostics)
        }
        diagnostics.append(AccessCheck.check(document, entities, declarations, values: values, literals: fields.literals))
    }

    private mutating func buildRoutes(
        _ entities: inout [Entity],
        _ declarations: [ExpandedEntity],
        _ identity: ServiceIdentity,
        _ names: NameSettlement
    ) {
        var builder = RouteBuilder(prefix: identity.pathPrefix, pluralTypes: names.pluralTypes)
        for index in entities.indices { entities[index].routes = builder.operations(of: entities[index], declarations[index].declaration) }
        for index in entities.indices { entities[index].routes += builder.others(of: entities[index], declarations[index].declaration) }
        diagnostics.append(builder.diagnostics)
        renamings += builder.renamings
    }
}
