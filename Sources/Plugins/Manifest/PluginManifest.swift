public import RelationalSchema
public import Spec

/// What a plugin says of itself: its `plugin.yaml`, typed, with the places that errors point to.
public struct PluginManifest: Sendable, Hashable {
    /// The version of the contract that this Strata reads: `plugin: 1`.
    public static let contract = "1"
    /// The file's name in a plugin's folder.
    public static let fileName = "plugin.yaml"

    /// `name`, in kebab-case; also the folder's.
    public var name: Located<String>
    /// `version`, for people.
    public var version: String
    /// `summary`: what it adds, in a sentence.
    public var summary: String
    /// `provides`: capabilities that other plugins and the spec may need, such as `auth`.
    public var provides: [String] = []
    /// `requires`: plugins or capabilities without which it does not work.
    public var requires: [Located<String>] = []
    /// `conflicts`: plugins or capabilities beside which it does not work.
    public var conflicts: [Located<String>] = []
    /// `after`: plugins or capabilities that come before it where they are there; what it requires comes before it anyway.
    public var after: [Located<String>] = []
    /// `options`: what the spec may say under its name.
    public var options = OptionSchema.noOptions
    /// `templates`: files that it adds.
    public var templates: [TemplateEntry] = []
    /// `overrides`: built-in templates that it replaces, by their path; the text stands in its folder `Overrides`.
    public var overrides: [Located<String>] = []
    /// `modules`: Swift targets in its folder `Platform/Sources`.
    public var modules: [ModuleEntry] = []
    /// `packages`: Swift packages that they need.
    public var packages: [PackageEntry] = []
    /// `systemLibraries`: C libraries that they need.
    public var systemLibraries: [SystemLibraryEntry] = []
    /// `configuration`: what the service reads at its start.
    public var configuration: [ConfigurationEntry] = []
    /// `middleware`: what stands between the server and the controllers.
    public var middleware: [MiddlewareEntry] = []
    /// `slots`: pieces for built-in files.
    public var snippets: [SnippetEntry] = []
    /// `tables`: tables of its own.
    public var tables: [TableEntry] = []
    /// `openapi`: a file with what it adds to the document.
    public var openAPI: Located<String>?
    /// `command`: the program that answers for it, and its arguments; nil for a plugin of data alone.
    public var command: [Located<String>]?
    /// `timeout`: how many seconds the program may take for an answer; nil for the usual ten.
    public var timeout: Int?

    /// Creates the manifest of a plugin that adds nothing.
    public init(name: Located<String>, version: String, summary: String) {
        self.name = name
        self.version = version
        self.summary = summary
    }
}

/// A file that a plugin adds for the service, or for each entity, enum or value object.
public struct TemplateEntry: Sendable, Hashable {
    /// Its name within the plugin: `tests`.
    public var id: Located<String>
    /// What it is rendered for: `service`, `entity`, `enumeration`, `value`.
    public var scope: Scope
    /// Its file below the plugin's folder `Templates`.
    public var source: Located<String>
    /// Where its output goes: a template, too.
    public var output: Located<String>
    /// The flag of its context without which there is no such file.
    public var condition: Located<String>?
    /// Who owns the output.
    public var ownership: Ownership

    /// What a template is rendered for.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        case service, entity, enumeration, value
    }

    /// Who owns a file: see the ownership classes of generated files.
    public enum Ownership: String, Sendable, Hashable, CaseIterable {
        case merged, once, derived
    }
}

/// A Swift target that a plugin brings, beside the Platform's.
public struct ModuleEntry: Sendable, Hashable {
    /// Its name, which begins with `Platform`, and that of its folder.
    public var name: Located<String>
    /// What it depends on.
    public var dependencies: [Located<TargetDependency>]
    /// Which of the service's own targets may import it.
    public var users: [Located<ServiceTarget>]
}

/// A target that another one needs.
public enum TargetDependency: Sendable, Hashable {
    /// A target of the same package: `PlatformHTTP`.
    case target(String)
    /// A product of another package: `JWTKit of jwt-kit`.
    case product(String, package: String)
}

/// A target of the service itself.
public enum ServiceTarget: String, Sendable, Hashable, CaseIterable {
    /// The executable.
    case app
    /// The service's module.
    case service
    /// Its tests.
    case tests
}

/// A Swift package that the modules of a plugin need.
public struct PackageEntry: Sendable, Hashable {
    /// Its identity: `jwt-kit`.
    public var name: Located<String>
    /// Where it is: an `https` address.
    public var url: Located<String>
    /// The least version; the next major one is too new.
    public var from: Located<String>
}

/// A C library that the modules of a plugin need, with a module map in its folder `Platform/Sources/NAME`.
public struct SystemLibraryEntry: Sendable, Hashable {
    /// The target's name: `CHiredis`.
    public var name: Located<String>
    /// Its name for `pkg-config`.
    public var pkgConfig: Located<String>
    /// The package of Debian that has its headers.
    public var apt: Located<String>
    /// The formula of Homebrew.
    public var brew: Located<String>
}

/// A value that the service reads from its environment at its start.
public struct ConfigurationEntry: Sendable, Hashable {
    /// Its name: `CORS_ORIGINS`.
    public var key: Located<String>
    /// What it holds.
    public var kind: Kind
    /// What counts where it is not set: a literal, or the value of an option; nil where it may be absent.
    public var standard: Standard?
    /// The least number.
    public var minimum: Int?
    /// The greatest number.
    public var maximum: Int?
    /// What a text, or each text of a list, matches.
    public var pattern: Located<String>?
    /// Whether it is never shown.
    public var isSecret: Bool
    /// Whether production does not start without it.
    public var isRequired: Bool
    /// What it is, in a sentence.
    public var summary: String

    /// What a value holds.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case string, integer, boolean, list
    }

    /// What counts where a value is not set.
    public enum Standard: Sendable, Hashable {
        /// A text, as it would stand in the environment.
        case literal(Located<String>)
        /// What an option of the plugin says.
        case option(Located<String>)
    }
}

/// Middleware, and the phase that it stands in.
public struct MiddlewareEntry: Sendable, Hashable {
    /// The phase.
    public var phase: Located<MiddlewarePhase>
    /// The modules that its expression needs.
    public var imports: [Located<String>]
    /// A template of the Swift expression that makes it.
    public var value: Located<String>
}

/// A piece for a slot of a built-in file.
public struct SnippetEntry: Sendable, Hashable {
    /// The slot.
    public var slot: Located<Slot>
    /// The modules that it needs.
    public var imports: [Located<String>]
    /// A template of its lines.
    public var text: Located<String>
}

/// A table of a plugin's own, which joins the migrations.
public struct TableEntry: Sendable, Hashable {
    /// Its name: `login_attempts`.
    public var name: Located<String>
    /// Its columns, the key first.
    public var columns: [ColumnEntry]
    /// The columns of its primary key.
    public var key: [Located<String>]
    /// What no two rows share.
    public var uniques: [[Located<String>]]
    /// What is fast.
    public var indexes: [[Located<String>]]
}

/// A column of a plugin's table.
public struct ColumnEntry: Sendable, Hashable {
    /// Its name.
    public var name: Located<String>
    /// A type as in a field's line: `string(120)`, `int`, `uuid`, `timestamp`, …
    public var type: Located<String>
    /// What it leads to: the name of an entity, or of a plugin's table.
    public var references: Located<String>?
    /// What happens to the row when that one goes; `cascade` where nothing is said.
    public var onDelete: Located<ForeignKey.DeleteRule>?
}
