import HTTPTypes
import PlatformCore

/// Asks for related rows in every way that `include` allows, and in some that it does not.
struct IncludeWalk: Sendable {
    let walk: ResourceWalk
    let operation: DocumentedOperation
    let path: String

    private var service: ServiceUnderTest { walk.service }

    func walk() async throws {
        guard let schema = operation.schema(of: "include") else { return }
        let relations = (schema["items"]?["enum"]?.array ?? []).compactMap(\.string)
        let plain = try await get(200, path)
        let rows = Self.rows(in: plain)
        for relation in relations where rows.contains(where: { $0[relation] != nil }) {
            report("\(relation) is there without being asked for")
        }
        for asked in relations.map({ [$0] }) + [relations] {
            // What is included is not covered by the row's version: it has no ETag, and is sent whole to who has the row already.
            let target = path + "?include=" + asked.joined(separator: ",")
            let full = try await get(200, target, headers: ["If-None-Match": plain.header("ETag") ?? "*"])
            if full.header("ETag") != nil { report("\(target) has an ETag") }
            if Self.rows(in: full).map(\.id) != rows.map(\.id) { report("\(target) shows other rows") }
            for row in Self.rows(in: full) {
                for relation in asked { try await check(relation, of: row) }
            }
        }
        for wrong in ["noSuchRelation", "", "\(relations[0]),\(relations[0])", "\(relations[0])."] {
            let errors = try await get(400, path + "?include=" + wrong).json?["errors"]?.array ?? []
            if !errors.contains(where: { $0["parameter"] == "include" }) { report("the problem does not name the parameter include") }
        }
    }

    /// Checks what a row includes by its own key, or by what the relation's own path shows.
    private func check(_ relation: String, of row: JSONValue) async throws {
        guard let included = row[relation] else { return report("\(relation) is not included") }
        if let key = row[relation + "Id"] {
            if (included == .null ? .null : included.id) != key { report("\(relation) is not the row of \(relation)Id") }
            return
        }
        guard let sub = subPath(relation, of: row) else { return }
        if case .array(let items) = included {
            // As many as a page can have.
            let most = operation.schema(of: "limit")?["maximum"]?.integer
            let shown = Self.rows(in: try await get(200, sub + (most.map { "?limit=\($0)" } ?? "")))
            let isWhole = most == nil ? Array(items.prefix(shown.count)) == shown : items == shown
            if !isWhole { report("\(relation) is not what \(sub) shows") }
        } else {
            let shown = try await get(included == .null ? 404 : 200, sub)
            if included != .null, shown.json != included { report("\(relation) is not what \(sub) shows") }
        }
    }

    /// The path that shows what a relation of a row of this resource leads to. What lists of others show has its paths elsewhere.
    private func subPath(_ relation: String, of row: JSONValue) -> String? {
        guard operation.path == walk.collection || operation.path == walk.row, let id = row.id.string ?? row.id.integer.map(String.init)
        else {
            return nil
        }
        let candidates = service.contract.operations(under: walk.collection).filter { $0.method == .get && $0.pathParameters.count == 1 }
        let segment = candidates.compactMap(\.segments.last).first { $0.replacing("-", with: "") == relation.lowercased() }
        return segment.map { "\(walk.collection)/\(id)/\($0)" }
    }

    private static func rows(in response: TestResponse) -> [JSONValue] {
        response.json.map { $0["items"]?.array ?? [$0] } ?? []
    }

    private func get(_ status: Int, _ path: String, headers: [String: String] = [:]) async throws -> TestResponse {
        try await service.expect(status, .get, path, headers: headers, file: walk.place.file, line: walk.place.line)
    }

    private func report(_ problem: String) {
        service.report("GET \(path): \(problem)", walk.place.file, walk.place.line)
    }
}
