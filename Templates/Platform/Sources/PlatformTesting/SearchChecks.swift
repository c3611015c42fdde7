public import PlatformCore
public import PlatformSQL

/// Puts words into the rows of a table and looks them up, for the tests of a list that is searched.
public struct SearchChecks: Sendable {
    private let list: ListStatement
    private let table: String
    private let database: any Database

    /// Checks of a list of this table, whose first column is the id.
    public init(_ list: ListStatement, table: String, in database: any Database) {
        self.list = list
        self.table = table
        self.database = database
    }

    /// Writes a text past the service, which would refuse many that the column can hold.
    public func write(_ text: String, to column: String, of id: ScalarValue) async throws {
        let sql = #"UPDATE "\#(table)" SET "\#(column)" = ?1 WHERE "id" = ?2"#
        try await database.write { session in try session.execute(sql, [.text(text), id]) }
    }

    /// The ids of the rows that a search finds.
    public func find(_ text: String) async throws -> [ScalarValue] {
        try await database.read { session in
            try list.page(ListQuery(search: text, limit: 100), in: session) { try $0.identifier(0) }.rows
        }
    }

    /// The plans that do not look the words up first, or that read a whole table: of the search alone and with each filter, in every sort.
    public func scans(_ listing: Listing) async throws -> [String] {
        let filters = listing.fields.filter(\.filterable).map { [Filter(column: $0.column, operator: .eq, values: [.null])] }
        return try await database.read { session in
            try ([[]] + filters).flatMap { filters in
                try sorts(of: listing).flatMap { sort in
                    let query = ListQuery(filters: filters, search: "word", sort: sort, limit: 20)
                    return try list.sql(for: query).flatMap { sql, values in try faults(of: sql, values, in: session) }
                }
            }
        }
    }

    private func faults(of sql: String, _ values: [ScalarValue], in session: any Session) throws -> [String] {
        let plan = try session.query("EXPLAIN QUERY PLAN " + sql, values) { try $0.text(3) }
        let lookups = plan.filter { $0.contains("VIRTUAL TABLE INDEX") }
        return (lookups.isEmpty ? ["no lookup of words: \(sql)"] : []) + plan.filter { $0.hasPrefix("SCAN") && !lookups.contains($0) }
    }
}

/// The number that a statement answers with, such as how many rows there are.
public func number(_ sql: String, in database: any Database) async throws -> Int64? {
    try await database.read { session in try session.first(sql, []) { try $0.int64(0) } }
}
