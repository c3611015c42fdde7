import Spec

/// Settles what stands at the top of a spec, whose words and numbers the reader has checked.
enum ServiceIdentityResolver {
    /// The names and the version of a service.
    static func identity(_ declaration: ServiceDeclaration, module: String) -> ServiceIdentity {
        let words = Words(declaration.name.value)
        let version = declaration.version?.value ?? "1.0.0"
        return ServiceIdentity(
            name: declaration.name.value,
            module: module,
            package: words.kebabCase,
            databaseFile: words.kebabCase,
            description: declaration.description?.value,
            version: version,
            pathPrefix: "/v\(version.prefix { $0 != "." })"
        )
    }

    /// Page sizes; where only one of the two is written, the other makes room for it.
    static func pagination(_ api: APIDeclaration) -> Pagination {
        let usual = Pagination()
        let maximum = api.maximumLimit?.value ?? max(usual.maximumLimit, api.defaultLimit?.value ?? 0)
        return Pagination(defaultLimit: api.defaultLimit?.value ?? min(usual.defaultLimit, maximum), maximumLimit: maximum)
    }

    /// The databases in the order written, SQLite where none is named.
    static func databases(_ written: [Located<String>]) -> [DatabaseKind] {
        let kinds = written.compactMap { DatabaseKind(rawValue: $0.value) }
        return kinds.isEmpty ? [.sqlite] : kinds
    }
}
