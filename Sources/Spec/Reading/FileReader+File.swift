import Diagnostics

extension FileReader {
    /// Reads the tree of a whole file; `isImported` leaves to the spec itself what only it may say.
    mutating func file(_ root: YAMLNode, isImported: Bool) -> FileContent {
        let start = SourceLocation(file: root.location.file, line: 1, column: 1)
        var content = FileContent(document: SpecDocument(service: ServiceDeclaration(name: Located("Service", at: start))))
        guard case .map(let pairs) = root.content else {
            if case .refused = root.content {
            } else {
                error("E0204", at: root.location, "a spec is a mapping, not \(root.kindInWords)", hint: "begin with `strata: 1`")
            }
            content.isHopeless = true
            return content
        }
        guard hasKnownVersion(pairs, start) else {
            content.isHopeless = true
            return content
        }
        let allowed = isImported ? pairs.filter { isAllowedInImport($0.key) } : pairs
        let keys = keys(of: allowed, .spec)
        if isImported == false { readOwn(keys, start, into: &content.document) }
        content.document.enums = keys["enums"].map { enums($0) } ?? []
        content.document.values = keys["values"].map { values($0) } ?? []
        content.document.mixins = keys["mixins"].map { entities($0, .mixin) } ?? []
        content.document.entities = keys["entities"].map { entities($0, .entity) } ?? []
        content.imports = keys["imports"].flatMap { texts($0, example: "[orders.yaml]") } ?? []
        return content
    }

    private mutating func readOwn(_ keys: Keys, _ start: SourceLocation, into document: inout SpecDocument) {
        if let pair = keys["service"] {
            document.service = service(pair) ?? document.service
        } else {
            error("E0203", at: start, "`service` is missing", hint: "add service: { name: Bookstore }")
        }
        document.api = keys["api"].map { api($0) } ?? document.api
        document.databases = keys["database"].map { databases($0) } ?? []
        document.plugins = keys["plugins"].map { plugins($0) } ?? []
        document.auth = keys["auth"].flatMap { auth($0) }
        document.access = keys["access"].flatMap { accessDeclaration($0) }
        document.house = keys["house"].map { Located(tree($0.value), at: $0.key.location) }
        document.migrations = keys["migrations"].map { Located(tree($0.value), at: $0.key.location) }
        document.extensions = keys.extensions
    }

    private mutating func hasKnownVersion(_ pairs: [YAMLPair], _ start: SourceLocation) -> Bool {
        guard let pair = pairs.first(where: { $0.key.value == "strata" }) else {
            error("E0203", at: start, "`strata: 1` is missing", hint: "begin every file with `strata: 1`, the version of the language")
            return true
        }
        guard let version = text(pair) else { return true }
        guard version.value != "1" else { return true }
        error(
            "E0206",
            at: version.location,
            "version `\(version.value)` of the language is not known here",
            hint: "write strata: 1, or use a later Strata"
        )
        return false
    }

    private mutating func isAllowedInImport(_ key: Located<String>) -> Bool {
        let isOfSpec = KeyTable.spec.keys.contains(key.value) && !KeyTable.importedKeys.contains(key.value) || key.value.hasPrefix("x-")
        if isOfSpec {
            let hint = "an imported file holds enums, values, mixins, entities and imports"
            error("E0125", at: key.location, "`\(key.value)` stands in the spec itself, not in a file that it imports", hint: hint)
        }
        return !isOfSpec
    }
}
