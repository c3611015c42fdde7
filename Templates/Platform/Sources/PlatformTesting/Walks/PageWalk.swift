import HTTPTypes
import PlatformCore

/// Reads a list in every way that its parameters allow, and in some that they do not.
struct PageWalk: Sendable {
    let service: ServiceUnderTest
    let operation: DocumentedOperation
    let path: String
    let place: SourcePlace

    func walk() async throws {
        let page = try await get(200, [:])
        let rows = page.json?["items"]?.array ?? []
        try await pages(of: rows)
        try await limits()
        try await refuse("cursor", ["x", "AAAA"])
        try await sorts(of: rows)
        try await counts(rows)
        try await members(of: rows)
        for parameter in operation.parameters where !Self.others.contains(parameter.name) {
            try await filter(parameter.name, parameter.schema, rows)
            if !parameter.name.contains(".") { try await get(400, [parameter.name + ".noSuchOperator": "1"]) }
        }
        try await search()
        if operation.documents(304) {
            try await service.expect(
                304,
                .get,
                path,
                headers: ["If-None-Match": page.header("ETag") ?? ""],
                file: place.file,
                line: place.line
            )
        }
    }

    /// The parameters that do not filter.
    static let others: Set<String> = ["count", "cursor", "fields", "include", "limit", "q", "sort"]

    /// Following `next` from a page of one row shows every row once, in the order of the whole list.
    private func pages(of rows: [JSONValue]) async throws {
        var seen: [JSONValue] = []
        var response = try await get(200, ["limit": "1"])
        while true {
            seen += response.json?["items"]?.array ?? []
            guard let next = response.json?["links"]?["next"]?.string, seen.count <= rows.count else { break }
            check(response.header("Link")?.contains("<\(next)>; rel=\"next\"") == true, "the Link header and the body name different pages")
            response = try await service.expect(200, .get, next, file: place.file, line: place.line)
        }
        check(seen.map(\.id) == rows.map(\.id), "the pages together are not the list")
    }

    private func limits() async throws {
        guard let schema = operation.schema(of: "limit") else { return }
        var wrong = ["0", "-1", "x", "1.5", ""]
        if let most = schema["maximum"]?.integer {
            try await get(200, ["limit": String(most)])
            wrong.append(String(most + 1))
        }
        try await refuse("limit", wrong)
    }

    /// Each sort shows the same rows, those without a value last; descending is ascending backwards, whatever the type's order is.
    private func sorts(of rows: [JSONValue]) async throws {
        guard let schema = operation.schema(of: "sort") else { return }
        let terms = (schema["items"]?["enum"]?.array ?? []).compactMap(\.string)
        for field in terms where !field.hasPrefix("-") {
            var values: [[JSONValue]] = []
            for term in [field, "-" + field] where terms.contains(term) {
                let sorted = try await get(200, ["sort": term]).json?["items"]?.array ?? []
                check(Set(sorted.map(\.id)) == Set(rows.map(\.id)), "the list sorted by \(term) has other rows")
                let column = sorted.map { $0[field] ?? .null }
                let present = column.filter { $0 != .null }
                check(Array(column.prefix(present.count)) == present, "the list sorted by \(term) does not show rows without a value last")
                values.append(present)
            }
            if values.count == 2 { check(values[0] == values[1].reversed(), "the list is not sorted by \(field)") }
            try await refuse("sort", ["\(field),\(field)"])
        }
        try await refuse("sort", ["noSuchField", ""])
    }

    /// A filter by the value of the first row, which then is or is not in the list, and by a value that cannot be.
    private func filter(_ name: String, _ schema: JSONValue, _ rows: [JSONValue]) async throws {
        let parts = name.split(separator: ".", maxSplits: 1)
        let comparison = parts.count > 1 ? parts[1] : ""
        let one = schema["items"] ?? schema
        if comparison != "isnull", let row = rows.first, let value = row[String(parts[0])]?.filterText {
            let ids = try await get(200, [name: value]).ids
            switch comparison {
            case "", "in", "gte", "lte", "startsWith": check(ids.contains(row.id), "\(name)=\(value) leaves out a row that has the value")
            case "ne", "gt", "lt": check(!ids.contains(row.id), "\(name)=\(value) does not leave out a row that has the value")
            default: break
            }
            try await counts(ids.count, where: name, is: value)
            if comparison == "in" { try await refuse(name, [Array(repeating: value, count: 101).joined(separator: ",")]) }
        } else if let value = Self.samples.first(where: { allows(one, $0) }) {
            try await get(200, [name: value])
        }
        try await refuse(name, ["?"].filter { !allows(one, $0) })
    }

    /// Texts among which most types find a value.
    private static let samples = [
        "true", "1", "2026-01-01", "08:30:00", "2026-01-01T08:30:00Z", "00000000-0000-7000-8000-000000000000", "a",
    ]

    private func allows(_ schema: JSONValue, _ text: String) -> Bool {
        let readings: [JSONValue] = [.string(text), .number(text), .bool(text == "true")]
        let possible = readings.filter { reading in
            switch reading {
            case .number: Double(text) != nil
            case .bool: text == "true" || text == "false"
            default: true
            }
        }
        return possible.contains { service.contract.problems(of: $0, by: schema).isEmpty }
    }

    func refuse(_ name: String, _ values: [String]) async throws {
        guard operation.schema(of: name) != nil, operation.documents(400) else { return }
        for value in values {
            let errors = try await get(400, [name: value]).json?["errors"]?.array ?? []
            check(errors.contains { $0["parameter"]?.string == name }, "the problem does not name the parameter \(name)")
        }
    }

    @discardableResult
    func get(_ status: Int, _ query: [String: String]) async throws -> TestResponse {
        let pairs = query.map { "\($0)=\($1.percentEncoded)" }
        let target = pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
        return try await service.expect(status, .get, target, file: place.file, line: place.line)
    }

    func check(_ holds: Bool, _ problem: String) {
        if !holds { service.report("GET \(path): \(problem)", place.file, place.line) }
    }
}

extension DocumentedOperation {
    /// Whether it answers with pages.
    var isList: Bool { method == .get && schema(of: "limit") != nil }

    /// The schema of a query parameter; nil if it has none of this name.
    func schema(of parameter: String) -> JSONValue? {
        parameters.first { $0.name == parameter }?.schema
    }
}

extension TestResponse {
    fileprivate var ids: [JSONValue] { json?["items"]?.array?.map(\.id) ?? [] }
}

extension JSONValue {
    /// The value as a filter writes it; nil if it has none. A comma would separate values.
    fileprivate var filterText: String? {
        queryText.flatMap { $0.contains(",") || $0.isEmpty ? nil : $0 }
    }
}
