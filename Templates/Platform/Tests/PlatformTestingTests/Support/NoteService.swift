import HTTPTypes
import PlatformCore
import PlatformHTTP
import PlatformSQL
import PlatformTesting

/// A whole service in one file: notes in memory, behind the platform's own HTTP.
struct NoteService: Sendable {
    let database: any Database
    let notes: FakeRows<Int64, Note>
    let fault: NoteFault?
    let hasActions: Bool
    let answers = KeptNotes()

    init(database: any Database, notes: FakeRows<Int64, Note>, fault: NoteFault?, hasActions: Bool = false) {
        self.database = database
        self.notes = notes
        self.fault = fault
        self.hasActions = hasActions
    }

    var titles: ClosedRange<Int> { fault == .unboundedTitle ? 0...1000 : 1...20 }

    func addRoutes(to routes: RouteTable) {
        routes.get("/v1/notes") { try await list($0, of: nil) }
        routes.get("/v1/notes/{id}", get)
        routes.get("/v1/notes/{id}/replies") { try await list($0, of: $0.integerIdentifier()) }
        routes.post("/v1/notes", create)
        routes.put("/v1/notes/{id}") { try await change($0, .replace) }
        routes.patch("/v1/notes/{id}") { try await change($0, .patch) }
        if fault != .missingRoute { routes.delete("/v1/notes/{id}", delete) }
        addBatchRoutes(to: routes)
        if hasActions { routes.post("/v1/notes/{id}/finish", finish) }
        if fault == .undocumentedRoute { routes.get("/v1/secrets") { _ in .noContent } }
    }

    private func list(_ request: APIRequest, of parent: Int64?) async throws -> APIResponse {
        let query = try query(request)
        let found = try await database.read { [self] _ in
            if let parent { _ = try existing(parent) }
            return page(query, of: parent)
        }
        return .page(found.map { NoteResponse(note: $0, fault: fault) }, of: query, for: request)
    }

    private func query(_ request: APIRequest) throws -> ListQuery {
        var query = fault == .acceptedParameters ? ListQuery(limit: 10) : try request.listQuery(Note.listing)
        if fault == .ignoredFields { query.members = nil }
        return query
    }

    private func page(_ query: ListQuery, of parent: Int64?) -> Page<Note> {
        var rows = notes.all.filter { note in
            (parent == nil || fault == .sameReplies || note.parent == parent)
                && (fault == .ignoredFilter || query.filters.allSatisfy { $0.allows(note) })
        }
        if fault != .ignoredSearch, let words = query.search { rows.removeAll { !$0.title.contains(words) } }
        let sort = query.sort.first
        func comesBefore(_ left: NotePlace, _ right: NotePlace) -> Bool { sort?.descending == true ? right < left : left < right }
        if fault != .unsorted { rows.sort { comesBefore($0.place(sort), $1.place(sort)) } }
        if fault == .ignoredSort, !query.sort.isEmpty { rows = [] }
        if let last = query.position.flatMap(NotePlace.init) {
            let rest = fault == .unsorted ? rows.drop { $0.id != last.id }.dropFirst() : rows.drop { !comesBefore(last, $0.place(sort)) }
            rows = Array(fault == .lostPage ? rest.dropFirst() : rest)
        }
        let page = Array(rows.prefix(query.limit))
        let count = query.countsRows || fault == .alwaysCounted ? Int64(fault == .miscounted ? page.count : rows.count) : nil
        return Page(rows: page, next: rows.count > page.count ? page.last.map { $0.place(sort).position } : nil, count: count)
    }

    private func get(_ request: APIRequest) async throws -> APIResponse {
        let members = try request.rowQuery(Note.listing).members
        let id = try request.integerIdentifier()
        let note = try await database.read { [self] _ in try existing(id) }
        return answer(fault == .otherRow ? notes.all.last { $0.id != id } ?? note : note, only: fault == .ignoredFields ? nil : members)
    }

