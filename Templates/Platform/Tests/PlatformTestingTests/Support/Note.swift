import PlatformCore

/// The one thing that the service of these tests keeps.
struct Note: Sendable, Hashable {
    var id: Int64
    var version: Int64 = 1
    var title: String
    var isDone: Bool
    /// Set at creation only.
    var parent: Int64?

    static let listing = Listing(
        members: "id title isDone parent version",
        fields: [
            ListField(name: "title", column: "title", kind: .string, sortable: true, filterable: true),
            ListField(name: "isDone", column: "is_done", kind: .bool, filterable: true),
        ],
        isSearchable: true,
        maximumLimit: 10
    )
}

extension Note {
    /// Reads what a client sent; a change keeps the parent of the note that it changes.
    init(_ body: InputBody, over current: Note? = nil, titles: ClosedRange<Int> = 1...20) throws {
        var members = MemberReader(body)
        id = current?.id ?? 0
        version = (current?.version ?? 0) + 1
        title = members.string("title", length: titles, keeping: current?.title)
        isDone = members.bool("isDone", default: false, keeping: current?.isDone)
        parent = members.immutable("parent", in: current) { $0.parent } ?? members.optionalInt("parent")
        try members.finish()
    }
}

/// A note as clients see it.
struct NoteResponse: JSONResource {
    let note: Note
    let fault: NoteFault?

    func writeMembers(to json: inout JSONWriter) {
        json.member("id", note.id)
        if fault == .wrongBody { json.member("title", 1) } else { json.member("title", note.title) }
        json.member("isDone", note.isDone)
        json.member("parent", note.parent)
        json.member("version", note.version)
    }
}
