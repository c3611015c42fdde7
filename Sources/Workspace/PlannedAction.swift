/// What is to happen to one file, and why.
public struct PlannedAction: Sendable, Hashable {
    /// What happens to a file.
    public enum Kind: Sendable, Hashable {
        /// It is written for the first time, or again where a derived file is missing.
        case create
        /// It was there before with the very text, and is Strata's to look after from now on.
        case adopt
        /// It is as it should be.
        case unchanged
        /// Nobody touched it, and its text is replaced.
        case update
        /// The user's edit is what the new text says too; only the base moves on.
        case converge
        /// It stays as the user has it.
        case keep(KeepReason)
        /// It is no longer wanted, nobody touched it, and it is deleted.
        case delete
        /// It is no longer wanted, and the user deleted it already.
        case forget
        /// The user deleted it, and it is not written again.
        case stayDeleted
        /// It cannot be changed without losing what the user wrote, so nothing at all is written.
        case conflict(ConflictReason)
    }

    /// Why a file stays as the user has it.
    public enum KeepReason: String, Sendable, Hashable {
        /// The user edited it, and its own text has not changed.
        case edited
        /// It is a `once` file.
        case once
        /// It is a `once` file whose text has changed since it was written; the person should look.
        case onceOutdated
        /// It is no longer wanted, but the user edited it.
        case noLongerWanted
    }

    /// Why a file cannot be changed.
    public enum ConflictReason: String, Sendable, Hashable {
        /// The user edited it, and its text has changed as well.
        case edited
        /// The user edited it, though it is derived.
        case editedDerived
        /// It was there before Strata, and differs.
        case existedBefore
    }

    /// The file, relative to the root.
    public let path: String
    /// Whose it is.
    public let ownership: Ownership
    /// What happens.
    public let kind: Kind
    /// The template that it came from.
    public let template: String
    /// The entity that it is about.
    public let entity: String?
    /// The text that the generation wants; nil when it no longer wants the file.
    public let newText: String?
    /// Where, relative to the root, the text last emitted is kept; nil where there is none.
    public let basePath: String?

    /// Whether the file itself is written, rewritten or deleted.
    public var changesFile: Bool {
        switch kind {
        case .create, .update, .delete: true
        case .adopt, .unchanged, .converge, .keep, .forget, .stayDeleted, .conflict: false
        }
    }

    /// Whether it stands in the way of the whole plan.
    public var isConflict: Bool {
        if case .conflict = kind { true } else { false }
    }
}
