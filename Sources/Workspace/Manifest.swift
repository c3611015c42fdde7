import Diagnostics
/// All that Strata remembers of a project's files between two runs.
struct Manifest: Sendable, Hashable {
    /// The format that is written, and the newest that is read.
    static let format = 1

    /// The version of Strata that wrote it; empty where there is none yet.
    var strataVersion = ""
    /// One for each file, in no particular order.
    var entries: [ManifestEntry] = []

    /// The text as it is stored: one file a line and sorted, so that version control merges it.
    ///
    /// Every file's line ends in a comma, the last one too, so that adding a file changes no other line.
    var text: String {
        var text = "{\n\"format\": \(Self.format),\n\"strata\": \(JSONText.quoted(strataVersion)),\n\"files\": [\n"
        for entry in entries.sorted(by: { $0.path < $1.path }) {
            text += "{\"path\": \(JSONText.quoted(entry.path)), \"class\": \"\(entry.ownership.rawValue)\""
            text += ", \"template\": \(JSONText.quoted(entry.template))"
            if let entity = entry.entity { text += ", \"entity\": \(JSONText.quoted(entity))" }
            text += ", \"base\": \"\(entry.base.hex)\""
            if let offered = entry.offered { text += ", \"offered\": \"\(offered.hex)\"" }
            text += ", \"status\": \"\(entry.status.rawValue)\"},\n"
        }
        return text + "null\n]\n}\n"
    }
}
