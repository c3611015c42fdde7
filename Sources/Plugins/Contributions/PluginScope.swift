import Spec
public import Templating

/// What templates of a plugin can name beside their context: `{{plugin.name}}` and `{{plugin.options.…}}`.
public struct PluginScope: Sendable {
    /// What can be named.
    public let members: DynamicMembers
    /// What stands there.
    public let value: DynamicValue

    /// The scope of a plugin with these options.
    public init(_ name: String, _ options: PluginOptions) {
        let optionMembers = Self.members(of: options.schema, named: "the options of `\(name)`")
        let plugin = DynamicMembers(
            "the plugin `\(name)`",
            [.init("name", .text, "The plugin's name"), .init("options", .object(optionMembers), "What the spec says under its name")]
        )
        members = DynamicMembers("the plugin", [.init("plugin", .object(plugin), "The plugin that the template is of")])
        value = .object(["plugin": .object(["name": .text(name), "options": Self.value(of: options.values)])])
    }

    private static func members(of schema: OptionSchema, named name: String) -> DynamicMembers {
        let required = Set(schema.required.map(\.value))
        let members = schema.properties.map { property in
            let inner = property.schema
            let isText = [.string, .number, .integer].contains(inner.kind)
            return DynamicMembers.Member(
                property.name.value,
                kind(of: property),
                inner.description ?? "",
                isOptional: isText && inner.standard == nil && !required.contains(property.name.value)
            )
        }
        return DynamicMembers(name, members)
    }

    private static func kind(of property: OptionSchema.Property) -> DynamicMembers.Kind {
        let schema = property.schema
        switch schema.kind {
        case .string, .number, .integer: return .text
        case .boolean: return .flag
        case .object where schema.additional != nil && schema.properties.isEmpty: return .map
        case .object: return .object(members(of: schema, named: "`\(property.name.value)`"))
        case .array:
            guard let items = schema.items, items.kind == .object else { return .texts }
            return .list(members(of: items, named: "an item of `\(property.name.value)`"))
        }
    }

    private static func value(of value: OptionValue) -> DynamicValue {
        switch value {
        case .text(let text), .number(let text): .text(text)
        case .integer(let number): .text(String(number))
        case .flag(let flag): .flag(flag)
        case .list(let items): .list(items.map { Self.value(of: $0) })
        case .object(let members):
            .object(Dictionary(members.map { ($0.name, Self.value(of: $0.value)) }) { first, _ in first })
        }
    }
}
