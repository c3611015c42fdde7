/// A file that a generation wants to see in the project.
public struct DesiredFile: Sendable, Hashable {
    /// Where, below the root, with `/` between folders.
    public var path: String
    /// Its whole text, with LF at line ends.
    public var contents: String
    /// Whose it is.
    public var ownership: Ownership
    /// The template that it came from.
    public var template: String
    /// The entity that it is about, if it is about one.
    public var entity: String?

    /// Creates a wanted file.
    public init(path: String, contents: String, ownership: Ownership = .merged, template: String, entity: String? = nil) {
        self.path = path
        self.contents = contents
        self.ownership = ownership
        self.template = template
        self.entity = entity
    }
}
