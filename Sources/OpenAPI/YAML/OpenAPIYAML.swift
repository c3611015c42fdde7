/// Documents as YAML.
///
/// The text is a small part of YAML that every reader of 1.1 and 1.2 understands alike: block mappings and sequences indented by two
/// spaces, `[a, b]` for scalars only, `{}` for an empty mapping, scalars on one line, plain or in double quotes with JSON's escapes.
/// No anchors, tags, comments, block scalars or single quotes.
public enum OpenAPIYAML {
    /// The text of a document; ends in a newline.
    public static func render(_ document: OpenAPIDocument) -> String {
        var writer = YAMLWriter()
        writer.write(document)
        return writer.text
    }
}
