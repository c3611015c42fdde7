import Diagnostics
import Spec

/// Settles what stands at the top of a spec: the service's names and version, page sizes, databases.
enum ServiceIdentityResolver {
    /// The most rows that a page may be allowed to have.
    static let largestPage = 1000

    /// The names and the version of a service.
    static func resolve(_ declaration: ServiceDeclaration, module: String, _ diagnostics: inout Diagnostics) -> ServiceIdentity {
        NameShape.checkType(declaration.name, &diagnostics)
        let words = Words(declaration.name.value)
        let version = declaration.version ?? Located("1.0.0", at: declaration.name.location)
        return ServiceIdentity(
            name: declaration.name.value,
            module: module,
            package: words.kebabCase,
            databaseFile: words.kebabCase,
            description: declaration.description?.value,
            version: version.value,
            pathPrefix: "/v\(major(of: version, &diagnostics))"
        )
    }

    /// Page sizes within their bounds.
    static func pagination(_ api: APIDeclaration, _ diagnostics: inout Diagnostics) -> Pagination {
        let maximum = api.maximumLimit?.value ?? max(Pagination().maximumLimit, min(api.defaultLimit?.value ?? 0, largestPage))
        let limit = api.defaultLimit?.value ?? min(Pagination().defaultLimit, maximum)
        if let written = api.maximumLimit, !(1...largestPage).contains(written.value) {
            diagnostics.error("E0423", at: written.location, "\(written.value) is no page size", hint: "it goes from 1 to \(largestPage)")
        }
        if let written = api.defaultLimit {
            if !(1...largestPage).contains(written.value) {
                diagnostics.error(
                    "E0423",
                    at: written.location,
                    "\(written.value) is no page size",
                    hint: "it goes from 1 to \(largestPage)"
                )
            } else if limit > maximum {
                let hint = "lower it, or raise `max`"
                diagnostics.error("E0423", at: written.location, "the default page size \(limit) is above max \(maximum)", hint: hint)
            }
        }
        return Pagination(defaultLimit: limit, maximumLimit: maximum)
    }

    /// The databases, SQLite where none is named.
    static func databases(_ written: [Located<String>], _ diagnostics: inout Diagnostics) -> [DatabaseKind] {
        var kinds: [DatabaseKind] = []
        for name in written {
            guard let kind = DatabaseKind(rawValue: name.value) else {
                let known = DatabaseKind.allCases.map(\.rawValue)
                let hint = Suggestion.hint(for: name.value, in: known, otherwise: "there are \(known.joined(separator: ", "))")
                diagnostics.error("E0424", at: name.location, "unknown database `\(name.value)`", hint: hint)
                continue
            }
            if kinds.contains(kind) {
                diagnostics.error("E0424", at: name.location, "`\(name.value)` stands here twice", hint: "take one of them out")
            } else {
                kinds.append(kind)
            }
        }
        return kinds.isEmpty ? [.sqlite] : kinds
    }

    private static func major(of version: Located<String>, _ diagnostics: inout Diagnostics) -> String {
        let parts = version.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isVersion = parts.count == 3 && parts.allSatisfy { LiteralParser.isNumber($0, decimals: false) && !$0.hasPrefix("-") }
        guard isVersion, let major = parts.first else {
            diagnostics.error(
                "E0613",
                at: version.location,
                "`\(version.value)` is not a version",
                hint: "write three numbers, such as 1.2.0"
            )
            return "1"
        }
        return major
    }
}
