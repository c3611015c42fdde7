import Spec

/// The spec language, for editors.
public enum SpecLanguage {
    /// Its JSON Schema, draft 07.
    public static var jsonSchema: String { SpecSchema.json() }
}
