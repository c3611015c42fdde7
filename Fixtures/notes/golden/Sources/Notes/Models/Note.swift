import Foundation
import PlatformCore

/// Something to remember.
struct Note: Sendable, Hashable {
    let id: UUID
    var version: Int64
    let createdAt: Timestamp
    var updatedAt: Timestamp
    /// What it is about.
    var title: String
    var body: String?
    /// Pinned notes are shown first by clients.
    var pinned: Bool
    var dueOn: CalendarDate?
}

extension Note: JSONResource {
    /// Writes the members of the note as clients see it.
    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id)
        json.member("title", title)
        json.member("body", self.body)
        json.member("pinned", pinned)
        json.member("dueOn", dueOn)
        json.member("version", version)
        json.member("createdAt", createdAt)
        json.member("updatedAt", updatedAt)
    }
}

/// What a client sends to create or replace a note.
struct NoteInput: Sendable, Hashable {
    var title: String
    var body: String?
    var pinned: Bool
    var dueOn: CalendarDate?
}

extension NoteInput {
    /// Reads and checks a body; with PATCH, members that are absent keep the values of `current` (RFC 7396).
    init(_ body: InputBody, over current: Note? = nil) throws {
        var members = MemberReader(body)
        title = members.string("title", length: 1...120, trim: true, keeping: current?.title)
        self.body = members.optionalString("body", length: 1...20_000, keeping: current?.body)
        pinned = members.bool("pinned", default: false, keeping: current?.pinned)
        dueOn = members.optionalDate("dueOn", keeping: current?.dueOn)
        try members.finish()
    }
}

extension Note {
    /// A new note, or the next version of `current`.
    init(id: UUID, _ input: NoteInput, at time: Timestamp, replacing current: Note? = nil) {
        self.id = id
        version = (current?.version ?? 0) + 1
        createdAt = current?.createdAt ?? time
        updatedAt = time
        title = input.title
        self.body = input.body
        pinned = input.pinned
        dueOn = input.dueOn
    }

    /// What clients see of it, and what lists may be filtered and sorted by.
    static let listing = Listing(
        members: "id title body pinned dueOn version createdAt updatedAt",
        fields: [
            ListField(name: "title", column: "title", kind: .string, sortable: true, filterable: true),
            ListField(name: "pinned", column: "pinned", kind: .bool, filterable: true),
            ListField(name: "dueOn", column: "due_on", kind: .date, isOptional: true, sortable: true),
        ],
        defaultSort: [],
        defaultLimit: 50,
        maximumLimit: 200
    )
}
