extension Entity {
    /// The JSON members of a row as clients see it, in the order in which they are written.
    public var shownMembers: [String] {
        ["id"] + fields.filter { !$0.isSecret }.map(\.json) + references.map(\.json) + (versioning == .off ? [] : ["version"])
            + (hasTimestamps ? ["createdAt", "updatedAt"] : [])
    }
}
