public import ServiceModel

extension Entity {
    /// Whether a deletion of what a reference leads to looks at hidden rows of this entity: the database does, and so does `setNull`.
    public func reachesHiddenRows(through reference: Reference, in model: ServiceModel) -> Bool {
        guard softDelete, let target = model.entity(reference.target) else { return false }
        return !target.softDelete || reference.onDelete == .setNull
    }
}
