/// Whose a generated file is, which decides what happens when its text changes.
public enum Ownership: String, Sendable, Codable, CaseIterable {
    /// Shared: a file nobody touched is updated, an edit is kept.
    case merged
    /// The user's from the moment it is written; never rewritten.
    case once
    /// Strata's: rewritten whenever its text changes, and recreated when deleted.
    case derived
}
