/// A value that a template prints: it declares its members, and templates are checked against them.
///
/// ```swift
/// struct FieldView: TemplateContext {
///     let name: String
///     let summary: String?
///
///     static let members = Members<FieldView>(
///         .text("name", "The field's name as Swift writes it") { $0.name },
///         .optionalText("summary", "What the spec says about it") { $0.summary }
///     )
/// }
/// ```
///
/// Types may contain each other; the members of a type are looked at only when a template uses them.
public protocol TemplateContext: Sendable {
    /// All that a template may name; a `static let`.
    static var members: Members<Self> { get }
}

/// The declared members of one context type.
public struct Members<Context: TemplateContext>: Sendable {
    let shape: Shape

    /// Declares the members, in the order in which documentation lists them.
    public init(_ members: Member<Context>...) {
        shape = Shape(name: String(describing: Context.self), members: members.map(\.declaration))
    }
}

/// One declared member: its name, its kind, a sentence about it, and how to read it.
public struct Member<Context: TemplateContext>: Sendable {
    let declaration: ShapeMember

    private init(_ name: String, _ documentation: String, isOptional: Bool = false, _ value: MemberValue) {
        declaration = ShapeMember(name: name, documentation: documentation, isOptional: isOptional, value: value)
    }

    /// A text that is always there: `{{name}}`.
    public static func text(_ name: String, _ documentation: String, _ read: @escaping @Sendable (Context) -> String) -> Self {
        Self(name, documentation, .text { $0.read(read) })
    }

    /// A text that may be null: `{{#name}}…{{name}}…{{/name}}`, `{{^name}}…{{/name}}`.
    public static func optionalText(_ name: String, _ documentation: String, _ read: @escaping @Sendable (Context) -> String?) -> Self {
        Self(name, documentation, isOptional: true, .text { $0.read(read) })
    }

    /// A whole number: `{{name}}`.
    public static func integer(_ name: String, _ documentation: String, _ read: @escaping @Sendable (Context) -> Int) -> Self {
        Self(name, documentation, .integer { $0.read(read) })
    }

    /// A truth value: `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`; printed it is `true` or `false`.
    public static func flag(_ name: String, _ documentation: String, _ read: @escaping @Sendable (Context) -> Bool) -> Self {
        Self(name, documentation, .flag { $0.read(read) })
    }

    /// Another context: `{{name.member}}`, `{{#name}}{{member}}{{/name}}`.
    public static func object<Inner: TemplateContext>(
        _ name: String,
        _ type: Inner.Type,
        _ documentation: String,
        _ read: @escaping @Sendable (Context) -> Inner
    ) -> Self {
        Self(name, documentation, .object({ Inner.members.shape }, { Box($0.read(read)) }))
    }

    /// Another context that may be null.
    public static func optionalObject<Inner: TemplateContext>(
        _ name: String,
        _ type: Inner.Type,
        _ documentation: String,
        _ read: @escaping @Sendable (Context) -> Inner?
    ) -> Self {
        Self(name, documentation, isOptional: true, .object({ Inner.members.shape }, { cursor in cursor.read(read).map { Box($0) } }))
    }

    /// Other contexts in order: `{{#name}}…{{#-last}}…{{/-last}}{{/name}}`, `{{^name}}none{{/name}}`.
    public static func list<Inner: TemplateContext>(
        _ name: String,
        _ type: Inner.Type,
        _ documentation: String,
        _ read: @escaping @Sendable (Context) -> [Inner]
    ) -> Self {
        Self(
            name,
            documentation,
            .list({ Inner.members.shape }, { cursor in cursor.read(read).map { Box($0) } }, isEmpty: { $0.read(read).isEmpty })
        )
    }

    /// Texts in order: `{{#name}}{{.}}{{/name}}`.
    public static func textList(_ name: String, _ documentation: String, _ read: @escaping @Sendable (Context) -> [String]) -> Self {
        Self(name, documentation, .texts { $0.read(read) })
    }

    /// Texts under keys that nobody declares, such as the `x-…` keys of a spec: `{{#name.key}}{{.}}{{/name.key}}`.
    /// A key that is absent reads as null.
    public static func openMap(_ name: String, _ documentation: String, _ read: @escaping @Sendable (Context) -> [String: String]) -> Self {
        Self(name, documentation, .map { $0.read(read) })
    }
}
