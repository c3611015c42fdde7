/// A file that a generation wants, in memory.
public struct GeneratedFile: Sendable, Hashable {
    /// Who owns the file once it is written.
    public enum Ownership: String, Sendable, Hashable {
        /// Strata updates it while nobody has edited it.
        case merged
        /// Written when absent, then the user's.
        case once
        /// An artefact that Strata always rewrites.
        case derived
    }

    /// The path below the service's folder, with `/`.
    public var path: String
    /// The whole text.
    public var text: String
    /// Who owns it.
    public var ownership: Ownership
    /// The template or the embedded file that it came from.
    public var template: String
    /// The entity, enum or value object that it was made for, by its name in the spec.
    public var subject: String?
    /// The plugin that brings it, if one does.
    public var plugin: String?

    /// Creates a file.
    public init(path: String, text: String, ownership: Ownership, template: String, subject: String? = nil, plugin: String? = nil) {
        self.path = path
        self.text = text
        self.ownership = ownership
        self.template = template
        self.subject = subject
        self.plugin = plugin
    }
}
