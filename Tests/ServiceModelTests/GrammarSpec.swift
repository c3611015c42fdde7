/// A whole spec around one line of the grammar.
///
/// It has what the lines of the grammar name: enums, a value object, a principal, other entities; and an entity `Book` that takes the line.
struct GrammarSpec {
    /// Where the line stands.
    enum Section: String {
        case fields, relations, rules, access
        /// Directly under `entities:`.
        case entities
    }

    /// The text of the spec.
    let text: String
    /// The line on which the line of the grammar stands, counted from 1.
    let line: Int
    /// The columns before it.
    let indent: Int

    init(_ line: String, in section: Section) {
        let marker = section == .entities ? "  " : "      "
        var lines = Self.head
        for part in Self.parts {
            // A line of the grammar may have the name of one that is there for others.
            let name = line.prefix { $0 != ":" }
            lines += part.lines.filter { part.section != section || !$0.hasPrefix("      \(name):") }
            if part.section == section { lines.append(marker + line) }
        }
        text = lines.joined(separator: "\n") + "\n"
        self.line = (lines.firstIndex(of: marker + line) ?? -1) + 1
        indent = marker.count
    }

    private static let head = [
        "strata: 1",
        "service: { name: Library }",
        "plugins: { auth-jwt: {} }",
        "auth: { principal: User, login: email, roles: [editor, admin], scopes: [books:read] }",
        "access: anyone",
        "enums:",
        "  Genre: [fiction, history]",
        "  Status: [draft, placed, cancelled]",
        "values:",
        "  Address: { street: string, country: string(2..2) }",
        "  Extra: { note: string? }",
    ]

    private static let parts: [(section: Section?, lines: [String])] = [
        (.entities, ["entities:"]),
        (
            nil,
            [
                "  User: { fields: { email: email unique } }",
                "  Team: { relations: { lead: belongsTo User } }",
                "  Seller: { fields: { name: string }, relations: { teams: hasMany TeamSeller inverse=seller } }",
                "  TeamSeller: { relations: { seller: belongsTo Seller, lead: belongsTo User } }",
                "  Author: { fields: { name: string } }",
                "  Tag: { fields: { name: string } }",
                "  Reader: { relations: { one: belongsTo Book?, two: belongsTo Book? } }",
                "  Book:",
                "    owner: holder",
            ]
        ),
        (
            .fields,
            [
                "    fields:", "      starts: date", "      ends: date", "      shipTo: Address?", "      status: Status default=draft",
                "      reason: string?", "      hidden: bool default=false", "      price: int default=0",
            ]
        ),
        (
            .relations,
            [
                "    relations:", "      holder: belongsTo User default=caller readonly", "      editor: belongsTo User?",
                "      seller: belongsTo Seller?",
                "      author: belongsTo Author?",
            ]
        ),
        (.rules, ["    rules:", "      always: price >= 0"]),
        (.access, ["    access:", "      read: anyone"]),
    ]
}
