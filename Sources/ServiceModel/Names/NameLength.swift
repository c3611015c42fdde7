import Diagnostics

/// How long a name may be in SQL.
enum NameLength {
    /// The longest identifier that PostgreSQL keeps whole, in bytes.
    static let maximumSQLBytes = 63

    /// Reports an SQL name that PostgreSQL would cut.
    static func check(_ sqlName: String, of what: String, at location: SourceLocation, hint: String, _ diagnostics: inout Diagnostics) {
        let count = sqlName.utf8.count
        guard count > maximumSQLBytes else { return }
        let message = "the \(what) `\(sqlName)` has \(count) bytes; SQL names have at most \(maximumSQLBytes)"
        diagnostics.error("E0606", at: location, message, hint: hint)
    }
}
