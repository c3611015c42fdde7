extension Entity {
    /// The operations that clients can do to several rows at once: those of create, update and delete that they can do to one.
    public var batchOperations: [Operation] {
        hasBulk ? [.create, .update, .delete].filter(operations.contains) : []
    }
}
