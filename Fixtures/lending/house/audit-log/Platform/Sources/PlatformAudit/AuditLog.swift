public import PlatformCore
public import PlatformHTTP
public import PlatformSQL

/// What was created, changed and deleted: rows of the table `audit_entries`.
public enum AuditLog {
    /// Writes down what has just been done, in the transaction that does it: either both are kept, or neither.
    public static func write(_ action: String, _ resource: String, _ row: String, at time: Timestamp, in session: any Session) throws {
        try session.execute(
            #"INSERT INTO "audit_entries" ("id", "at", "action", "resource", "row") VALUES (?1, ?2, ?3, ?4, ?5)"#,
            [.uuid(UUIDv7.next()), .timestamp(time), .text(action), .text(resource), .text(row)]
        )
    }

    /// What was done to a row, the oldest first.
    public static func actions(on resource: String, _ row: String, in session: any Session) throws -> [String] {
        try session.query(
            #"SELECT "action" FROM "audit_entries" WHERE "resource" = ?1 AND "row" = ?2 ORDER BY "id""#,
            [.text(resource), .text(row)]
        ) { try $0.text(0) }
    }

    /// Shows the newest entries at a path.
    public static func addRoute(_ path: String, of database: any Database, limit: Int, to routes: RouteTable) {
        routes.get(path) { request in
            try request.noQuery()
            let entries = try await database.read { session in
                try session.query(
                    #"SELECT "at", "action", "resource", "row" FROM "audit_entries" ORDER BY "id" DESC LIMIT ?1"#,
                    [.int(Int64(limit))]
                ) { row in
                    AuditEntry(at: try row.timestamp(0), action: try row.text(1), resource: try row.text(2), row: try row.text(3))
                }
            }
            return .ok(AuditPage(entries: entries))
        }
    }
}

private struct AuditEntry: Sendable {
    let at: Timestamp
    let action: String
    let resource: String
    let row: String
}

private struct AuditPage: JSONWritable {
    let entries: [AuditEntry]

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.beginArray("data")
        for entry in entries {
            json.beginObject()
            json.member("at", entry.at)
            json.member("action", entry.action)
            json.member("resource", entry.resource)
            json.member("row", entry.row)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
