import HTTPTypes
import PlatformCore
import PlatformHTTP
import PlatformSQL
import PlatformTesting
import Synchronization

/// A mistake in what the service of people makes of relations.
enum RelationFault: Sendable {
    case forgottenLink, doubledLink, repeatedRemoval, linkToNobody, changedRow
    case otherRows, taggedInclusion, unaskedInclusion, unknownRelation
}

/// People and their friends, in memory: a resource with links and with `include`.
final class PersonService: Sendable {
    private let fault: RelationFault?
    private let database: any Database
    private let friends = Mutex<[Int64: [Int64]]>([2: [3]])
    private let version = Mutex<Int64>(1)
    private let listing: Listing

    init(_ database: any Database, fault: RelationFault?) {
        self.database = database
        self.fault = fault
        let relations = fault == .unknownRelation ? ["friends", "noSuchRelation"] : ["friends"]
        listing = Listing(members: "id version", fields: [], relations: relations, maximumLimit: 10)
    }

    func addRoutes(to routes: RouteTable) {
        routes.get("/v1/people/{id}", get)
        routes.get("/v1/people/{id}/friends", list)
        routes.put("/v1/people/{id}/friends/{personId}", put)
        routes.delete("/v1/people/{id}/friends/{personId}", delete)
    }

    @Sendable private func get(_ request: APIRequest) async throws -> APIResponse {
        let query = try request.rowQuery(listing)
        let id = try request.integerIdentifier()
        let person = try await read { try self.existing(id) }
        guard !query.include.isEmpty || fault == .unaskedInclusion else { return .ok(person, version: person.version) }
        var page = Page(rows: [person])
        let shown = fault == .otherRows ? [Person(id: 1, version: 1)] : linked(to: id)
        page.related = [RelatedRows("friends", [.many(shown)])]
        return try .ok(page.onlyIncluded("person"), version: query.include.isEmpty || fault == .taggedInclusion ? person.version : nil)
    }

    @Sendable private func list(_ request: APIRequest) async throws -> APIResponse {
        let query = try request.listQuery(Listing(fields: [], maximumLimit: 10))
        let id = try request.integerIdentifier()
        let rows = try await read {
            _ = try self.existing(id)
            return self.linked(to: id)
        }
        var page = Page(rows: rows)
        if let last = query.position?.first, let index = rows.firstIndex(where: { .int($0.id) == last }) {
            page.rows = Array(rows[(index + 1)...])
        }
        if page.rows.count > query.limit {
            page.rows = Array(page.rows.prefix(query.limit))
            page.next = page.rows.last.map { [.int($0.id)] }
        }
        return .page(page, of: query, for: request)
    }

    @Sendable private func put(_ request: APIRequest) async throws -> APIResponse {
        try await change(request) { ids, other in
            if self.fault == .forgottenLink || (ids.contains(other) && self.fault != .doubledLink) { return }
            ids.append(other)
        }
    }

    @Sendable private func delete(_ request: APIRequest) async throws -> APIResponse {
        try await change(request) { ids, other in
            guard ids.contains(other) || self.fault == .repeatedRemoval else { throw DomainError.notFound("person") }
            ids.removeAll { $0 == other }
        }
    }

    private func change(_ request: APIRequest, _ change: @escaping @Sendable (inout [Int64], Int64) throws -> Void) async throws
        -> APIResponse
    {
        try request.noQuery()
        let id = try request.integerIdentifier()
        let other = try request.integerIdentifier("personId")
        try await read {
            _ = try self.existing(id)
            if self.fault != .linkToNobody { _ = try self.existing(other) }
            if self.fault == .changedRow { self.version.withLock { $0 += 1 } }
            try self.friends.withLock { friends in try change(&friends[id, default: []], other) }
        }
        return .noContent
    }

    private func read<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await database.read { _ in try work() }
    }

    private func existing(_ id: Int64) throws -> Person {
        guard 1...4 ~= id else { throw DomainError.notFound("person") }
        return Person(id: id, version: version.withLock { $0 })
    }

    private func linked(to id: Int64) -> [Person] {
        (friends.withLock { $0[id] } ?? []).map { Person(id: $0, version: version.withLock { $0 }) }
    }
}

/// Someone who has friends.
struct Person: JSONResource {
    var id: Int64
    var version: Int64

    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id)
        json.member("version", version)
    }
}

/// What the service of people promises.
let personDocument = """
    openapi: 3.1.0
    info: { title: People, version: "1.0" }
    paths:
      /v1/people/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
        get:
          operationId: getPerson
          parameters: [{ name: include, in: query, schema: { type: array, items: { type: string, enum: [friends] } } }]
          responses:
            "200": { content: { application/json: { schema: { type: object, required: [id] } } } }
            "304": { description: The copy is still good. }
            "400": &problem { content: { application/problem+json: { schema: { type: object } } } }
            "404": *problem
      /v1/people/{id}/friends:
        get:
          operationId: listFriends
          parameters: [{ name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 10 } }]
          responses:
            "200": { content: { application/json: { schema: { type: object, required: [items, links] } } } }
            "400": *problem
            "404": *problem
      /v1/people/{id}/friends/{personId}:
        put: { operationId: addFriend, responses: { "204": { description: They are friends. }, "400": *problem, "404": *problem } }
        delete: { operationId: removeFriend, responses: { "204": { description: They are not. }, "400": *problem, "404": *problem } }

    """
