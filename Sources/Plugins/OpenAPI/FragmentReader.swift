import Diagnostics
import OpenAPI
import Spec

/// Reads what a plugin adds to the OpenAPI document, strictly: what would not be written is refused.
struct FragmentReader {
    var tree = TreeReader()

    /// The fragment that a tree holds.
    static func read(_ root: SpecValue) throws(DiagnosticFailure) -> OpenAPIFragment {
        var reader = FragmentReader()
        let fragment = reader.fragment(root)
        if reader.tree.diagnostics.hasErrors { throw DiagnosticFailure(reader.tree.diagnostics) }
        return fragment
    }

    private mutating func fragment(_ root: SpecValue) -> OpenAPIFragment {
        var fragment = OpenAPIFragment()
        let keys = ["tags", "paths", "components", "responses", "security"]
        guard let entries = tree.entries(root, of: "an OpenAPI fragment", keys: keys) else { return fragment }
        fragment.tags = tree.list(entries["tags"]).compactMap { tag($0) }
        fragment.paths = pairs(entries["paths"]) { $0.path($1) }
        if let components = entries["components"] { fragment.components = self.components(components.value) }
        fragment.responses = responses(entries["responses"])
        fragment.security = security(entries["security"]) ?? []
        return fragment
    }

    mutating func pairs<Value>(_ entry: SpecEntry?, _ read: (inout FragmentReader, SpecEntry) -> Value?) -> [Value] {
        guard let entry, let pairs = tree.map(entry.value, of: "`\(entry.key.value)`") else { return [] }
        return pairs.compactMap { read(&self, $0) }
    }

    private mutating func tag(_ value: SpecValue) -> OpenAPIDocument.Tag? {
        guard let entries = tree.entries(value, of: "a tag", keys: ["name", "description"], required: ["name"]),
            let name = tree.text(entries["name"])
        else { return nil }
        return OpenAPIDocument.Tag(name: name.value, description: tree.text(entries["description"])?.value)
    }

    // MARK: Paths

    private mutating func path(_ entry: SpecEntry) -> OpenAPIDocument.PathItem? {
        let methods = ["get", "post", "put", "patch", "delete"]
        guard let entries = tree.entries(entry.value, of: "the path `\(entry.key.value)`", keys: ["parameters"] + methods) else {
            return nil
        }
        tree.require(entry.key, entry.key.value.hasPrefix("/"), "a path begins with a slash")
        return OpenAPIDocument.PathItem(
            path: entry.key.value,
            parameters: tree.list(entries["parameters"]).compactMap { parameter($0) },
            operations: methods.compactMap { method in entries[method].flatMap { operation($0.value, method) } }
        )
    }

    private mutating func operation(_ value: SpecValue, _ method: String) -> OpenAPIDocument.Operation? {
        let keys = ["operationId", "summary", "description", "tags", "parameters", "requestBody", "responses", "security"]
        let required = ["operationId", "summary", "tags", "responses"]
        guard let entries = tree.entries(value, of: "an operation", keys: keys, required: required),
            let name = tree.text(entries["operationId"]), let summary = tree.text(entries["summary"])
        else { return nil }
        var operation = OpenAPIDocument.Operation(
            method: method,
            operationID: name.value,
            summary: summary.value,
            description: tree.text(entries["description"])?.value,
            tag: tree.texts(entries["tags"]).first?.value ?? "",
            parameters: tree.list(entries["parameters"]).compactMap { parameter($0) },
            responses: responses(entries["responses"])
        )
        if let body = entries["requestBody"], let parts = tree.entries(body.value, of: "a request body", keys: ["required", "content"]) {
            operation.isBodyRequired = parts["required"] == nil ? false : tree.flag(parts["required"])
            operation.requestBody = content(parts["content"])
        }
        operation.isOfEntity = false
        operation.security = security(entries["security"]) ?? []
        return operation
    }

    mutating func parameter(_ value: SpecValue) -> OpenAPIDocument.Referenced<OpenAPIDocument.Parameter>? {
        if let name = reference(value, "parameters") { return .component(name) }
        return declaredParameter(value).map { .inline($0) }
    }

    mutating func declaredParameter(_ value: SpecValue) -> OpenAPIDocument.Parameter? {
        let keys = ["name", "in", "description", "required", "schema"]
        guard let entries = tree.entries(value, of: "a parameter", keys: keys, required: ["name", "in", "schema"]),
            let name = tree.text(entries["name"]), let schema = entries["schema"],
            let place = tree.word(entries["in"], OpenAPIDocument.Parameter.Location.self)
        else { return nil }
        return OpenAPIDocument.Parameter(
            name: name.value,
            location: place.value,
            description: tree.text(entries["description"])?.value ?? name.value,
            isRequired: tree.flag(entries["required"]),
            schema: self.schema(schema.value)
        )
    }

    mutating func content(_ entry: SpecEntry?) -> [OpenAPIDocument.MediaType] {
        pairs(entry) { reader, entry in
            guard let parts = reader.tree.entries(entry.value, of: "a media type", keys: ["schema"], required: ["schema"]),
                let schema = parts["schema"]
            else { return nil }
            return OpenAPIDocument.MediaType(entry.key.value, reader.schema(schema.value))
        }
    }

    /// The name in `$ref: "#/components/KIND/NAME"`, if that is what stands there.
    mutating func reference(_ value: SpecValue, _ kind: String) -> String? {
        guard case .map(let entries, _) = value, let entry = entries.first(where: { $0.key.value == "$ref" }),
            let text = tree.text(entry)
        else { return nil }
        let prefix = "#/components/\(kind)/"
        let isFine = text.value.hasPrefix(prefix) && entries.count == 1
        tree.require(
            text,
            isFine,
            "`\(text.value)` is no reference to \(kind)",
            hint: "write $ref: \"\(prefix)Name\" and nothing beside it"
        )
        return String(text.value.dropFirst(prefix.count))
    }
}
