import Diagnostics
import Spec

// What executable plugins bring, under the same checks as what stands in a manifest.
extension ContributionCollector {
    mutating func add(_ answer: ExternalAnswer, of member: PluginSelection.Member) {
        ExternalContributions.reports(answer, of: member, &diagnostics)
        for file in answer.files ?? [] {
            let ownership = TemplateEntry.Ownership(rawValue: file.ownership ?? "merged")
            if ownership == nil { refuse("the ownership `\(file.ownership ?? "")`", "merged, once, derived", of: member) }
            let contributed = ContributedFile(path: file.path, text: file.text, ownership: ownership ?? .merged)
            result.files.append(Brought(contributed, by: member.name, at: member.location))
        }
        for snippet in answer.snippets ?? [] {
            guard let slot = Slot(rawValue: snippet.slot) else {
                refuse("the slot `\(snippet.slot)`", Slot.allCases.map(\.rawValue).joined(separator: ", "), of: member)
                continue
            }
            let entry = SnippetEntry(
                slot: Located(slot, at: member.location),
                imports: (snippet.imports ?? []).map { Located($0, at: member.location) },
                text: Located(snippet.text, at: member.location)
            )
            result.snippets.append(Brought(entry, by: member.name, at: member.location))
        }
        for patch in answer.patches ?? [] {
            let change = ContributedPatch(path: patch.path, find: patch.find, replacement: patch.replace)
            result.patches.append(Brought(change, by: member.name, at: member.location))
        }
    }

    private mutating func refuse(_ what: String, _ known: String, of member: PluginSelection.Member) {
        diagnostics.error(
            "E1416",
            at: member.location,
            "the plugin `\(member.name)` answers with \(what), which there is not",
            hint: "there are \(known)"
        )
    }
}
