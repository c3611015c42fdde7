public import Diagnostics

/// What a run would do to each file, and everything needed to do it.
public struct WorkspacePlan: Sendable {
    /// One action for each path that the generation wants or the manifest knows, sorted by path.
    public let actions: [PlannedAction]
    /// Changes to the user's files and to Strata's own, in the order in which they are made; the manifest comes after.
    let operations: [FileOperation]
    /// The manifest as it is stored now, if it is, and as it is to be.
    let manifest: (previous: ContentHash?, new: String)

    /// Whether nothing would be written, not even Strata's own state.
    public let isNoOp: Bool

    /// The files that cannot be changed without losing what the user wrote; with any of them, nothing is written.
    public var conflicts: [PlannedAction] { actions.filter(\.isConflict) }

    /// Whether a file of the user's would be written, rewritten or deleted.
    public var changesFiles: Bool { actions.contains(where: \.changesFile) }

    /// The conflicts as errors, each with the way out.
    public var conflictDiagnostics: Diagnostics {
        var diagnostics = Diagnostics()
        for action in actions {
            guard case .conflict(let reason) = action.kind else { continue }
            diagnostics.error(
                reason.code,
                path: action.path,
                reason.message(for: action.path),
                hint: reason.hint(basePath: action.basePath)
            )
        }
        return diagnostics
    }
}

extension PlannedAction.ConflictReason {
    fileprivate var code: String {
        switch self {
        case .edited: "E1205"
        case .existedBefore: "E1206"
        case .editedDerived: "E1207"
        }
    }

    fileprivate func message(for path: String) -> String {
        switch self {
        case .edited: "`\(path)` was edited, and its generated text has changed as well"
        case .existedBefore: "`\(path)` was there before, and differs from what is generated"
        case .editedDerived: "`\(path)` was edited, but it is derived and would be rewritten"
        }
    }

    fileprivate func hint(basePath: String?) -> String {
        switch self {
        case .edited:
            if let basePath {
                "keep a copy of your file, copy \(basePath) over it, run again, and make your edit once more"
            } else {
                "keep a copy of your file, undo the edit, run again, and make it once more"
            }
        case .existedBefore: "move your file away, run again, and take over what you need"
        case .editedDerived: "make the change in the spec or in a template, then delete the file: it is written anew"
        }
    }
}
