public import Spec

/// Documents as YAML.
///
/// The text is a small part of YAML that every reader of 1.1 and 1.2 understands alike: block mappings and sequences indented by two
/// spaces, `[a, b]` and `{a: b}` for scalars and samples only, `{}` for an empty mapping, scalars on one line, plain or in double quotes with JSON's escapes.
/// No anchors, tags, comments, block scalars or single quotes.
public enum OpenAPIYAML {
    /// The text of a document; ends in a newline.
    ///
    /// - Parameter overlay: a map that is merged into it (RFC 7396): null takes a member out, lists and scalars take the place of others.
    public static func render(_ document: OpenAPIDocument, overlay: DocumentValue? = nil) -> String {
        var writer = YAMLWriter()
        writer.merge(overlay) { $0.write(document) }
        return writer.text
    }
}
