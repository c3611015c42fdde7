extension SQLiteDialect {
    /// The statements that create an index of words (FTS5), and the triggers that keep it in step with its table.
    ///
    /// The index keeps no text of its own (`content=''`): to forget a row it is told once more what the row held, which a trigger knows.
    /// Upper and lower case are one, accents are left out.
    static func createSearch(_ search: SearchIndex, on table: Table) -> [String] {
        let columns = search.columns.map { quoted(wordColumn($0, of: search)) }.joined(separator: ", ")
        let index = """
            CREATE VIRTUAL TABLE \(quoted(search.name)) USING fts5(
              \(columns),
              content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
            );
            """
        return (numbers(of: search).map { [createNumbers($0)] } ?? []) + [index] + triggers(search, on: table)
    }

    /// The table that gives each row of a searched table a number; nil where its id is one.
    ///
    /// FTS5 knows rows by numbers. A table whose key is none has them, too, but VACUUM may deal them out anew.
    public static func numbers(of search: SearchIndex) -> String? {
        search.identifier == .uuid ? "\(search.name)_rows" : nil
    }

    /// Every table behind an index of words: its own, that of the numbers, and those that FTS5 makes.
    static func tables(of search: SearchIndex) -> [String] {
        [search.name] + ["rows", "data", "idx", "content", "docsize", "config"].map { "\(search.name)_\($0)" }
    }

    private static func createNumbers(_ name: String) -> String {
        """
        CREATE TABLE \(quoted(name)) (
          "number" INTEGER PRIMARY KEY,
          "id" BLOB NOT NULL UNIQUE
        ) STRICT;
        """
    }

    private static func triggers(_ search: SearchIndex, on table: Table) -> [String] {
        let add = write(search, of: "NEW", forget: false)
        let forget = write(search, of: "OLD", forget: true)
        let rows = numbers(of: search).map(quoted)
        let number = rows.map { ["INSERT INTO \($0) (\"id\") VALUES (NEW.\"id\");"] } ?? []
        let unnumber = rows.map { ["DELETE FROM \($0) WHERE \"id\" = OLD.\"id\";"] } ?? []
        let columns = search.columns.map(quoted)
        let isChanged = columns.map { "OLD.\($0) IS NOT NEW.\($0)" }.joined(separator: " OR ")
        return [
            trigger("insert", "AFTER INSERT ON \(quoted(table.name))", number + [add], search),
            trigger(
                "update",
                "AFTER UPDATE OF \(columns.joined(separator: ", ")) ON \(quoted(table.name))\nWHEN \(isChanged)",
                [forget, add],
                search
            ),
            trigger("delete", "AFTER DELETE ON \(quoted(table.name))", [forget] + unnumber, search),
        ]
    }

    private static func trigger(_ kind: String, _ event: String, _ statements: [String], _ search: SearchIndex) -> String {
        let name = quoted(ConstraintName.shortened("\(search.name)_\(kind)"))
        return "CREATE TRIGGER \(name) \(event)\nBEGIN\n\(statements.map { "  \($0)" }.joined(separator: "\n"))\nEND;"
    }

    /// The statement that adds a row's words to the index, or takes them out of it.
    private static func write(_ search: SearchIndex, of row: String, forget: Bool) -> String {
        let name = quoted(search.name)
        let columns = (forget ? [name] : []) + ["\"rowid\""] + search.columns.map { quoted(wordColumn($0, of: search)) }
        let texts = search.columns.map { "\(row).\(quoted($0))" }
        let command = forget ? ["'delete'"] : []
        let target = "INSERT INTO \(name) (\(columns.joined(separator: ", ")))"
        guard let rows = numbers(of: search) else {
            return "\(target) VALUES (\((command + ["\(row).\"id\""] + texts).joined(separator: ", ")));"
        }
        let values = (command + ["\"number\""] + texts).joined(separator: ", ")
        return "\(target)\n    SELECT \(values) FROM \(quoted(rows)) WHERE \"id\" = \(row).\"id\";"
    }

    /// The name of a column in the index. FTS5 has columns of its own, and no column of a spec ends in an underscore.
    private static func wordColumn(_ column: String, of search: SearchIndex) -> String {
        ["rank", "rowid", search.name].contains(column) ? "\(column)_" : column
    }
}
