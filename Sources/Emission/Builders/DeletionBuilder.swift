import ServiceModel

/// Makes what is emitted for the deletion of an entity's rows.
struct DeletionBuilder {
    let model: ServiceModel
    let entity: Entity

    /// The view; nil where a DELETE and the foreign keys do it all.
    func view() -> DeletionView? {
        guard entity.hasDeletion(in: model) else { return nil }
        let dependents = entity.dependents(in: model).map { dependent($0.child, $0.reference) }
        return DeletionView(dependents: dependents, hasDependents: !dependents.isEmpty, hasSeveral: dependents.count > 1)
    }

    private func dependent(_ child: Entity, _ reference: Reference) -> DependentView {
        let isUUID = entity.identifier == .uuid
        return DependentView(
            relation: "\(child.name).\(reference.name)",
            title: child.name + DocComment.capitalized(reference.name),
            childTable: child.names.table,
            column: reference.column,
            childType: child.names.type,
            childPluralVariable: child.names.pluralVariable,
            property: reference.swiftName,
            isRestricting: reference.onDelete == .restrict,
            isEmptied: reference.onDelete == .setNull,
            isCascading: reference.onDelete == .cascade,
            childIsSoftDeleted: child.softDelete,
            childIsVersioned: child.versioning != .off,
            childHasTimestamps: child.hasTimestamps,
            childHasDeletion: child.hasDeletion(in: model),
            isSent: !reference.isReadonly,
            json: reference.json,
            idJSON: isUUID ? ".string(parent.id.lowercased)" : ".number(String(parent.id))"
        )
    }
}

extension Entity {
    /// The keys whose rows a deletion has to see to itself: all of them where it hides, and where it removes those that are emptied, since
    /// a foreign key would empty them without a new version.
    fileprivate func dependents(in model: ServiceModel) -> [(child: Entity, reference: Reference)] {
        model.entities.flatMap { child in
            child.references.filter { reference in
                guard softDelete || (reference.onDelete == .setNull && child.tellsChanges) else { return false }
                return reference.target == name
            }
            .map { (child, $0) }
        }
    }

    /// Whether a changed row can be told from the one before.
    private var tellsChanges: Bool { versioning != .off || hasTimestamps }

    /// Whether a deletion is more than a DELETE.
    func hasDeletion(in model: ServiceModel) -> Bool { softDelete || !dependents(in: model).isEmpty }
}
