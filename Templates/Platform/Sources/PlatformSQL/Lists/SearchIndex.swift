/// Where a list looks words up. Each database has an index of words of its own, and so a function here that makes one of these.
public struct SearchIndex: Sendable {
    /// A statement of the identifiers of the rows that an expression finds, which is bound to its one `?`.
    let rows: String
    /// The expression, in the index's own language, that finds what a caller's text asks for.
    let expression: @Sendable (_ text: String) -> String

    /// An FTS5 index of SQLite. Its rows are known by numbers: those in `numbers`, or else the identifiers themselves.
    public static func fts5(_ name: String, numbers: String? = nil) -> SearchIndex {
        let index = quoted(name)
        guard let numbers = numbers.map(quoted) else {
            return SearchIndex(rows: "SELECT \"rowid\" FROM \(index) WHERE \(index) MATCH ?", expression: fts5Expression)
        }
        let rows = """
            SELECT \(numbers)."id" FROM \(index) JOIN \(numbers) ON \(numbers)."number" = \(index)."rowid" WHERE \(index) MATCH ?
            """
        return SearchIndex(rows: rows, expression: fts5Expression)
    }

    /// Every word of a text, the last one also as the beginning of a longer word.
    ///
    /// Each word is written as a string of FTS5, so that nothing in it has a meaning there: `NEAR`, `*`, `-` and quotes least of all.
    /// What holds several words for FTS5 (`sea-green`) is found where they follow each other, what holds none (`&`) is passed over.
    static func fts5Expression(_ text: String) -> String {
        let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
        let strings = words.map { word in
            var string = String.UnicodeScalarView()
            for scalar in word {
                // Scalar by scalar: to a String, a quote under an accent is another character than a quote.
                if scalar == "\"" { string.append(scalar) }
                string.append(scalar)
            }
            return "\"\(String(string))\""
        }
        // Without any word there is nothing to look for, and an empty string finds nothing.
        return strings.isEmpty ? "\"\"" : strings.joined(separator: " ") + "*"
    }
}
