public import Diagnostics

/// What an apply did.
public struct ApplyReport: Sendable {
    /// What happened to each file, sorted by path.
    public let actions: [PlannedAction]
    /// What a person should know although everything was written.
    public let warnings: Diagnostics
}
