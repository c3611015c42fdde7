/// A construct of the language whose emission comes later.
struct LaterConstruct: Sendable, Hashable {
    /// Its code, of its own: `E0901`.
    let code: String
    /// The beginning of the sentence, up to "not emitted by this version yet".
    let what: String
    /// What to do meanwhile.
    let hint: String

    private init(_ code: String, _ what: String, _ hint: String) {
        self.code = code
        self.what = what
        self.hint = hint
    }

    static let encrypted = LaterConstruct(
        "E0907",
        "`encrypted` is",
        "leave the field out: without it the value would be stored in the clear"
    )
    static let postgres = LaterConstruct("E0915", "a service for PostgreSQL is", "write `database: sqlite` for now")
    static let auth = LaterConstruct("E0917", "`auth` is", "leave it out; put the service behind a gateway that knows its callers")
    static let access = LaterConstruct(
        "E0918",
        "`access` other than `anyone` is",
        "leave it out: everything is open to anyone who reaches the service"
    )
    static let owner = LaterConstruct("E0919", "`owner` is", "leave it out for now")
    static let tenant = LaterConstruct("E0920", "`tenant` is", "leave it out for now")
    static let cache = LaterConstruct("E0921", "`cache` is", "leave it out for now")
    static let caller = LaterConstruct("E0922", "`default=caller` is", "leave it out; clients send the key for now")
    static let fieldAccess = LaterConstruct(
        "E0923",
        "`read=` and `write=` of a field are",
        "leave the field out: without them anyone could read or write it"
    )
    static let house = LaterConstruct("E0924", "what `house` asks for is", "leave it out for now")
    static let migrations = LaterConstruct("E0925", "what `migrations` asks for is", "leave it out for now")
    static let backfill = LaterConstruct("E0926", "`backfill` is", "leave it out; `default=` fills existing rows, too")

    /// All of them, by code.
    static let all: [LaterConstruct] = [
        .encrypted, .postgres, .auth, .access,
        .owner, .tenant, .cache, .caller, .fieldAccess, .house, .migrations, .backfill,
    ]
}
