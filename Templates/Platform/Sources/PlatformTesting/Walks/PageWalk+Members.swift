import PlatformCore

extension PageWalk {
    /// The number of all rows is told on a page of any size, and only to those who ask for it.
    func counts(_ rows: [JSONValue]) async throws {
        guard operation.schema(of: "count") != nil else { return }
        let page = try await get(200, ["count": "exact", "limit": "1"])
        check(page.json?["count"]?.integer == Int64(rows.count), "count=exact is not the number of rows")
        check(try await get(200, [:]).json?["count"] == nil, "the rows are counted though nobody asks")
        try await refuse("count", ["true", ""])
    }

    /// The number of rows is that of those which a filter finds; looked at where they are all on one page.
    func counts(_ rows: Int, where name: String, is value: String) async throws {
        guard operation.schema(of: "count") != nil else { return }
        let page = try await get(200, [name: value, "count": "exact"])
        guard page.json?["links"]?["next"] == nil else { return }
        check(page.json?["count"]?.integer == Int64(rows), "count=exact is not the number of rows where \(name)=\(value)")
    }

    /// Each member can be asked for by itself; together they are what a row shows.
    func members(of rows: [JSONValue]) async throws {
        let names = operation.selectableMembers
        guard !names.isEmpty else { return }
        for row in rows { check(Set(row.object?.names ?? []) == Set(names), "a row does not have the members that fields offers") }
        for name in names {
            let items = try await get(200, ["fields": name]).json?["items"]?.array ?? []
            let expected = rows.map { row in row.selecting(name) }
            check(items == expected, "fields=\(name) does not show just that")
        }
        try await refuse("fields", ["noSuchField", "", "id,id"])
    }
}

extension DocumentedOperation {
    /// The members that `fields` may name; none if there is no such parameter.
    var selectableMembers: [String] { schema(of: "fields")?["items"]?["enum"]?.array?.compactMap(\.string) ?? [] }
}

extension JSONValue {
    /// An object's id, and the member of this name.
    func selecting(_ name: String) -> JSONValue {
        var members = JSONObject()
        for name in ["id", name] { members[name] = self[name] }
        return .object(members)
    }
}
