/// A spec in parts, so that parts can be taken out.
public struct RandomSpec: Sendable, Hashable {
    /// A field, a relation, a rule or an action: a name and its line, of which words can be taken out.
    struct Member: Sendable, Hashable {
        var name: String
        /// What cannot be left out: the type, the kind with its target, the condition.
        var head: String
        /// Words that may go.
        var modifiers: [String] = []
        var description: String?
        /// Other members that the line names.
        var mentions: Set<String> = []
        /// The entity that it leads to.
        var target: String?

        var line: String {
            let text = description.map { ["\"" + $0.replacing("\"", with: "\"\"") + "\""] } ?? []
            return ([head] + modifiers + text).joined(separator: " ")
        }
    }

    /// A list of members' names: `unique`, `indexes`, `defaultSort`.
    struct Names: Sendable, Hashable {
        var key: String
        var names: [String]
    }

    /// An entity.
    struct Entity: Sendable, Hashable {
        var name: String
        var description: String?
        /// `id: int`, `versioned: required` and the like.
        var options: [String] = []
        var fields: [Member] = []
        var relations: [Member] = []
        var lists: [Names] = []
        var rules: [Member] = []
        var actions: [Member] = []
    }

    /// An enum, a value object or a mixin: its name and what stands below it.
    struct Declaration: Sendable, Hashable {
        var section: String
        var name: String
        var text: String
        /// The names and types of a value object's members.
        var members: [Member] = []
    }

    /// The name of the service, and so of its module.
    public var name: String
    var declarations: [Declaration] = []
    var entities: [Entity] = []

    /// The spec as it stands in a file.
    public var yaml: String {
        var lines = ["strata: 1", "service: { name: \(name) }"]
        for section in ["enums", "values", "mixins"] {
            let members = declarations.filter { $0.section == section }
            if members.isEmpty { continue }
            lines.append("\(section):")
            lines += members.map { "  \($0.name): \($0.text)" }
        }
        lines.append("entities:")
        for entity in entities { lines += entity.lines }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension RandomSpec.Entity {
    fileprivate var lines: [String] {
        var lines = ["  \(name):"]
        if let description { lines.append("    description: \(quoted(description))") }
        lines += options.map { "    \($0)" }
        for (key, members) in [("fields", fields), ("relations", relations), ("rules", rules), ("actions", actions)] where !members.isEmpty
        {
            lines.append("    \(key):")
            lines += members.map { "      \($0.name): \(key == "actions" ? $0.line : quoted($0.line))" }
        }
        for key in ["unique", "indexes"] {
            let sets = lists.filter { $0.key == key }.map { "[\($0.names.joined(separator: ", "))]" }
            if !sets.isEmpty { lines.append("    \(key): [\(sets.joined(separator: ", "))]") }
        }
        for list in lists where list.key == "defaultSort" {
            lines.append("    defaultSort: [\(list.names.map(quoted).joined(separator: ", "))]")
        }
        return lines
    }

    private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
