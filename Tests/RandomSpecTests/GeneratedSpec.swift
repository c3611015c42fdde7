import Diagnostics
import Emission
import Generator
import RandomSpecs
import ServiceModel
import Spec

/// A random spec and what Strata makes of it.
struct GeneratedSpec {
    let name: String
    /// The spec in parts; nil if it was written by hand.
    let spec: RandomSpec?
    /// Its text.
    let yaml: String
    /// Every file of its service; empty if the spec is refused.
    let files: [GeneratedFile]
    /// The errors, by code.
    let refusals: [String]

    /// Runs the pipeline in memory.
    init(_ spec: RandomSpec, templates: TemplateSet) {
        self.init(name: spec.name, yaml: spec.yaml, spec: spec, templates: templates)
    }

    /// Runs the pipeline in memory.
    init(name: String, yaml: String, spec: RandomSpec? = nil, templates: TemplateSet) {
        self.name = name
        self.spec = spec
        self.yaml = yaml
        let outcome = SpecPipeline(files: .texts(["strata.yaml": yaml])).run("strata.yaml", forEmission: true)
        refusals = outcome.diagnostics.all.filter { $0.severity == .error }.map { "\($0.code) \($0.message)" }
        files = outcome.model.map { Emitter(templates: templates).files(of: $0) } ?? []
    }

    /// The files of the Platform, which are the same in every service.
    var platformFiles: [GeneratedFile] {
        files.filter { $0.path.hasPrefix("Sources/") && !$0.path.hasPrefix("Sources/\(name)/") && !$0.path.hasPrefix("Sources/App/") }
    }

    /// The Swift files that are its own, but for the executable.
    var ownFiles: [GeneratedFile] {
        files.filter { $0.path.hasPrefix("Sources/\(name)/") || $0.path.hasPrefix("Tests/") }
    }

    /// The constructs that this version emits.
    static func features(templates: TemplateSet) -> Set<Feature> {
        Set(
            Feature.allCases.filter { feature in
                let outcome = SpecPipeline(files: .texts(["strata.yaml": feature.probe])).run("strata.yaml", forEmission: true)
                return outcome.model != nil
            }
        )
    }
}