    private func create(_ request: APIRequest) async throws -> APIResponse {
        let note = try Note(await input(request, .create), titles: titles)
        let once = fault == .forgottenKey ? nil : request.once(created)
        let made = try await database.write { [self] _ in
            try answers.run(once) {
                try insert(note)
            }
        }
        return created(made)
    }

    func insert(_ note: Note) throws -> Note {
        try refuseDuplicate(note)
        var made = note
        made.id = notes.append { id in
            var kept = note
            kept.id = id
            return kept
        }
        return made
    }

    private func created(_ note: Note) -> APIResponse {
        var response = APIResponse.created(NoteResponse(note: note, fault: fault), at: "/v1/notes/\(note.id)", version: note.version)
        if fault == .undocumentedStatus { response.status = .accepted }
        return response
    }

    private func change(_ request: APIRequest, _ mode: InputBody.Mode) async throws -> APIResponse {
        let id = try request.integerIdentifier()
        let body = try await input(request, mode)
        let precondition = fault == .ignoredVersion ? .any : try request.precondition()
        let changed = try await database.write { [self] _ in
            try update(id, with: body, if: precondition)
        }
        return answer(changed)
    }

    func update(_ id: Int64, with body: InputBody, if precondition: Precondition) throws -> Note {
        let current = try existing(id)
        try precondition.check(current: current.version, required: true)
        var changed = try Note(body, over: current, titles: titles)
        if fault == .restlessPatch, body.mode == .patch { changed.isDone.toggle() }
        try refuseDuplicate(changed)
        if fault != .forgottenChange { notes[id] = changed }
        return changed
    }

    private func delete(_ request: APIRequest) async throws -> APIResponse {
        try request.noQuery()
        let id = try request.integerIdentifier()
        let precondition = try request.precondition()
        try await database.write { [self] _ in
            try remove(id, if: precondition)
        }
        return .noContent
    }

    func remove(_ id: Int64, if precondition: Precondition) throws {
        try precondition.check(current: try existing(id).version, required: true)
        if notes.all.contains(where: { $0.parent == id }) { throw DomainError.conflict(code: "in_use", detail: "It has replies.") }
        if fault != .nothingDeleted { notes[id] = nil }
    }

    private func input(_ request: APIRequest, _ mode: InputBody.Mode) async throws -> InputBody {
        do {
            let body = try await request.input(mode)
            if fault == .unnamedMember { _ = try Note(body, over: mode == .create ? nil : Note(id: 0, title: "a", isDone: false)) }
            return body
        } catch let error as DomainError where fault == .unnamedMember {
            throw DomainError(kind: error.kind, code: error.code, detail: error.detail)
        }
    }

    private func existing(_ id: Int64) throws -> Note {
        guard let note = notes[id] else { throw DomainError.notFound("note") }
        return note
    }

    private func refuseDuplicate(_ note: Note) throws {
        let isLookedFor = fault != .acceptedDuplicate && (fault != .lostRace || note.title != "Bread")
        guard isLookedFor, notes.all.contains(where: { $0.title == note.title && $0.id != note.id }) else { return }
        throw DomainError.conflict(code: "taken", detail: "There is a note of this title.")
    }

    private func answer(_ note: Note, only members: MemberSelection? = nil) -> APIResponse {
        .ok(NoteResponse(note: note, fault: fault), only: members, version: fault == .missingTag ? nil : note.version)
    }
}

extension Filter {
    fileprivate func allows(_ note: Note) -> Bool {
        let value: ScalarValue = column == "title" ? .text(note.title) : .bool(note.isDone)
        switch self.operator {
        case .eq, .in: return values.contains(value)
        case .ne: return !values.contains(value)
        case .startsWith: return values.contains { if case .text(let start) = $0 { note.title.hasPrefix(start) } else { false } }
        default: return true
        }
    }
}
