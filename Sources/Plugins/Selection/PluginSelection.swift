public import Diagnostics
public import Spec

/// The plugins of a spec, in the order in which they take effect.
public struct PluginSelection: Sendable {
    /// One plugin of a spec.
    public struct Member: Sendable {
        /// The plugin.
        public var pack: PluginPack
        /// Where the spec names it.
        public var location: SourceLocation
        /// Its options, checked, with all defaults.
        public var options: OptionValue
        /// Its options as the spec has them, for the places of what is said of them.
        public var written: SpecValue

        /// The plugin's name.
        public var name: String { pack.name }
        /// What it is called by those who require it: its name, and what it provides.
        public var answersTo: Set<String> { Set(pack.manifest.provides).union([name]) }
    }

    /// The plugins.
    public var members: [Member]

    /// Creates a selection.
    public init(_ members: [Member]) {
        self.members = members
    }

    /// No plugins.
    public static let none = PluginSelection([])

    /// What the plugins provide together.
    public var capabilities: Set<String> { Set(members.flatMap(\.pack.manifest.provides)) }
}
