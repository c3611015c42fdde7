public import Diagnostics
public import Spec

/// Finds the plugins that a spec names, checks their options and whether they can stand together, and puts them in order.
public struct PluginResolver {
    /// What came of the plugins of a spec.
    public struct Outcome: Sendable {
        /// The plugins; nil where something is wrong.
        public var selection: PluginSelection?
        /// What the spec says wrongly of them.
        public var specDiagnostics: Diagnostics
        /// What is wrong with the plugins themselves.
        public var pluginDiagnostics: Diagnostics
    }

    private let catalog: PluginCatalog
    private var spec = Diagnostics()
    private var plugin = Diagnostics()

    /// The plugins of a document.
    public static func resolve(_ document: SpecDocument, in catalog: PluginCatalog) -> Outcome {
        var resolver = PluginResolver(catalog: catalog)
        let members = document.plugins.compactMap { resolver.member($0) }
        if members.count == document.plugins.count { resolver.checkCompany(members) }
        let ordered = resolver.hasErrors ? nil : resolver.ordered(members)
        return Outcome(
            selection: ordered.map { PluginSelection($0) },
            specDiagnostics: resolver.spec,
            pluginDiagnostics: resolver.plugin
        )
    }

    private init(catalog: PluginCatalog) {
        self.catalog = catalog
    }

    private var hasErrors: Bool { spec.hasErrors || plugin.hasErrors }

    private mutating func member(_ declaration: PluginDeclaration) -> PluginSelection.Member? {
        guard let folder = catalog.folder(declaration.name.value) else {
            let nearest = nearestSpelling(to: declaration.name.value, among: catalog.names)
            spec.error(
                "E1401",
                at: declaration.name.location,
                "there is no plugin `\(declaration.name.value)`",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "`strata plugin list` shows all that can be named here"
            )
            return nil
        }
        do {
            let pack = try PluginPack(folder)
            let options = OptionCheck.options(declaration.options, of: declaration.name, pack.manifest.options, &spec)
            return PluginSelection.Member(pack: pack, location: declaration.name.location, options: options, written: declaration.options)
        } catch {
            plugin.append(error.diagnostics)
            return nil
        }
    }

    // MARK: Company

    private mutating func checkCompany(_ members: [PluginSelection.Member]) {
        for member in members {
            for name in member.pack.manifest.requires where !members.contains(where: { $0.answersTo.contains(name.value) }) {
                spec.error(
                    "E1405",
                    at: member.location,
                    "the plugin `\(member.name)` needs `\(name.value)`, which no plugin of this spec provides",
                    hint: hint(for: name.value)
                )
            }
            for name in member.pack.manifest.conflicts {
                for other in members where other.name != member.name && other.answersTo.contains(name.value) {
                    spec.error(
                        "E1406",
                        at: member.location,
                        "the plugins `\(member.name)` and `\(other.name)` cannot stand together",
                        hint: "leave out one of the two",
                        related: [Diagnostic.Related(location: other.location, message: "the other one")]
                    )
                }
            }
        }
    }

    /// Plugins that would provide what is missing. One that cannot be read is not offered.
    private func hint(for capability: String) -> String {
        let providers = catalog.folders.filter { folder in
            if folder.name == capability { return true }
            do { return try PluginPack(folder).manifest.provides.contains(capability) } catch { return false }
        }
        if providers.isEmpty { return "no plugin that is known here provides it" }
        return "add \(providers.map { "`\($0.name)`" }.joined(separator: " or ")) to `plugins`"
    }

    // MARK: Order

    /// Each plugin behind those that it requires or comes after; where that leaves a choice, as the spec has them.
    private mutating func ordered(_ members: [PluginSelection.Member]) -> [PluginSelection.Member]? {
        var rest = members
        var ordered: [PluginSelection.Member] = []
        while !rest.isEmpty {
            guard let index = rest.firstIndex(where: { candidate in !rest.contains { $0.name != candidate.name && candidate.follows($0) } })
            else {
                let circle = rest.map { "`\($0.name)`" }.joined(separator: ", ")
                plugin.error(
                    "E1417",
                    at: rest[0].pack.manifest.name.location,
                    "these plugins wait for each other: \(circle)",
                    hint: "leave one of their `after` or `requires` out"
                )
                return nil
            }
            ordered.append(rest.remove(at: index))
        }
        return ordered
    }
}

extension PluginSelection.Member {
    /// Whether it takes effect behind another one.
    func follows(_ other: PluginSelection.Member) -> Bool {
        (pack.manifest.after + pack.manifest.requires).contains { other.answersTo.contains($0.value) }
    }
}
