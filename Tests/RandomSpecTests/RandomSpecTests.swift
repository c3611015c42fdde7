import Emission
import Foundation
import ProcessSupport
import RandomSpecs
import XCTest
import Yams

/// Random legal specs through the pipeline, in memory: what comes out is formatted, the same every time, and its document is YAML.
final class RandomSpecTests: XCTestCase {
    private let count = Soak.count ?? 30
    private let seed = Soak.seed ?? 1

    func testASpecIsDecidedByItsSeed() {
        let specs = (0..<2).map { _ in SpecGenerator.spec(name: "Same", seed: 7, features: Set(Feature.allCases)).yaml }
        XCTAssertEqual(specs[0], specs[1])
        XCTAssertNotEqual(specs[0], SpecGenerator.spec(name: "Same", seed: 8, features: Set(Feature.allCases)).yaml)
    }

    func testASpecShrinksToThePartThatFails() {
        let spec = SpecGenerator.spec(name: "Large", seed: 3, features: [])
        let fails: (RandomSpec) -> Bool = { $0.yaml.contains("sort") }
        XCTAssertTrue(fails(spec))
        let smallest = spec.shrunk(tries: 1000, while: fails)
        XCTAssertEqual(smallest.yaml.split(separator: "\n").count, 6, smallest.yaml)
    }

    func testWhatIsGeneratedIsFormattedAndTheSameEveryTime() throws {
        let templates = try TemplateSet()
        let features = GeneratedSpec.features(templates: templates)
        var services: [GeneratedSpec] = []
        var refused: [GeneratedSpec] = []
        for number in 0..<count {
            let spec = SpecGenerator.spec(name: Soak.name(number), seed: seed + UInt64(number), features: features)
            let service = GeneratedSpec(spec, templates: templates)
            if service.files.isEmpty {
                refused.append(service)
                continue
            }
            services.append(service)
            XCTAssertEqual(GeneratedSpec(spec, templates: templates).files, service.files, spec.yaml)
            let document = try XCTUnwrap(service.files.first { $0.path == "openapi.yaml" }?.text)
            XCTAssertNotNil(try Yams.compose(yaml: document)?.mapping, spec.yaml)
        }
        print("\(services.count) specs, with \(features.map(\.rawValue).sorted().joined(separator: ", "))")
        // Names of a spec may meet each other; everything else that is refused is a fault of the generator, or of Strata.
        let names = ["E0602", "E0607", "E0608", "E0609", "E0611", "E0612"]
        for spec in refused where !spec.refusals.allSatisfy({ refusal in names.contains { refusal.hasPrefix($0) } }) {
            XCTFail("refused: \(spec.refusals)\n\(spec.yaml)")
        }
        XCTAssertGreaterThan(services.count, count * 3 / 4)
        let folder = try TemporaryFolder()
        let findings = try ServiceFolder(services, in: folder.url).lint()
        let faulty = try ServiceFolder(services, in: folder.url).services(in: findings)
        XCTAssertEqual(findings, [], "in \(faulty.count) of \(services.count) specs, such as\n\(faulty.first?.yaml ?? "")")
    }
}
