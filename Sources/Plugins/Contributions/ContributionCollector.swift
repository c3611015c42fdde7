public import Diagnostics
public import ServiceModel
import Spec

/// Puts together what the plugins of a selection bring, and reports where two of them want different things in one place.
public struct ContributionCollector {
    var result = Contributions()
    var diagnostics = Diagnostics()
    var register = ClaimRegister()

    /// All that the plugins add to a service, executable ones asked.
    ///
    /// - Parameter strataVersion: what executable plugins are told.
    /// - Throws: every clash, every file or name that is not there, and the first executable plugin that fails.
    public static func collect(
        _ selection: PluginSelection,
        for model: ServiceModel,
        strataVersion: String
    ) throws(DiagnosticFailure) -> Contributions {
        if selection.members.isEmpty { return .none }
        let answers = try ExternalContributions.ask(selection, model, strataVersion: strataVersion)
        var collector = ContributionCollector()
        for member in selection.members {
            collector.add(member)
            if let answer = answers[member.name] { collector.add(answer, of: member) }
        }
        collector.checkDependencies()
        collector.addTables(of: selection, model)
        collector.addFragments(of: selection, model)
        collector.sort()
        collector.diagnostics.append(collector.register.diagnostics)
        if collector.diagnostics.hasErrors { throw DiagnosticFailure(collector.diagnostics) }
        collector.result.reports = collector.diagnostics
        return collector.result
    }

    private init() {
        for name in BuiltInNames.targets { register.reserve("the module", name) }
        for name in BuiltInNames.configurationKeys { register.reserve("the configuration key", name) }
    }

    private mutating func add(_ member: PluginSelection.Member) {
        let manifest = member.pack.manifest
        let name = member.name
        result.options[name] = PluginOptions(schema: manifest.options, values: member.options)
        for entry in manifest.templates { addTemplate(entry, of: member) }
        for path in manifest.overrides { addOverride(path, of: member) }
        result.snippets += manifest.snippets.map { Brought($0, by: name, at: $0.slot.location) }
        result.middleware += manifest.middleware.map { Brought($0, by: name, at: $0.phase.location) }
        for entry in manifest.modules { addModule(entry, of: member) }
        for entry in manifest.packages { addPackage(entry, of: name) }
        for entry in manifest.systemLibraries { addSystemLibrary(entry, of: member) }
        for entry in manifest.configuration { addKey(entry, of: member) }
    }

    // MARK: Templates

    private mutating func addTemplate(_ entry: TemplateEntry, of member: PluginSelection.Member) {
        guard register.claim("the template", "\(member.name)/\(entry.id.value)", for: member.name, at: entry.id.location),
            let text = text("Templates/\(entry.source.value)", of: member, namedAt: entry.source.location)
        else { return }
        let template = ContributedTemplate(entry: entry, path: "\(member.pack.folder.path)/Templates/\(entry.source.value)", text: text)
        result.templates.append(Brought(template, by: member.name, at: entry.id.location))
    }

    private mutating func addOverride(_ path: Located<String>, of member: PluginSelection.Member) {
        guard register.claim("the template", path.value, for: member.name, at: path.location),
            let text = text("Overrides/\(path.value)", of: member, namedAt: path.location)
        else { return }
        let file = "\(member.pack.folder.path)/Overrides/\(path.value)"
        result.overrides.append(
            Brought(ContributedOverride(name: path.value, path: file, text: text), by: member.name, at: path.location)
        )
    }

    mutating func text(_ file: String, of member: PluginSelection.Member, namedAt place: SourceLocation) -> String? {
        do {
            return try member.pack.folder.text(file, namedAt: place)
        } catch {
            diagnostics.append(error.diagnostics)
            return nil
        }
    }

    // MARK: Modules and packages

    private mutating func addModule(_ entry: ModuleEntry, of member: PluginSelection.Member) {
        guard register.claim("the module", entry.name.value, for: member.name, at: entry.name.location) else { return }
        result.modules.append(Brought(entry, by: member.name, at: entry.name.location))
        addSources(of: entry.name, of: member)
    }

    private mutating func addSystemLibrary(_ entry: SystemLibraryEntry, of member: PluginSelection.Member) {
        guard register.claim("the module", entry.name.value, for: member.name, at: entry.name.location) else { return }
        result.systemLibraries.append(Brought(entry, by: member.name, at: entry.name.location))
        addSources(of: entry.name, of: member)
    }

