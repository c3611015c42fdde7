import Foundation

@testable import Spec

/// As much of JSON Schema as the spec's schema uses, over a tree of YAML: enough to tell a valid spec from a broken one.
struct SchemaCheck {
    private let definitions: [String: Any]
    private let root: [String: Any]

    init(schema: [String: Any]) {
        root = schema
        definitions = schema["definitions"] as? [String: Any] ?? [:]
    }

    /// The paths at which a document does not fit.
    func problems(of node: YAMLNode) -> [String] { problems(node, root, at: "") }

    private func problems(_ node: YAMLNode, _ schema: [String: Any], at path: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/definitions/".count))
            guard let target = definitions[name] as? [String: Any] else { return ["\(path): no definition \(name)"] }
            return problems(node, target, at: path)
        }
        var found: [String] = []
        if let all = schema["allOf"] as? [[String: Any]] { found += all.flatMap { problems(node, $0, at: path) } }
        if let any = schema["anyOf"] as? [[String: Any]], !any.contains(where: { problems(node, $0, at: path).isEmpty }) {
            found.append("\(path): fits none")
        }
        let names = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] }
        if let names, !names.contains(where: { fits(node, type: $0) }) { return found + ["\(path): not \(names)"] }
        if let values = schema["enum"] as? [Any] { found += check(node, among: values, at: path) }
        switch node.content {
        case .scalar(let scalar): found += check(scalar.text, schema, at: path)
        case .list(let items):
            if let most = schema["maxItems"] as? Int, items.count > most { found.append("\(path): too many items") }
            if let item = schema["items"] as? [String: Any] { found += items.flatMap { problems($0, item, at: path + "/-") } }
        case .map(let pairs): found += check(pairs, schema, at: path)
        case .refused: found.append("\(path): refused")
        }
        return found
    }

    private func fits(_ node: YAMLNode, type: String) -> Bool {
        switch (node.content, type) {
        case (.map, "object"), (.list, "array"): true
        case (.scalar, "null"): node.isAbsent
        case (.scalar(let scalar), "boolean"): ["true", "false"].contains(scalar.text)
        case (.scalar(let scalar), "integer"), (.scalar(let scalar), "number"): Double(scalar.text) != nil
        case (.scalar, "string"): !node.isAbsent
        default: false
        }
    }

    private func check(_ node: YAMLNode, among values: [Any], at path: String) -> [String] {
        guard case .scalar(let scalar) = node.content else { return ["\(path): not a scalar"] }
        let texts = values.map { value in
            if let flag = value as? Bool, type(of: value) != type(of: 1 as NSNumber) || "\(value)" == "true" || "\(value)" == "false" {
                return "\(flag)"
            }
            return "\(value)"
        }
        let known = Set(texts + values.map { "\($0)" })
        return known.contains(scalar.text) ? [] : ["\(path): `\(scalar.text)` not among \(texts)"]
    }

    private func check(_ text: String, _ schema: [String: Any], at path: String) -> [String] {
        guard let pattern = schema["pattern"] as? String, !matches(pattern, text) else { return [] }
        return ["\(path): `\(text)` does not match"]
    }

    private func check(_ pairs: [YAMLPair], _ schema: [String: Any], at path: String) -> [String] {
        let properties = schema["properties"] as? [String: Any] ?? [:]
        let patterns = schema["patternProperties"] as? [String: Any] ?? [:]
        var found: [String] = []
        for pair in pairs {
            let place = path + "/" + pair.key.value
            if let property = properties[pair.key.value] as? [String: Any] {
                found += problems(pair.value, property, at: place)
            } else if let (_, schema) = patterns.first(where: { matches($0.key, pair.key.value) }), let schema = schema as? [String: Any] {
                found += problems(pair.value, schema, at: place)
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(place): unknown")
            }
        }
        for name in schema["required"] as? [String] ?? [] where !pairs.contains(where: { $0.key.value == name }) {
            found.append("\(path): \(name) is missing")
        }
        return found
    }

    private func matches(_ pattern: String, _ text: String) -> Bool {
        do {
            let expression = try NSRegularExpression(pattern: pattern)
            return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
        } catch {
            return false
        }
    }
}
