import HTTPTypes
public import PlatformCore

/// Plays every answer that the document promises for one resource: its list, its rows, and the lists below a row.
///
/// It knows how to provoke each documented status, checks that what was written can be read back, and reports in the end which promises
/// are left. A test that has other operations below the collection sends their requests itself, before `walk`.
public struct ResourceWalk: Sendable {
    let service: ServiceUnderTest
    let collection: String
    let id: String
    let creation: JSONObject
    let conflict: JSONObject?
    let inUse: String?
    let replacement: JSONObject?
    let pathIDs: [String: String]
    let place: SourcePlace

    /// A walk over a resource.
    ///
    /// - Parameters:
    ///   - collection: the path of its list: `/v1/books`.
    ///   - id: the id of a row that is there and may be changed.
    ///   - creation: a body that creates a further row; empty if none can be created.
    ///   - conflict: a body of which there can be only one row, other than `id`; for 409. The row is created if it is not there.
    ///   - inUse: the id of a row that cannot be deleted, because another one refers to it; for 409.
    ///   - pathIDs: the ids of rows of other kinds that are there, by the path parameters that they stand for: `tagId`.
    ///   - replacement: a body that replaces the row; by default its own members, with those of `creation` that nobody can read.
    public init(
        _ service: ServiceUnderTest,
        collection: String,
        id: String,
        creation: JSONObject = [:],
        conflict: JSONObject? = nil,
        inUse: String? = nil,
        pathIDs: [String: String] = [:],
        replacement: JSONObject? = nil,
        file: StaticString = #filePath,
        line: UInt = #line
    ) {
        self.service = service
        self.collection = collection
        self.id = id
        self.creation = creation
        self.conflict = conflict
        self.inUse = inUse
        self.pathIDs = pathIDs
        self.replacement = replacement
        place = SourcePlace(file: file, line: line)
    }

    /// Plays everything, and reports what is left. Rows are created first, so that there is a list to read, and one is deleted last.
    public func walk() async throws {
        var made: String?
        for operation in operations(.post, at: collection) { made = try await create(operation) }
        try await LinkWalk(walk: self).walk()
        for operation in service.contract.operations(under: collection) where operation.method == .get {
            if operation.path == row {
                try await get(operation)
            } else if operation.isList {
                try await list(operation)
            } else if operation.isPartOfRow {
                try await getPart(operation)
            }
        }
        for method in [.put, .patch] as [HTTPRequest.Method] {
            for operation in operations(method, at: row) { try await change(operation) }
        }
        for operation in operations(.delete, at: row) { try await delete(operation, made: made) }
        for promise in service.contract.uncovered(under: collection) {
            service.report("\(promise) is documented, but nothing has provoked it", place.file, place.line)
        }
    }

    /// The path of a row, as the document writes it; `/v1/books/{id}`. Nil if nothing has such a path or lies below one.
    var row: String? {
        let path = service.contract.operations.map(\.path).first { $0.hasPrefix(collection + "/{") }
        return path.map { collection + "/" + $0.dropFirst(collection.count + 1).prefix { $0 != "/" } }
    }

    /// Whether a row can be read by itself.
    var canGet: Bool { !operations(.get, at: row).isEmpty }

    private func operations(_ method: HTTPRequest.Method, at path: String?) -> [DocumentedOperation] {
        service.contract.operations.filter { $0.method == method && $0.path == path }
    }

    // MARK: - Requests

    /// The path of an operation for a row; nil if it has parameters that nobody knows. `other` stands for the second one, if it has two.
    func path(of operation: DocumentedOperation, id: String, other: String? = nil) -> String? {
        var path = operation.path
        for (position, name) in operation.pathParameters.enumerated() {
            guard let value = position == 0 ? id : other ?? pathIDs[String(name)] else { return nil }
            path = path.replacing("{\(name)}", with: value)
        }
        return path
    }

    /// Ids that no row has: one that could be, and ones that could not, such as a number with a zero in front.
    static func unknownIDs(like id: String) -> [String] {
        Int64(id) == nil ? ["00000000-0000-7000-8000-000000000000", "none"] : [String(Int64.max), "none", "0" + id]
    }

    /// The header fields of a change of a row: the present `ETag` where the operation asks for one.
    func preconditions(of operation: DocumentedOperation, id: String) async throws -> [String: String] {
        guard operation.documents(412) else { return [:] }
        guard canGet else { return ["If-Match": "*"] }
        let found = try await service.expect(200, .get, collection + "/" + id, file: place.file, line: place.line)
        return ["If-Match": found.header("ETag") ?? "*"]
    }

    /// The members of an object that a body of an operation may have.
    func members(_ object: JSONObject, for operation: DocumentedOperation) -> JSONObject {
        let allowed = service.contract.members(of: operation)
        var result = JSONObject()
        for (name, value) in object.members where allowed.contains(name) { result[name] = value }
        return result
    }
}

/// The line of the test that something is reported at.
struct SourcePlace: Sendable {
    let file: StaticString
    let line: UInt
}
