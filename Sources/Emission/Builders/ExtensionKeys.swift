import Spec

/// The `x-…` keys of a declaration as templates read them: `x-audience` is `x.audience`.
enum ExtensionKeys {
    /// The scalar keys; lists and mappings have no text and are left out.
    static func texts(_ extensions: [ExtensionDeclaration]) -> [String: String] {
        var texts: [String: String] = [:]
        for entry in extensions {
            guard case .scalar(let text) = entry.value else { continue }
            texts[String(entry.key.value.dropFirst(2))] = text.value
        }
        return texts
    }
}
