/// One template that Strata knows: what it is for, where its output goes and who owns that.
public struct TemplateRegistration: Sendable, Hashable {
    /// What a template is rendered for, and so which context it prints.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// Once; prints the service.
        case service
        /// For each entity.
        case entity
        /// For each enum.
        case enumeration
        /// For each value object.
        case value
    }

    /// Its name on the command line: `entity/controller`.
    public var id: String
    /// What it is rendered for.
    public var scope: Scope
    /// Its file below `Templates/Service`, which is also its path below an override folder.
    public var source: String
    /// Where its output goes: a template itself, rendered with the same context.
    public var output: String
    /// The flag of its context without which there is no such file; nil where there always is one.
    public var condition: String?
    /// Who owns its output.
    public var ownership: GeneratedFile.Ownership
    /// The plugin that brings it; nil for a built-in one.
    public var plugin: String?

    /// Registers a template.
    public init(
        _ id: String,
        _ scope: Scope,
        source: String,
        output: String,
        when condition: String? = nil,
        _ ownership: GeneratedFile.Ownership = .merged
    ) {
        self.id = id
        self.scope = scope
        self.source = source
        self.output = output
        self.condition = condition
        self.ownership = ownership
    }

    /// The template of its path: empty where there is no such file.
    var path: String { condition.map { "{{#\($0)}}\(output){{/\($0)}}" } ?? output }
}