    /// The files of a module, as they are.
    private mutating func addSources(of module: Located<String>, of member: PluginSelection.Member) {
        let folder = "Platform/Sources/\(module.value)"
        let paths = member.pack.folder.paths(below: folder)
        if paths.isEmpty || paths.count > PluginFolder.maximumFiles {
            diagnostics.error(
                "E1414",
                at: module.location,
                paths.isEmpty ? "the module `\(module.value)` has no files" : "the module `\(module.value)` has too many files",
                hint: "they stand in \(member.pack.folder.path)/\(folder)"
            )
        }
        for path in paths.prefix(PluginFolder.maximumFiles) {
            guard let text = text(path, of: member, namedAt: module.location) else { continue }
            let file = ContributedFile(path: String(path.dropFirst("Platform/".count)), text: text, ownership: .derived)
            result.files.append(Brought(file, by: member.name, at: module.location))
        }
    }

    /// A package that is there already, in the same version, is shared; another version of it is a clash.
    private mutating func addPackage(_ entry: PackageEntry, of plugin: String) {
        let name = entry.name.value
        if let address = BuiltInNames.packages[name] {
            if address != entry.url.value { register.report("the package", name, for: plugin, at: entry.name.location, against: nil) }
            return
        }
        if let other = result.packages.first(where: { $0.value.name.value == name }) {
            let isSame = other.value.url.value == entry.url.value && other.value.from.value == entry.from.value
            if !isSame {
                register.report("the package", name, for: plugin, at: entry.name.location, against: (other.plugin, other.location))
            }
            return
        }
        result.packages.append(Brought(entry, by: plugin, at: entry.name.location))
    }

    private mutating func checkDependencies() {
        let libraries = result.systemLibraries.map(\.value.name.value)
        let targets = BuiltInNames.targets + result.modules.map(\.value.name.value) + libraries
        let packages = BuiltInNames.packages.keys.sorted() + result.packages.map(\.value.name.value)
        for module in result.modules {
            for dependency in module.value.dependencies {
                switch dependency.value {
                case .target(let name): require(name, among: targets, "module", at: dependency.location)
                case .product(_, let package): require(package, among: packages, "package", at: dependency.location)
                }
            }
        }
        for piece in result.snippets {
            for name in piece.value.imports { requireModule(name, of: piece.plugin, among: targets) }
        }
        for piece in result.middleware {
            for name in piece.value.imports { requireModule(name, of: piece.plugin, among: targets) }
        }
    }

    /// What code of the service imports is one of its modules, or came with the toolchain.
    private mutating func requireModule(_ name: Located<String>, of plugin: String, among targets: [String]) {
        if name.value.hasPrefix("Platform") { require(name.value, among: targets, "module", at: name.location) }
    }

    private mutating func require(_ name: String, among known: [String], _ what: String, at place: SourceLocation) {
        if known.contains(name) { return }
        let nearest = nearestSpelling(to: name, among: known)
        diagnostics.error(
            "E1416",
            at: place,
            "there is no \(what) `\(name)`",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "declare it under `\(what)s`"
        )
    }

    // MARK: Configuration

    private mutating func addKey(_ entry: ConfigurationEntry, of member: PluginSelection.Member) {
        guard register.claim("the configuration key", entry.key.value, for: member.name, at: entry.key.location) else { return }
        var standard: String?
        switch entry.standard {
        case .literal(let text): standard = text.value
        case .option(let name):
            guard member.pack.manifest.options.property(name.value) != nil else {
                diagnostics.error("E1416", at: name.location, "the plugin `\(member.name)` has no option `\(name.value)`")
                return
            }
            standard = member.options[name.value]?.configurationText
        case nil: break
        }
        if entry.kind == .integer, let text = standard, Int(text) == nil {
            diagnostics.error("E1410", at: entry.key.location, "the default of `\(entry.key.value)` is not a whole number")
        }
        if entry.kind == .boolean, let text = standard, Bool(text) == nil {
            diagnostics.error("E1410", at: entry.key.location, "the default of `\(entry.key.value)` is not true or false")
        }
        result.configuration.append(
            Brought(ContributedKey(entry: entry, standard: standard), by: member.name, at: entry.key.location)
        )
    }

    private mutating func sort() {
        result.modules.sort { $0.value.name.value < $1.value.name.value }
        result.packages.sort { $0.value.name.value.lowercased() < $1.value.name.value.lowercased() }
        result.systemLibraries.sort { $0.value.name.value < $1.value.name.value }
        result.configuration.sort { $0.value.entry.key.value < $1.value.entry.key.value }
        result.templates.sort { ($0.plugin, $0.value.entry.id.value) < ($1.plugin, $1.value.entry.id.value) }
        result.overrides.sort { $0.value.name < $1.value.name }
        result.files.sort { $0.value.path < $1.value.path }
        result.middleware = MiddlewarePhase.allCases.flatMap { phase in result.middleware.filter { $0.value.phase.value == phase } }
    }
}
