public import Diagnostics
public import Plugins
public import ServiceModel
public import Spec

/// The first stages: the text of a spec to its resolved model and its plugins.
public struct SpecPipeline: Sendable {
    /// What came of a spec.
    public struct Outcome: Sendable {
        /// The model; absent where the spec, or a plugin of it, has errors.
        public var model: ServiceModel?
        /// Its plugins, in the order in which they take effect.
        public var plugins = PluginSelection.none
        /// Everything found.
        public var diagnostics: Diagnostics
        /// The texts that were read, which diagnostics quote.
        public var sources: [SpecSource]
        /// How a command ends that needs the model where there is none.
        public var status = ExitStatus.invalidSpec
    }

    private let files: SpecFiles
    private let catalog: PluginCatalog

    /// Creates a pipeline that reads from the disk, or from texts in memory.
    ///
    /// - Parameter plugins: the plugins that specs can name.
    public init(files: SpecFiles = .disk, plugins: PluginCatalog = .builtIn) {
        self.files = files
        catalog = plugins
    }

    /// Reads, checks and resolves a spec.
    ///
    /// - Parameter forEmission: whether constructs that are legal but not emitted yet count as errors.
    public func run(_ path: String, forEmission: Bool) -> Outcome {
        let reading = SpecReader(files: files).read(path: path)
        var outcome = Outcome(diagnostics: reading.diagnostics, sources: reading.sources)
        guard var document = reading.document else { return outcome }
        let resolved = PluginResolver.resolve(document, in: catalog)
        outcome.sources += document.plugins.compactMap { catalog.folder($0.name.value)?.manifestSource }
        if resolved.pluginDiagnostics.hasErrors {
            // What the spec may say depends on its plugins, so nothing is said of it that might be wrong.
            outcome.diagnostics.append(resolved.pluginDiagnostics)
            outcome.status = reading.diagnostics.hasErrors ? .invalidSpec : .templateError
            return outcome
        }
        outcome.diagnostics.append(resolved.specDiagnostics)
        outcome.plugins = resolved.selection ?? .none
        document.capabilities = resolved.selection?.capabilities
        let resolution = ModelResolver.resolve(document)
        outcome.diagnostics.append(resolution.diagnostics)
        if forEmission { outcome.diagnostics.append(EmissionSupport.check(document)) }
        outcome.model = outcome.diagnostics.hasErrors ? nil : resolution.model
        return outcome
    }
}
