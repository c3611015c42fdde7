import Foundation
import HTTPTypes
public import PlatformCore

/// Laws that hold for whatever rows and requests there are, tried on many random ones: a list is what filtering and sorting in memory
/// makes of its rows, its pages show every row once while others come and go, and a cursor that was touched is none.
///
/// The seed decides all of it. A problem names it; `TEST_SEED` in the environment repeats it, or tries another.
public struct ResourceProof: Sendable {
    let service: ServiceUnderTest
    let collection: String
    let listing: Listing
    let bodies: [JSONObject]
    let seed: UInt64
    let place: SourcePlace

    private static let extraRows = 16
    private static let requests = 30

    /// A proof for the lists of a resource.
    ///
    /// - Parameters:
    ///   - collection: the path of its list: `/v1/books`.
    ///   - listing: what it filters and sorts by.
    ///   - bodies: bodies like those that its rows were created with, from which further rows are made.
    public init(
        _ service: ServiceUnderTest,
        collection: String,
        listing: Listing,
        bodies: [JSONObject],
        seed: UInt64? = nil,
        file: StaticString = #filePath,
        line: UInt = #line
    ) {
        self.service = service
        self.collection = collection
        self.listing = listing
        self.bodies = bodies
        self.seed = seed ?? ProcessInfo.processInfo.environment["TEST_SEED"].flatMap { UInt64($0) } ?? 1
        place = SourcePlace(file: file, line: line)
    }

    /// Tries everything.
    public func run() async throws {
        guard let operation = service.contract.operation(.get, collection), operation.isList else { return }
        checkParameters(of: operation)
        var random = SplitMix64(seed: seed)
        try await createRows(&random)
        let rows = try await self.rows(at: collection + "?limit=\(listing.maximumLimit)")
        let fields = listing.fields.filter { field in rows.contains { $0[field.name] != nil } }
        let oracle = ListOracle(rows: rows, fields: fields)
        let requests = ListRequests(fields: fields, rows: rows, mostRows: listing.maximumLimit)
        for _ in 0..<Self.requests { try await compare(requests.next(&random), with: oracle) }
        // An order that the document gives in words only ends in a column of the service's own.
        if listing.defaultSort.isEmpty || !operation.defaultOrder.isEmpty {
            let usual = oracle.rows(for: ListRequest(keys: operation.defaultOrder, limit: 2))
            let given = try await self.rows(at: collection + "?limit=2")
            check(given.map(\.id) == usual.map(\.id), "without a sort, the list is not sorted as the document says")
        }
        try await listsBelowRows(rows)
        try await CursorProof(self, operation: operation, fields: fields, rows: rows).run()
        // Last, since it deletes rows.
        try await PagingProof(self, fields: fields).run(&random)
    }

    /// The list filters and sorts by just the fields that the document says.
    private func checkParameters(of operation: DocumentedOperation) {
        let documented = Set(operation.parameters.map(\.name)).subtracting(PageWalk.others)
        let filters = listing.fields.flatMap { field in
            field.operators.map { ListRequest.Condition(field: field, operator: $0, values: []).parameter }
        }
        check(Set(filters) == documented, "the list filters by other fields than the document says")
        let terms = operation.schema(of: "sort")?["items"]?["enum"]?.array?.compactMap(\.string) ?? []
        let sorts = listing.fields.filter(\.sortable).map(\.name)
        check(Set(sorts) == Set(terms.filter { !$0.hasPrefix("-") }), "the list sorts by other fields than the document says")
    }

    /// The list and the oracle must agree; if they do not, the smallest part of the request is reported with which they do not either.
    private func compare(_ request: ListRequest, with oracle: ListOracle) async throws {
        guard try await !agree(request, oracle) else { return }
        var smallest = request
        search: while true {
            for smaller in smallest.smaller where try await !agree(smaller, oracle) {
                smallest = smaller
                continue search
            }
            break
        }
        let given = try await rows(at: collection + smallest.query).count
        let expected = oracle.rows(for: smallest).count
        let counts = "\(given) rows instead of \(expected), or in another order"
        check(false, "\(smallest.query) is not what filtering and sorting in memory gives: \(counts)")
    }

