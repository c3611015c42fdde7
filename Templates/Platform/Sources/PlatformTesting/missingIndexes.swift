import PlatformCore
public import PlatformSQL

/// Those of the wanted indexes that a table does not have, each told by the columns that it begins with.
///
/// - Parameter whole: the ones that must hold every row of the table, hidden ones too.
public func missingIndexes(
    _ wanted: [[String]],
    whole: [[String]] = [],
    of table: String,
    in database: any Database
) async throws -> [[String]] {
    try await database.read { session in
        let names = try session.query(#"SELECT "name", "partial" FROM pragma_index_list(?1)"#, [.text(table)]) { row in
            (name: try row.text(0), isPartial: try row.bool(1))
        }
        let indexes = try names.map { index in
            let columns = try session.query(#"SELECT "name" FROM pragma_index_info(?1) ORDER BY "seqno""#, [.text(index.name)]) {
                try $0.text(0)
            }
            return (columns: columns, isPartial: index.isPartial)
        }
        let missing = wanted.filter { columns in !indexes.contains { $0.columns.starts(with: columns) } }
        return missing + whole.filter { columns in !indexes.contains { !$0.isPartial && $0.columns.starts(with: columns) } }
    }
}
