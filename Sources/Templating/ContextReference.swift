import Diagnostics

/// The documentation of a context type, and a picture of one value: what the author of a template needs.
public struct ContextReference: Sendable {
    /// One type of context.
    public struct ContextType: Sendable, Hashable {
        /// The type's name.
        public var name: String
        /// What a template may name in it.
        public var members: [Member]
    }

    /// One member of a type.
    public struct Member: Sendable, Hashable {
        /// Its name in templates.
        public var name: String
        /// Its kind in words: `optional text`, `list of FieldView`.
        public var kind: String
        /// A sentence about it.
        public var documentation: String
    }

    /// The type and all that can be reached from it, in the order in which a reader meets them.
    public let types: [ContextType]

    /// Collects the types that templates over `context` can reach.
    public init<Context: TemplateContext>(_ context: Context.Type) {
        var shapes = [Context.members.shape]
        var names = Set(shapes.map(\.name))
        var next = 0
        while next < shapes.count {
            for inner in shapes[next].members.compactMap(\.value.shape) where names.insert(inner.name).inserted { shapes.append(inner) }
            next += 1
        }
        types = shapes.map { shape in
            ContextType(
                name: shape.name,
                members: shape.members.map {
                    Member(name: $0.name, kind: $0.value.kind(isOptional: $0.isOptional), documentation: $0.documentation)
                }
            )
        }
    }

    /// All types with their members as text in columns.
    public static func describe<Context: TemplateContext>(_ context: Context.Type) -> String {
        ContextReference(context).types.map { type in
            let nameWidth = type.members.map(\.name.count).max() ?? 0
            let kindWidth = type.members.map(\.kind.count).max() ?? 0
            let lines = type.members.map { member in
                "  \(member.name.padded(to: nameWidth))  \(member.kind.padded(to: kindWidth))  \(member.documentation)\n"
            }
            return "\(type.name)\n" + lines.joined()
        }.joined(separator: "\n")
    }

    /// The values of a context as JSON. Where a value contains its own type again, only the type's name is shown.
    public static func dump<Context: TemplateContext>(_ context: Context) -> String {
        dump(Cursor(Box(context)), Context.members.shape, within: [], indentation: "") + "\n"
    }

    private static func dump(_ cursor: Cursor, _ shape: Shape, within outer: [String], indentation: String) -> String {
        if outer.contains(shape.name) { return JSONText.quoted("… \(shape.name)") }
        let path = outer + [shape.name]
        let inner = indentation + "  "
        let lines = shape.members.map { member -> String in
            let value: String
            switch member.value {
            case .text(let read): value = read(cursor).map(JSONText.quoted) ?? "null"
            case .integer(let read): value = read(cursor).map(String.init) ?? "null"
            case .flag(let read): value = read(cursor) ? "true" : "false"
            case .object(let shape, let read):
                value = read(cursor).map { dump(Cursor($0), shape(), within: path, indentation: inner) } ?? "null"
            case .list(let shape, let read, _):
                let items = read(cursor).map { dump(Cursor($0), shape(), within: path, indentation: inner + "  ") }
                value = bracketed("[", items, "]", inner)
            case .texts(let read):
                value = bracketed("[", read(cursor).map(JSONText.quoted), "]", inner)
            case .map(let read):
                let entries = read(cursor).sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0.key)): \(JSONText.quoted($0.value))" }
                value = bracketed("{", entries, "}", inner)
            }
            return "\(JSONText.quoted(member.name)): \(value)"
        }
        return bracketed("{", lines, "}", indentation)
    }
}

extension MemberValue {
    fileprivate var shape: Shape? {
        switch self {
        case .object(let shape, _), .list(let shape, _, _): shape()
        case .text, .integer, .flag, .texts, .map: nil
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

private func bracketed(_ opening: String, _ items: [String], _ closing: String, _ indentation: String) -> String {
    if items.isEmpty { return opening + closing }
    let lines = items.map { "\n\(indentation)  \($0)" }.joined(separator: ",")
    return "\(opening)\(lines)\n\(indentation)\(closing)"
}
