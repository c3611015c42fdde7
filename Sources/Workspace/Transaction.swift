import Diagnostics

/// Carries out a plan: all of it, or nothing.
struct Transaction {
    let folder: ProjectFolder
    let plan: WorkspacePlan

    private var journal: Journal { Journal(folder: folder) }

    /// Carries out the plan and returns what a person should know although everything was written.
    func run() throws(WorkspaceError) -> Diagnostics {
        let preflight = try Preflight(plan, in: folder)
        let record = try prepare(preflight)
        let recovery = Recovery(folder: folder)
        do {
            try carryOut(record)
        } catch {
            throw error.after(recovery.rollBack, record)
        }
        do {
            try recovery.finish(record)
        } catch {
            let hint = "mend the cause; the next run tidies up"
            return Diagnostics(warning: "E1216", "everything was written, but tidying up failed: \(error.summary)", hint: hint)
        }
        return Diagnostics()
    }

    private func prepare(_ preflight: Preflight) throws(WorkspaceError) -> JournalRecord {
        do {
            return try journal.write(
                plan.operations,
                creating: preflight.missingFolders,
                manifest: plan.manifest.new,
                permissions: preflight.manifestPermissions
            )
        } catch {
            throw error.after({ _ throws(WorkspaceError) in try journal.discard() }, ())
        }
    }

    private func carryOut(_ record: JournalRecord) throws(WorkspaceError) {
        for path in record.folders { try folder.createDirectory(path) }
        for (index, step) in record.steps.enumerated() {
            try check(step.path, is: step.previous, for: step.path)
            if step.new != nil {
                try folder.rename(Journal.new(index), to: step.path, replacing: step.previous != nil)
            } else {
                try folder.rename(step.path, to: Journal.old(index), replacing: false)
            }
            // Shows what an editor wrote into the file since the check: what is set aside is the file itself, not a copy.
            if step.previous != nil { try check(Journal.old(index), is: step.previous, for: step.path) }
        }
        try folder.synchronize(record.touchedFolders.union(record.folders).sorted())
        try check(StatePath.manifest, is: plan.manifest.previous, for: StatePath.manifest)
        try journal.commit()
    }

    private func check(_ path: String, is expected: ContentHash?, for target: String) throws(WorkspaceError) {
        let current: ContentHash?
        switch try folder.read(path) {
        case .absent: current = nil
        case .file(let bytes, _): current = ContentHash(of: bytes)
        case .other(let kind): throw WorkspaceError(obstructedBy: kind, at: target, for: target)
        }
        guard current == expected else { throw WorkspaceError.changed(target) }
    }
}

extension WorkspaceError {
    /// The messages in one line.
    fileprivate var summary: String {
        diagnostics.all.map(\.message).joined(separator: "; ")
    }

    /// This error, once its consequences are put right, and what went wrong with that.
    fileprivate func after<Value>(_ repair: (Value) throws(WorkspaceError) -> Void, _ value: Value) -> WorkspaceError {
        do {
            try repair(value)
            return self
        } catch {
            return adding(error)
        }
    }
}

extension Diagnostics {
    fileprivate init(warning code: String, _ message: String, hint: String) {
        self.init()
        report(Diagnostic(code: code, severity: .warning, at: nil, message, hint: hint))
    }
}
