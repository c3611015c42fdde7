import PlatformCore
import Yams

/// What a YAML text holds, as JSON. Keys are texts, whatever they look like: `200` is `"200"`.
func yamlTree(_ text: String) throws -> JSONValue {
    try compose(yaml: text).map(tree) ?? .null
}

private func tree(_ node: Node) -> JSONValue {
    switch node {
    case .mapping(let mapping):
        var object = JSONObject()
        for (key, value) in mapping { object[key.scalar?.string ?? ""] = tree(value) }
        return .object(object)
    case .sequence(let sequence):
        return .array(sequence.map(tree))
    case .scalar(let scalar):
        return scalar.style == .plain ? plain(scalar.string) : .string(scalar.string)
    case .alias:
        // `compose` has put what an alias stands for in its place.
        return .null
    }
}

/// A scalar without quotes, by the core schema of YAML 1.2.
private func plain(_ text: String) -> JSONValue {
    switch text {
    case "", "~", "null": .null
    case "true": .bool(true)
    case "false": .bool(false)
    default: isNumber(text) ? .number(text) : .string(text)
    }
}

private func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { 48...57 ~= $0 || "+-.eE".utf8.contains($0) } && Double(text) != nil
}
