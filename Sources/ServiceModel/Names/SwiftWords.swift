/// The words that Swift 6.3 and the emitted code have taken.
enum SwiftWords {
    /// The words that need backticks where a property, a case or a variable is declared.
    static let keywords: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import", "init", "inout", "internal", "let",
        "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var",
        "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat",
        "return",
        "switch", "throw", "where", "while", "Any", "as", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try", "_",
    ]

    /// The word, in backticks where Swift needs them.
    static func escaped(_ word: String) -> String { keywords.contains(word) ? "`\(word)`" : word }

    /// Member names that compile in backticks but then mean something else, or clash with what the compiler or a template writes.
    static let takenMembers: Set<String> = ["self", "init", "hashValue", "references", "values", "checkRules"]

    /// Case names that clash with what an enum of texts has anyway.
    static let takenCases: Set<String> = ["self", "init", "hashValue", "rawValue", "allCases", "description", "none", "some"]

    /// Variables that the emitted code uses itself, so that an entity's variable gets a suffix.
    static let takenVariables: Set<String> = [
        "batch", "body", "changed", "columns", "command", "configuration", "constraints", "count", "createdAt", "current", "database",
        "delete",
        "description", "expected", "failure", "filter", "first", "found", "hooks", "id", "initialMigration", "input", "insert",
        "isRefused", "item", "json", "kept", "key", "limit", "list", "listing", "log", "logger", "made", "member", "members", "migration",
        "migrations", "mode", "moment", "next", "now", "number", "package", "once", "page", "patch", "patched", "precondition", "previous",
        "query", "quiet", "reader", "references", "refusals", "repository", "request", "resource", "response", "result", "route",
        "routes", "row", "rows", "samples", "scans", "second", "select", "self", "service", "services", "session", "sort", "stale",
        "statement", "table", "test", "third", "time", "today", "update", "updatedAt", "usage", "value", "values", "version",
        "violation", "violations", "walked", "yaml",
    ]

    /// Modules that a generated service contains or imports.
    static let takenModules: Set<String> = [
        "app", "crypto", "csqlite", "czlib", "foundation", "foundationessentials", "glibc", "hummingbird", "hummingbirdtesting", "logging",
        "musl",
        "nio", "niocore", "platformcore", "platformhttp", "platformpostgres", "platformsql", "platformsqlite", "platformtesting",
        "servicelifecycle", "swift", "synchronization", "xctest",
    ]
}
