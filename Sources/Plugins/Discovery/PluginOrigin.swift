/// Where a plugin was found. Of plugins with the same name the one nearest to the project counts.
public enum PluginOrigin: String, Sendable, Hashable, CaseIterable {
    /// In `.strata/plugins` beside the spec.
    case project
    /// In the folder that `--plugins` names.
    case house
    /// In Strata itself.
    case builtIn = "built-in"
}
