import PlatformCore

/// Random bodies like some that are good: members exchanged between them, left empty, or changed a little. Most can be created; those
/// that are not unique, or break a rule of several members, are refused.
struct RowVariations {
    let contract: OpenAPIContract
    let schemas: JSONObject
    let bodies: [JSONObject]
    private static let attempts = 8

    /// The members that may be null.
    var optional: [String] {
        schemas.members.filter { contract.problems(of: .null, by: $0.value).isEmpty }.map(\.name)
    }

    /// The next body, with null for one member, if that is asked for.
    func next(_ random: inout SplitMix64, emptying empty: String? = nil) -> JSONObject {
        var body = bodies.randomElement(using: &random) ?? JSONObject()
        for (name, schema) in schemas.members {
            if name == empty {
                body[name] = .null
                continue
            }
            let other = bodies.randomElement(using: &random)?[name]
            switch Int.random(in: 0..<8, using: &random) {
            case 0 where contract.problems(of: .null, by: schema).isEmpty: body[name] = .null
            case 1...2: if let other { body[name] = other }
            default: if let value = body[name] ?? other { body[name] = changed(value, schema, &random) }
            }
        }
        return body
    }

    /// A value near another that the schema allows, too; the value itself if none is found.
    private func changed(_ value: JSONValue, _ schema: JSONValue, _ random: inout SplitMix64) -> JSONValue {
        let schema = contract.target(of: schema)
        // What has the format of a key may be one, and would lead nowhere.
        if schema["format"] == "uuid" { return value }
        for _ in 0..<Self.attempts {
            let other: JSONValue
            switch value {
            case .string(let text):
                let choices = schema["enum"]?.array ?? []
                other = choices.randomElement(using: &random) ?? .string(Self.changed(text, &random))
            case .number: other = .number(String(Int64.random(in: -3...12, using: &random)))
            case .bool: other = .bool(Bool.random(using: &random))
            default: return value
            }
            if contract.problems(of: other, by: schema).isEmpty { return other }
        }
        return value
    }

    /// One or two characters of a text exchanged for others of their kind, which keeps most formats and patterns.
    private static func changed(_ text: String, _ random: inout SplitMix64) -> String {
        var scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return text }
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let index = Int.random(in: scalars.indices, using: &random)
            let kind = ["0123456789", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", " _'%é"].first {
                $0.unicodeScalars.contains(scalars[index])
            }
            if let other = kind?.unicodeScalars.randomElement(using: &random) { scalars[index] = other }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
