/// What is known about one path; the action follows from nothing else.
struct Decision {
    /// How the file on disk compares, its line ends, byte order mark and final newline aside.
    enum UserText {
        case absent
        case sameAsNew
        case sameAsBase
        case different
    }

    var ownership: Ownership
    /// Whether the manifest knows the path: it has a base.
    var isTracked: Bool
    /// Whether the new text differs from the base; meaningless where there is no base.
    var textChanged: Bool
    var user: UserText

    /// The action for a path that the generation wants.
    var whenWanted: PlannedAction.Kind {
        switch (isTracked, user) {
        case (false, .absent): .create
        case (false, .sameAsNew): .adopt
        case (false, _): ownership == .once ? .keep(.once) : .conflict(.existedBefore)
        case (true, .absent): ownership == .derived ? .create : .stayDeleted
        case (true, .sameAsNew): textChanged ? .converge : .unchanged
        case (true, .sameAsBase): ownership == .once ? .keep(.onceOutdated) : .update
        case (true, .different): whenEdited
        }
    }

    /// The action for a path that only the manifest knows.
    var whenUnwanted: PlannedAction.Kind {
        switch user {
        case .absent: .forget
        case .sameAsNew, .sameAsBase: .delete
        case .different: .keep(.noLongerWanted)
        }
    }

    private var whenEdited: PlannedAction.Kind {
        switch ownership {
        case .once: .keep(textChanged ? .onceOutdated : .once)
        case .merged: textChanged ? .conflict(.edited) : .keep(.edited)
        case .derived: .conflict(.editedDerived)
        }
    }
}
