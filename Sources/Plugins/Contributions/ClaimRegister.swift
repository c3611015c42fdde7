import Diagnostics

/// Who has what: a place that two plugins want is reported with both of them.
struct ClaimRegister {
    /// The clashes.
    private(set) var diagnostics = Diagnostics()
    private var owners: [String: (plugin: String, location: SourceLocation)] = [:]
    private var reserved: Set<String> = []

    /// Keeps a place for Strata itself.
    mutating func reserve(_ kind: String, _ name: String) {
        reserved.insert("\(kind) \(name)")
    }

    /// Gives a place to a plugin; false, with a report, if somebody has it.
    mutating func claim(_ kind: String, _ name: String, for plugin: String, at location: SourceLocation) -> Bool {
        let place = "\(kind) \(name)"
        if reserved.contains(place) {
            report(kind, name, for: plugin, at: location, against: nil)
            return false
        }
        if let owner = owners[place] {
            report(kind, name, for: plugin, at: location, against: owner)
            return false
        }
        owners[place] = (plugin, location)
        return true
    }

    /// Reports a place that a plugin wants and another one, or Strata, has.
    mutating func report(
        _ kind: String,
        _ name: String,
        for plugin: String,
        at location: SourceLocation,
        against owner: (plugin: String, location: SourceLocation)?
    ) {
        let other = owner.map { $0.plugin == plugin ? "itself" : "the plugin `\($0.plugin)`" } ?? "Strata itself"
        diagnostics.error(
            "E1420",
            at: location,
            "the plugin `\(plugin)` brings \(kind) `\(name)`, which \(other) brings, too",
            hint: "rename it in one of the two, or leave one of them out of `plugins`",
            related: owner.map { [Diagnostic.Related(location: $0.location, message: "brought here by `\($0.plugin)`")] } ?? []
        )
    }
}
