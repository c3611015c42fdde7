import Emission
import Foundation
import ProcessSupport
import RandomSpecs
import XCTest

/// Services of random specs, and of every spec that once failed: built without a warning, and green.
final class SoakTests: XCTestCase {
    /// How many builds the search for a smaller spec may take.
    private static let tries = Soak.tries

    func testServicesOfRandomSpecsPassTheirOwnSuites() throws {
        let templates = try prepare()
        let features = GeneratedSpec.features(templates: templates)
        let (count, seed) = (Soak.count ?? 4, Soak.seed ?? 1)
        let services = (0..<count)
            .map { SpecGenerator.spec(name: Soak.name($0), seed: seed + UInt64($0), features: features) }
            .map { GeneratedSpec($0, templates: templates) }
            .filter { !$0.files.isEmpty }
        for start in stride(from: 0, to: services.count, by: Soak.batch) {
            try check(Array(services[start..<min(start + Soak.batch, services.count)]), templates)
        }
    }

    /// Each spec below `Fixtures/regressions` has failed once.
    func testServicesOfRegressionsPassTheirOwnSuites() throws {
        let templates = try prepare()
        let root = Repository.root.appendingPathComponent("Fixtures/regressions")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasPrefix(".") }.sorted()
        let services = try names.map { name in
            let text = try String(contentsOf: root.appendingPathComponent("\(name)/strata.yaml"), encoding: .utf8)
            return GeneratedSpec(name: name, yaml: text, templates: templates)
        }
        let folder = try ServiceFolder(services, in: Self.folder)
        XCTAssertEqual(try folder.lint(), [])
        XCTAssertEqual(try folder.test(), [])
    }

    private static let folder = Repository.root.appendingPathComponent(".build-fixtures/soak")

    private func prepare() throws -> TemplateSet {
        guard ProcessInfo.processInfo.environment["STRATA_CONSUMER"] != nil, Soak.count != nil else {
            throw XCTSkip("services of random specs are built by `make soak` only: it takes minutes")
        }
        return try TemplateSet()
    }

    /// Builds and tests services together; if some fail, without the others, and in the end the smallest spec of the first.
    private func check(_ services: [GeneratedSpec], _ templates: TemplateSet) throws {
        var left = services
        while !left.isEmpty {
            let folder = try ServiceFolder(left, in: Self.folder)
            let problems = try folder.test()
            if problems.isEmpty { return }
            let failed = folder.services(in: problems)
            guard let first = failed.first else { return XCTFail(problems.joined(separator: "\n")) }
            let smallest = try first.spec?.shrunk(tries: Self.tries) { candidate in
                let service = GeneratedSpec(candidate, templates: templates)
                return try !service.files.isEmpty && !ServiceFolder([service], in: Self.folder).test().isEmpty
            }
            XCTFail(
                "\(problems.prefix(20).joined(separator: "\n"))\n\n\(failed.count) services failed; the smallest of one is\n\(smallest?.yaml ?? first.yaml)"
            )
            left.removeAll { service in failed.contains { $0.name == service.name } }
        }
    }
}
