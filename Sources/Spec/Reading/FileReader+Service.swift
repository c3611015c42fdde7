import Diagnostics

extension FileReader {
    /// `service:`.
    mutating func service(_ pair: YAMLPair) -> ServiceDeclaration? {
        guard let keys = keys(of: pair, .service) else { return nil }
        guard let name = keys["name"] else {
            error("E0203", at: pair.key.location, "`service` needs a `name`", hint: "add name: Bookstore")
            return nil
        }
        guard let text = text(name) else { return nil }
        checkType(text)
        return ServiceDeclaration(
            name: text,
            description: keys["description"].flatMap { self.text($0) },
            version: keys["version"].flatMap { version($0) }
        )
    }

    private mutating func version(_ pair: YAMLPair) -> Located<String>? {
        guard let text = text(pair) else { return nil }
        let parts = text.value.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy {
            (1...6).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && ($0 == "0" || $0.first != "0")
        }
        guard parts.count == 3, isNumber, parts[0] != "0" else {
            let hint =
                parts.count < 3 && isNumber && parts[0] != "0"
                ? "write \(text.value)\(String(repeating: ".0", count: 3 - parts.count))"
                : "write 1.0.0; the first number, from 1, gives the path prefix /v1"
            error("E0211", at: text.location, "`\(text.value)` is not a version of three numbers", hint: hint)
            return nil
        }
        return text
    }

    /// `api:`.
    mutating func api(_ pair: YAMLPair) -> APIDeclaration {
        var api = APIDeclaration()
        guard let keys = keys(of: pair, .api) else { return api }
        api.overlay = keys["overlay"].flatMap { text($0) }
        guard let pagination = keys["pagination"], let sizes = self.keys(of: pagination, .pagination) else { return api }
        api.defaultLimit = sizes["default"].flatMap { number($0, in: 1...10_000) }
        api.maximumLimit = sizes["max"].flatMap { number($0, in: 1...10_000) }
        if let limit = api.defaultLimit, let most = api.maximumLimit, limit.value > most.value {
            error(
                "E0210",
                at: limit.location,
                "the default page of \(limit.value) is larger than the most, \(most.value)",
                hint: "lower default, or raise max"
            )
        }
        return api
    }

    /// `database:`, one or several.
    mutating func databases(_ pair: YAMLPair) -> [Located<String>] {
        let known = ["sqlite", "postgres"]
        let names: [Located<String>]
        if case .list(let items) = pair.value.content {
            names = texts(items, of: pair.key)
            if items.isEmpty { error("E0214", at: pair.value.location, "this list is empty", hint: "write database: sqlite") }
        } else {
            names = text(pair).map { [$0] } ?? []
        }
        return names.compactMap { word($0, of: "database", among: known, foreign: ForeignSpellings.databases) }
    }

    /// `plugins:`.
    mutating func plugins(_ pair: YAMLPair) -> [PluginDeclaration] {
        if case .list = pair.value.content {
            error(
                "E0204",
                at: pair.value.location,
                "`plugins` is a mapping of names to options, not a list",
                hint: "write plugins: { auth-jwt: {} }"
            )
            return []
        }
        guard let pairs = mapping(pair, of: "plugins") else { return [] }
        return pairs.map { entry in
            if !Names.isKebab(entry.key.value) {
                error("E0605", at: entry.key.location, "`\(entry.key.value)` is not written kebab-case", hint: "write it as in auth-jwt")
            }
            let options = entry.value.isAbsent ? SpecValue.map([], at: entry.key.location) : tree(entry.value)
            if case .map = options { return PluginDeclaration(name: entry.key, options: options) }
            error(
                "E0204",
                at: entry.value.location,
                "the options of `\(entry.key.value)` are a mapping",
                hint: "write \(entry.key.value): { option: value }"
            )
            return PluginDeclaration(name: entry.key, options: .map([], at: entry.value.location))
        }
    }

    /// `auth:`.
    mutating func auth(_ pair: YAMLPair) -> AuthDeclaration? {
        guard let keys = keys(of: pair, .auth) else { return nil }
        var auth = AuthDeclaration(location: pair.key.location)
        auth.principal = keys["principal"].flatMap { text($0) }
        auth.login = keys["login"].flatMap { text($0) }
        auth.tenant = keys["tenant"].flatMap { text($0) }
        auth.roles = keys["roles"].flatMap { texts($0, example: "[editor]") } ?? []
        auth.scopes = keys["scopes"].flatMap { texts($0, example: "[books:read]") } ?? []
        for role in auth.roles { checkMember(role) }
        for scope in auth.scopes where !Names.isScope(scope.value) {
            error("E0605", at: scope.location, "`\(scope.value)` is not the name of a scope", hint: "write it as in books:read")
        }
        if let principal = auth.principal { checkType(principal) }
        return auth
    }
}