    private func agree(_ request: ListRequest, _ oracle: ListOracle) async throws -> Bool {
        // Without a key the order is the list's own.
        let (given, expected) = (try await rows(at: collection + request.query).map(\.id), oracle.rows(for: request).map(\.id))
        return request.keys.isEmpty ? Set(given) == Set(expected) && given.count == expected.count : given == expected
    }

    /// The lists below two rows are not the same, unless both are empty, or their rows are linked: those may belong to many.
    private func listsBelowRows(_ rows: [JSONValue]) async throws {
        for operation in service.contract.operations(under: collection) where operation.isList && operation.pathParameters.count == 1 {
            if service.contract.operations(under: operation.path).contains(where: { $0.method == .put }) { continue }
            var seen: Set<[JSONValue]> = []
            for row in rows.prefix(bodies.count) {
                let path = operation.pathParameters.reduce(operation.path) { $0.replacing("{\($1)}", with: row.id.queryText ?? "") }
                let ids = try await self.rows(at: path).map(\.id)
                check(ids.isEmpty || seen.insert(ids).inserted, "\(operation.path) shows the same rows for two different ones")
            }
        }
    }

    /// Creates rows like the bodies, as far as the service takes them, for each optional member one without it among them.
    private func createRows(_ random: inout SplitMix64) async throws {
        for name in variations?.optional ?? [] { _ = try await create(&random, emptying: name) }
        for _ in 0..<Self.extraRows { _ = try await create(&random) }
    }

    /// Bodies of rows that can be created; nil if none can.
    private var variations: RowVariations? {
        service.contract.operation(.post, collection).map { operation in
            RowVariations(contract: service.contract, schemas: service.contract.members(of: operation), bodies: bodies)
        }
    }
}

extension ResourceProof {
    /// Creates a random row; nil if it is refused, or if none can be created.
    func create(_ random: inout SplitMix64, emptying name: String? = nil) async throws -> JSONValue? {
        guard let body = variations?.next(&random, emptying: name) else { return nil }
        let answer = try await service.send(.post, collection, json: .object(body), file: place.file, line: place.line)
        return answer.status == 201 ? answer.json : nil
    }

    /// Deletes a row, whether its deletion demands its version or not; false if it is refused, or if none can be deleted.
    func delete(_ row: JSONValue) async throws -> Bool {
        let path = collection + "/" + (row.id.queryText ?? "")
        guard let operation = service.contract.operation(.delete, path) else { return false }
        let headers = operation.documents(412) ? ["If-Match": "*"] : [:]
        return try await service.send(.delete, path, headers: headers, file: place.file, line: place.line).status == 204
    }

    /// The rows of a list from this page on.
    func rows(at path: String) async throws -> [JSONValue] {
        var rows: [JSONValue] = []
        var next: String? = path
        while let page = next {
            let answer = try await service.expect(200, .get, page, file: place.file, line: place.line)
            rows += answer.json?["items"]?.array ?? []
            next = rows.count > 1000 ? nil : answer.json?["links"]?["next"]?.string
        }
        return rows
    }

    /// Reports a problem unless something holds.
    func check(_ holds: Bool, _ problem: String) {
        if !holds { service.report("GET \(collection): \(problem) (TEST_SEED=\(seed))", place.file, place.line) }
    }
}

extension DocumentedOperation {
    /// The order that the document promises where none is asked for; by id, if it names no field.
    fileprivate var defaultOrder: [ListRequest.Key] {
        let terms = schema(of: "sort")?["default"]?.array?.compactMap(\.string) ?? []
        return terms.map { term in
            ListRequest.Key(field: term.hasPrefix("-") ? String(term.dropFirst()) : term, descending: term.hasPrefix("-"))
        }
    }
}

extension JSONValue {
    /// The id of a row.
    var id: JSONValue { self["id"] ?? .null }
}
