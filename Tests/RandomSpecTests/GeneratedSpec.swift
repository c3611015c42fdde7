import Diagnostics
import Emission
import Foundation
import Generator
import ProcessSupport
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

    /// The legal spec of a seed. Names that meet each other are the draw's fault, so it draws again; whatever else is refused is a fault of
    /// the generator, or of Strata.
    static func ofSeed(
        _ seed: UInt64,
        names: SpecGenerator.Names = .awkward,
        features: Set<Feature>,
        templates: TemplateSet
    ) -> GeneratedSpec {
        var attempt: UInt64 = 0
        while true {
            let spec = SpecGenerator.spec(name: Soak.name(seed), seed: seed, attempt: attempt, features: features, names: names)
            let service = GeneratedSpec(spec, templates: templates)
            let meet = service.refusals.contains { refusal in meetings.contains { refusal.hasPrefix($0) } }
            if !meet || attempt == mostAttempts { return service }
            attempt += 1
        }
    }

    private static let mostAttempts: UInt64 = 20
    private static let meetings = ["E0602", "E0606", "E0607", "E0608", "E0609", "E0611", "E0612"]

    /// Every spec that once failed, in one folder of `Fixtures/regressions`: those that must be `built` to see it, and the others.
    static func regressions(_ folder: String, templates: TemplateSet) throws -> [GeneratedSpec] {
        let root = Repository.root.appendingPathComponent("Fixtures/regressions/\(folder)")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasPrefix(".") }.sorted()
        return try names.map { name in
            let text = try String(contentsOf: root.appendingPathComponent("\(name)/strata.yaml"), encoding: .utf8)
            return GeneratedSpec(name: name, yaml: text, templates: templates)
        }
    }

    /// The files of the Platform, which are the same in every service.
    var platformFiles: [GeneratedFile] {
        files.filter { $0.path.hasPrefix("Sources/") && !$0.path.hasPrefix("Sources/\(name)/") && !$0.path.hasPrefix("Sources/App/") }
    }

    /// The Swift files that are its own, but for the executable.
    var ownFiles: [GeneratedFile] {
        files.filter { $0.path.hasPrefix("Sources/\(name)/") || $0.path.hasPrefix("Tests/") }
    }

    /// The names of its test classes.
    var testClasses: [String] {
        files.filter { $0.path.hasPrefix("Tests/") }.flatMap { Self.types(in: $0.text) }.filter { $0.hasSuffix("Tests") }
    }

    /// Names of files, and of types, that stand twice in one module: neither builds.
    var repeatedNames: [String] {
        let source = files.filter { $0.path.hasPrefix("Sources/\(name)/") }
        let tests = files.filter { $0.path.hasPrefix("Tests/") }
        return [source, tests].flatMap { module in
            let fileNames = module.compactMap { $0.path.split(separator: "/").last?.lowercased() }
            return Self.repeated(fileNames) + Self.repeated(module.flatMap { Self.types(in: $0.text) })
        }
    }

    private static func types(in text: String) -> [String] {
        text.matches(of: #/(?m)^(?:final class|struct|enum|protocol|actor) (\w+)/#).map { String($0.output.1) }
    }

    private static func repeated(_ names: [String]) -> [String] {
        Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.map(\.key).sorted()
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
