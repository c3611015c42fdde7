public import Diagnostics
public import OpenAPI
public import RelationalSchema

/// Something that a plugin brings, and which one.
public struct Brought<Value: Sendable>: Sendable {
    /// What it is.
    public var value: Value
    /// The plugin's name.
    public var plugin: String
    /// Where the plugin says so.
    public var location: SourceLocation

    /// Creates it.
    public init(_ value: Value, by plugin: String, at location: SourceLocation) {
        self.value = value
        self.plugin = plugin
        self.location = location
    }
}

/// All that the plugins of a spec add to its service, checked to fit together: emission reads it and asks no plugin any more.
///
/// What has no order of its own (modules, packages, configuration keys, tables) is sorted by name, so that the order of plugins in a
/// spec shows only where it means something: among the pieces of one slot, and the middleware of one phase.
public struct Contributions: Sendable {
    /// Templates of new files, with their texts.
    public var templates: [Brought<ContributedTemplate>] = []
    /// Texts in the place of built-in templates, by the template's path.
    public var overrides: [Brought<ContributedOverride>] = []
    /// Pieces of slots, in the order of the plugins.
    public var snippets: [Brought<SnippetEntry>] = []
    /// Middleware, by phase and then in the order of the plugins.
    public var middleware: [Brought<MiddlewareEntry>] = []
    /// Swift targets, by name.
    public var modules: [Brought<ModuleEntry>] = []
    /// Swift packages, by name; those that a service has anyway are left out.
    public var packages: [Brought<PackageEntry>] = []
    /// C libraries, by name.
    public var systemLibraries: [Brought<SystemLibraryEntry>] = []
    /// Configuration keys, by name, their defaults as texts.
    public var configuration: [Brought<ContributedKey>] = []
    /// Tables that join the migrations, by name.
    public var tables: [Brought<Table>] = []
    /// What is added to the OpenAPI document, by plugin.
    public var openAPI: [Brought<OpenAPIFragment>] = []
    /// Changes of rendered files, in the order of the plugins.
    public var patches: [Brought<ContributedPatch>] = []
    /// Files that are written as they are: those of the modules, and those that executable plugins make.
    public var files: [Brought<ContributedFile>] = []
    /// What executable plugins have to say beside errors.
    public var reports = Diagnostics()
    /// The options of each plugin, for its templates.
    public var options: [String: PluginOptions] = [:]

    /// Nothing.
    public static let none = Contributions()

    /// Creates contributions of nothing.
    public init() {}
}

/// A template of a plugin with its text.
public struct ContributedTemplate: Sendable, Hashable {
    /// What the manifest says of it.
    public var entry: TemplateEntry
    /// The file as errors show it.
    public var path: String
    /// The text.
    public var text: String
}

/// A text in the place of a built-in template.
public struct ContributedOverride: Sendable, Hashable {
    /// The path of the built-in template.
    public var name: String
    /// The file as errors show it.
    public var path: String
    /// The text.
    public var text: String
}

/// A configuration key with its default.
public struct ContributedKey: Sendable, Hashable {
    /// What the manifest says of it.
    public var entry: ConfigurationEntry
    /// What counts where it is not set, as it would stand in the environment; nil where it may be absent.
    public var standard: String?
}

/// A file that is written as it is.
public struct ContributedFile: Sendable, Hashable {
    /// Its path below the service's folder.
    public var path: String
    /// Its text.
    public var text: String
    /// Who owns it.
    public var ownership: TemplateEntry.Ownership
}

/// A change of a file that Strata has rendered.
public struct ContributedPatch: Sendable, Hashable {
    /// The file's path below the service's folder.
    public var path: String
    /// What stands there, exactly once.
    public var find: String
    /// What takes its place.
    public var replacement: String
}

/// The options of a plugin, and what they may be.
public struct PluginOptions: Sendable, Hashable {
    /// What they may be.
    public var schema: OptionSchema
    /// What they are.
    public var values: OptionValue
}
