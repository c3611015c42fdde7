import Diagnostics

/// What an executable plugin is asked: one JSON object on its standard input.
enum ExternalRequest {
    /// The versions of the protocol that this Strata speaks.
    static let protocols = [1]

    /// What it will do.
    static func describe(_ name: String, strataVersion: String) -> String {
        object([
            ("protocols", list(protocols.map(String.init))), ("request", JSONText.quoted("describe")),
            ("strata", JSONText.quoted(strataVersion)), ("plugin", JSONText.quoted(name)),
        ])
    }

    /// What it makes of a model: the JSON of `strata show --format json`.
    static func run(_ name: String, options: OptionValue, model: String, strataVersion: String) -> String {
        object([
            ("protocols", list(protocols.map(String.init))), ("request", JSONText.quoted("run")),
            ("strata", JSONText.quoted(strataVersion)), ("plugin", JSONText.quoted(name)), ("options", text(of: options)), ("model", model),
        ])
    }

    static func text(of value: OptionValue) -> String {
        switch value {
        case .text(let text): JSONText.quoted(text)
        case .integer(let number): String(number)
        case .number(let text): Double(text).map { "\($0)" } ?? "null"
        case .flag(let flag): String(flag)
        case .list(let items): list(items.map(text))
        case .object(let members): object(members.map { ($0.name, text(of: $0.value)) })
        }
    }

    private static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(JSONText.quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }

    private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
}
