import HTTPTypes
import PlatformCore

/// Links a row with others and takes the links away, where the document has routes for it: `PUT` and `DELETE` of two ids.
///
/// It leaves the links that it made, so that the lists of linked rows have something to show.
struct LinkWalk: Sendable {
    let walk: ResourceWalk

    private var service: ServiceUnderTest { walk.service }
    private var place: SourcePlace { walk.place }

    func walk() async throws {
        for put in service.contract.operations(under: walk.collection) where put.method == .put && put.isLink {
            guard let delete = service.contract.operations.first(where: { $0.method == .delete && $0.path == put.path }) else { continue }
            try await walk(put, delete)
        }
    }

    private func walk(_ put: DocumentedOperation, _ delete: DocumentedOperation) async throws {
        guard let name = put.pathParameters.last, let other = walk.pathIDs[String(name)], let link = walk.path(of: put, id: walk.id) else {
            service.report("\(put.id): the test knows no row of the other side", place.file, place.line)
            return
        }
        let before = try await row()
        let neighbour = try await linkNeighbour(put, to: other)
        // There is nothing to take away yet, linking twice is linking once, and what was taken away is not there any more.
        let steps: [(HTTPRequest.Method, Int, Bool)] = [
            (.delete, 404, false), (.put, 204, true), (.put, 204, true), (.delete, 204, false), (.delete, 404, false), (.put, 204, true),
        ]
        for (method, status, isLinked) in steps {
            try await service.expect(status, method, link, file: place.file, line: place.line)
            try await check(link, leadsTo: other, isLinked)
            if let neighbour { try await check(neighbour, leadsTo: other, true) }
        }
        let after = try await row()
        if after?.header("ETag") != before?.header("ETag") || after?.json != before?.json {
            service.report("PUT \(link) has changed the row itself", place.file, place.line)
        }
        for operation in [put, delete] { try await walk.refusals(of: operation).play() }
    }

    /// Links another row of the resource with the same one: a link that stays, whatever becomes of the first row's. Nil if there is none.
    private func linkNeighbour(_ put: DocumentedOperation, to other: String) async throws -> String? {
        guard service.contract.operation(.get, walk.collection) != nil else { return nil }
        let page = try await service.expect(200, .get, walk.collection, file: place.file, line: place.line)
        let ids = (page.json?["items"]?.array ?? []).compactMap { $0["id"]?.queryText }
        guard let id = ids.first(where: { $0 != walk.id && $0 != other }), let link = walk.path(of: put, id: id) else { return nil }
        try await service.expect(204, .put, link, file: place.file, line: place.line)
        return link
    }

    /// Checks whether the list that a link belongs to shows the other row, and how often.
    private func check(_ link: String, leadsTo other: String, _ isLinked: Bool) async throws {
        let list = String(link.prefix(link.count - other.count - 1))
        let page = try await service.expect(200, .get, list, file: place.file, line: place.line)
        let count = (page.json?["items"]?.array ?? []).count { row in row["id"].map { $0.string ?? $0.integer.map(String.init) } == other }
        if count != (isLinked ? 1 : 0) { service.report("GET \(list) shows a linked row \(count) times", place.file, place.line) }
    }

    /// The row as it is shown by itself; nil if it never is.
    private func row() async throws -> TestResponse? {
        guard walk.canGet else { return nil }
        return try await service.expect(200, .get, walk.collection + "/" + walk.id, file: place.file, line: place.line)
    }
}

extension DocumentedOperation {
    /// Whether its path ends in the id of a second row.
    fileprivate var isLink: Bool { pathParameters.count == 2 && segments.last?.hasPrefix("{") == true }

    /// Whether it shows something that a row has one of: its path goes on after the row's id, and it answers with no page.
    var isPartOfRow: Bool { method == .get && !isList && pathParameters.count == 1 && segments.last?.hasPrefix("{") == false }
}
