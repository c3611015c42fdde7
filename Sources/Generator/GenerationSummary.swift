import Foundation
import Workspace

/// What a generation did, in one line for people or as JSON.
struct GenerationSummary {
    let actions: [PlannedAction]
    let root: String

    func write(to console: Console, _ format: ReportFormat) throws {
        switch format {
        case .text: console.output(text)
        case .json: console.output(try json())
        }
    }

    private var text: String {
        let created = count(.create)
        let updated = count(.update)
        let deleted = count(.delete)
        let kept = actions.filter(isKept)
        var lines: [String] = []
        if created + updated + deleted == 0 {
            lines.append("Nothing to do: \(actions.count) files are up to date.")
        } else {
            let parts = [(created, "created"), (updated, "updated"), (deleted, "deleted")].filter { $0.0 > 0 }
            let folder = root == "." ? "this folder" : root
            lines.append("\(parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")) in \(folder).")
        }
        for action in kept { lines.append("  kept \(action.path): \(reason(action))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func json() throws -> String {
        let entries = actions.map {
            ["path": $0.path, "action": name($0.kind), "ownership": $0.ownership.rawValue, "template": $0.template]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(["files": entries]), as: UTF8.self) + "\n"
    }

    private func count(_ kind: PlannedAction.Kind) -> Int { actions.count { $0.kind == kind } }

    private func isKept(_ action: PlannedAction) -> Bool {
        switch action.kind {
        case .keep(.edited), .keep(.onceOutdated), .keep(.noLongerWanted), .stayDeleted: true
        default: false
        }
    }

    private func reason(_ action: PlannedAction) -> String {
        switch action.kind {
        case .keep(.onceOutdated): "it is yours; its template has changed since it was written"
        case .keep(.noLongerWanted): "it is no longer generated, but you edited it"
        case .stayDeleted: "you deleted it, and it stays so"
        default: "you edited it"
        }
    }

    private func name(_ kind: PlannedAction.Kind) -> String {
        switch kind {
        case .create: "create"
        case .adopt: "adopt"
        case .unchanged: "unchanged"
        case .update: "update"
        case .converge: "converge"
        case .keep(let reason): reason == .once ? "once" : "keep"
        case .delete: "delete"
        case .forget: "forget"
        case .stayDeleted: "stayDeleted"
        case .conflict: "conflict"
        }
    }
}
