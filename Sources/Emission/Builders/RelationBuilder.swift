import ServiceModel

/// Makes the views of the relations of an entity whose keys stand elsewhere.
struct RelationBuilder {
    let model: ServiceModel
    let entity: Entity

    /// Its `hasMany`s.
    func collections() -> [CollectionView] {
        entity.collections.compactMap { collection in
            guard case .hasMany(let inverse) = collection.kind else { return nil }
            return view(collection, inverse: inverse)
        }
    }

    /// Its `hasOne`s.
    func ones() -> [CollectionView] {
        entity.collections.compactMap { collection in
            guard case .hasOne(let inverse) = collection.kind else { return nil }
            return view(collection, inverse: inverse)
        }
    }

    /// The repositories of other entities that its service needs.
    func neighbours() -> [NeighbourView] {
        var known: Set<String> = [entity.name]
        return entity.collections.compactMap { model.entity($0.target) }.filter { known.insert($0.name).inserted }
            .map { NeighbourView(target: $0.names.type, repository: $0.names.pluralVariable) }
    }

    /// Its `manyToMany`s.
    func links() -> [LinkView] {
        entity.collections.compactMap { collection in
            guard let target = model.entity(collection.target), let table = table(of: collection) else { return nil }
            let parameter = Self.parameter(of: collection, entity) ?? "id"
            let isInteger = target.identifier == .int
            return LinkView(
                method: collection.swiftName,
                handler: Self.handler("list", collection.name),
                add: Self.handler("add", collection.name),
                remove: Self.handler("remove", collection.name),
                isWritable: Self.isWritable(collection),
                linkTable: table.name,
                near: table.near,
                far: table.far,
                hidesPairs: hidesPairs(collection),
                target: target.names.type,
                repository: target.names.pluralVariable,
                targetVariable: target.names.variable,
                targetSingular: target.names.singular,
                aTargetSingular: DocComment.article(target.names.singular),
                targetPlural: target.names.plural,
                targetParameter: parameter,
                targetID: parameter.dropLast(2) + "ID",
                targetIDType: isInteger ? "Int64" : "UUID",
                targetIDScalar: isInteger ? ".int" : ".uuid",
                targetIDMethod: isInteger ? "integerIdentifier" : "identifier"
            )
        }
    }

    /// The name of the controller's function that does something with a relation.
    static func handler(_ verb: String, _ relation: String) -> String { verb + DocComment.capitalized(relation) }

    private func hidesPairs(_ collection: Collection) -> Bool {
        if case .through(let joining, _, _) = collection.kind { model.entity(joining)?.softDelete ?? false } else { false }
    }

    private static func isWritable(_ collection: Collection) -> Bool {
        if case .manyToMany = collection.kind { true } else { false }
    }

    /// The name of the second parameter of a link's path: `tagId`.
    private static func parameter(of collection: Collection, _ entity: Entity) -> String? {
        let route = entity.routes.first { $0.purpose == .collection(collection.name) && $0.path.hasSuffix("}") }
        return route?.path.split(separator: "/").last.map { String($0.dropFirst().dropLast()) }
    }

    /// The table that links the rows of a relation, and its columns.
    private func table(of collection: Collection) -> (name: String, near: String, far: String)? {
        switch collection.kind {
        case .manyToMany(_, let name):
            return collection.linkColumns(of: entity).map { (name, $0.near, $0.far) }
        case .through(let between, let near, let far):
            guard let between = model.entity(between), let near = between.reference(near), let far = between.reference(far) else {
                return nil
            }
            return (between.names.table, near.column, far.column)
        case .hasMany, .hasOne:
            return nil
        }
    }

    private func view(_ collection: Collection, inverse: String) -> CollectionView? {
        guard let target = model.entity(collection.target), let reference = target.reference(inverse) else { return nil }
        let isOne = collection.kind == .hasOne(inverse: inverse)
        return CollectionView(
            method: collection.swiftName,
            handler: Self.handler(isOne ? "get" : "list", collection.name),
            path: collection.path,
            target: target.names.type,
            repository: target.names.pluralVariable,
            column: reference.column,
            targetVariable: target.names.variable,
            targetSingular: target.names.singular,
            targetPlural: target.names.plural,
            targetIsVersioned: target.versioning != .off,
            x: ExtensionKeys.texts(collection.extensions)
        )
    }
}

extension RelationBuilder {
    /// What the tests of the relations print; a key that clients never send cannot be set by them.
    func tests() -> [RelationTestView] {
        entity.collections.compactMap { collection in
            guard let target = model.entity(collection.target) else { return nil }
            let names = target.names
            var view = RelationTestView(
                name: collection.name,
                title: DocComment.capitalized(collection.name),
                madeID: target.identifier == .uuid ? "made.id.lowercased" : "String(made.id)",
                method: collection.swiftName,
                isOne: false,
                target: names.type,
                repository: names.pluralVariable,
                targetVariable: names.variable,
                relationPath: ".link(\(entity.names.type)Links.\(collection.swiftName))"
            )
            switch collection.kind {
            case .hasMany(let inverse), .hasOne(let inverse):
                guard let near = target.reference(inverse), !near.isReadonly else { return nil }
                view.isOne = collection.kind == .hasOne(inverse: inverse)
                view.relationPath = ".column(\"\(near.column)\")"
                view.keyed = keyed(target, near: near, far: nil)
                if target.softDelete { view.hidden = HiddenRowView(hiddenType: names.type, hiddenVariable: "made") }
            case .through(let between, let near, let far):
                guard let between = model.entity(between), let near = between.reference(near), let far = between.reference(far),
                    !near.isReadonly, !far.isReadonly
                else { return nil }
                view.keyed = keyed(between, near: near, far: far)
                if between.softDelete { view.hidden = HiddenRowView(hiddenType: between.names.type, hiddenVariable: "link") }
            case .manyToMany(_, let table):
                view.linked = LinkedRowsView(
                    add: Self.handler("add", collection.name),
                    linkTable: table,
                    targetTable: names.table,
                    targetIDScalar: target.identifier == .int ? ".int" : ".uuid"
                )
            }
            return view
        }
    }

    private func keyed(_ holder: Entity, near: Reference, far: Reference?) -> KeyedRowView {
        KeyedRowView(
            keyedType: holder.names.type,
            keyedService: holder.names.pluralVariable,
            near: near.json,
            nearID: Self.json("first.id", near.targetIdentifier),
            isBetween: far != nil,
            far: far?.json ?? "",
            farID: far.map { Self.json("made.id", $0.targetIdentifier) } ?? "",
            held: holder.name == entity.name && !entity.uniqueSets.isEmpty ? held(holder, near) : nil
        )
    }

    private func held(_ holder: Entity, _ near: Reference) -> HoldingRowView {
        HoldingRowView(
            name: "holderOf" + DocComment.capitalized(near.name),
            type: holder.names.type,
            pluralVariable: holder.names.pluralVariable,
            json: near.json,
            idJSON: Self.json("first.id", near.targetIdentifier),
            isWrittenPast: true,
            variable: holder.names.variable,
            property: near.swiftName,
            id: "first.id",
            isVersioned: holder.versioning != .off
        )
    }

    private static func json(_ id: String, _ identifier: Entity.Identifier) -> String {
        identifier == .uuid ? ".string(\(id).lowercased)" : ".number(String(\(id)))"
    }
}
