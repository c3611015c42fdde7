public import Diagnostics
public import ServiceModel
public import Spec

/// The first stages: the text of a spec to its resolved model.
public struct SpecPipeline: Sendable {
    /// What came of a spec.
    public struct Outcome: Sendable {
        /// The model; absent where the spec has errors.
        public var model: ServiceModel?
        /// Everything found.
        public var diagnostics: Diagnostics
        /// The texts that were read, which diagnostics quote.
        public var sources: [SpecSource]
    }

    private let files: SpecFiles

    /// Creates a pipeline that reads from the disk, or from texts in memory.
    public init(files: SpecFiles = .disk) {
        self.files = files
    }

    /// Reads, checks and resolves a spec.
    ///
    /// - Parameter forEmission: whether constructs that are legal but not emitted yet count as errors.
    public func run(_ path: String, forEmission: Bool) -> Outcome {
        let reading = SpecReader(files: files).read(path: path)
        var diagnostics = reading.diagnostics
        guard let document = reading.document else {
            return Outcome(model: nil, diagnostics: diagnostics, sources: reading.sources)
        }
        let resolution = ModelResolver.resolve(document)
        diagnostics.append(resolution.diagnostics)
        if forEmission { diagnostics.append(EmissionSupport.check(document)) }
        let model = diagnostics.hasErrors ? nil : resolution.model
        return Outcome(model: model, diagnostics: diagnostics, sources: reading.sources)
    }
}
