import ServiceModel

extension Entity {
    /// The fields that rules and the conditions of actions read: what samples hold there decides what happens.
    var examinedFields: Set<String> {
        let columns = rules.flatMap(\.columns) + actions.compactMap(\.when).flatMap(\.columns)
        return Set(columns.compactMap(\.path.first))
    }
}
