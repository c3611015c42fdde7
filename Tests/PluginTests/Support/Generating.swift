import Diagnostics
import Emission
import Generator
import Plugins
import Spec
import XCTest

/// What came of a spec with plugins, in memory.
struct Generation {
    var files: [String: String] = [:]
    var diagnostics = Diagnostics()
    var status = ExitStatus.success

    var codes: [String] { diagnostics.sorted.map(\.code) }
}

/// Generates a spec as the command does, without a disk.
func generate(_ text: String, _ folders: [PluginFolder]) -> Generation {
    let files = SpecFiles.texts(["strata.yaml": text])
    let outcome = SpecPipeline(files: files, plugins: PluginCatalog(folders)).run("strata.yaml", forEmission: true)
    guard let model = outcome.model else { return Generation(diagnostics: outcome.diagnostics, status: outcome.status) }
    do throws(DiagnosticFailure) {
        let contributions = try ContributionCollector.collect(outcome.plugins, for: model, strataVersion: "0.1.0")
        let generated = try Emitter(templates: TemplateSet(plugins: contributions)).checkedFiles(of: model)
        return Generation(files: Dictionary(generated.map { ($0.path, $0.text) }) { first, _ in first })
    } catch {
        return Generation(diagnostics: error.diagnostics, status: .templateError)
    }
}
